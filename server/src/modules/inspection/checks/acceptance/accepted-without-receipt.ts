import type { Check } from '../../types-check.ts'

/** Who reports gets a receipt; where it cannot be handed over, the reason is noted. */
export const acceptedWithoutReceipt: Check = {
  code: 'accepted-without-receipt',
  title: '受案后未向报案人出具受案回执',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PROC:61.1'],
  owner: 'case-officer',
  remedy: '补发受案回执；无法交付的，在登记中注明原因。',
  correctable: true,
  subject: 'case',
  facts: '{acceptedAt} 受案（立案），没有回执记录。',
  sql: `
    select c.id as case_id, c.id as subject_id, (t.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('acceptedAt', to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'accept'
    where c.source = 'report' and t.details ->> 'receiptGivenTo' is null and t.details ->> 'receiptNote' is null`,
}
