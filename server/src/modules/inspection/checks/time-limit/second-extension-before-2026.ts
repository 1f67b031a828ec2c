import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** The law of 2012 extends the limit once; the second extension came with the law of 2025. */
export const secondExtensionBefore2026: Check = {
  code: 'second-extension-before-2026',
  title: '2025年以前第二次延长办案期限',
  area: 'time-limit',
  severity: 'serious',
  law: ['PSA-2012:99', 'PROC:165'],
  until: day('2025-12-31'),
  owner: 'bureau-chief',
  remedy: '第二次延长无效：案件按一次延长的期限计算，逾期的书面说明原因。',
  correctable: false,
  subject: 'extension',
  facts: '第二次延长于 {approvedOn} 批准。',
  sql: `
    select e.case_id, e.id as subject_id, e.approved_on as since, jsonb_build_object('approvedOn', e.approved_on) as details
    from inspected c
    join cases.extension e on e.case_id = c.id and e.ordinal = 2
    where c.family = 'psa' and e.approved_on < date '2026-01-01'`,
}
