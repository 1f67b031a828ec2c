import type { Check } from '../../types-check.ts'

/** The ninety days of the penalty law are extended by no provision police procedure knows. */
export const extensionWithoutLaw: Check = {
  code: 'extension-without-law',
  title: '没有法律依据延长办案期限',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['APL:60', 'PROC:165'],
  owner: 'bureau-chief',
  remedy: '该次延长无效，案件仍按九十日计算；逾期的书面说明原因。',
  correctable: false,
  subject: 'extension',
  facts: '{approvedOn} 批准延长，本案不适用延长。',
  sql: `
    select e.case_id, e.id as subject_id, e.approved_on as since, jsonb_build_object('approvedOn', e.approved_on) as details
    from inspected c
    join cases.extension e on e.case_id = c.id
    where c.family = 'general' and e.approved_on is not null`,
}
