import type { Check } from '../../types-check.ts'

/** Time is left out of the limit on a document: the commission of the expert or the notice of the hearing. */
export const pauseWithoutDocument: Check = {
  code: 'pause-without-document',
  title: '扣除办案期限没有文书依据',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PSA-2012:99', 'PSA-2025:118', 'PROC:165'],
  owner: 'case-officer',
  remedy: '补充鉴定聘请书、听证通知书等依据；没有依据的，该段时间计入办案期限。',
  correctable: true,
  subject: 'pause',
  facts: '自 {fromOn} 起不计入期限，没有文书。',
  sql: `
    select p.case_id, p.id as subject_id, p.from_on as since, jsonb_build_object('fromOn', p.from_on) as details
    from inspected c
    join cases.pause p on p.case_id = c.id
    where btrim(p.document) = ''`,
}
