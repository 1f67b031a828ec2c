import type { Check } from '../../types-check.ts'

/** An opinion or a hearing is over when the case is decided; an open end hides how long the limit really ran. */
export const pauseLeftOpen: Check = {
  code: 'pause-left-open',
  title: '案件已作决定，扣除期限仍未结束',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PSA-2012:99', 'PSA-2025:118', 'PROC:165'],
  owner: 'case-officer',
  remedy: '按实际结束日期登记不计入期限的终止时间，重新核算办案期限。',
  correctable: true,
  subject: 'pause',
  facts: '自 {fromOn} 起不计入期限，{decidedOn} 已作决定，未登记结束。',
  sql: `
    select p.case_id, p.id as subject_id, d.decided_on as since, jsonb_build_object('fromOn', p.from_on, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.pause p on p.case_id = c.id and p.to_on is null
    join (select case_id, max(decided_on) as decided_on from cases.decision group by case_id) d on d.case_id = c.id
    where d.decided_on >= p.from_on`,
}
