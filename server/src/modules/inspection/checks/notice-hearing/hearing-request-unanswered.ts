import type { Check } from '../../types-check.ts'

/** Whether a hearing is held is decided within two days; silence grants it. */
export const hearingRequestUnanswered: Check = {
  code: 'hearing-request-unanswered',
  title: '未在二日内决定是否受理听证申请',
  area: 'notice-hearing',
  severity: 'ordinary',
  law: ['PROC:135'],
  owner: 'legal-reviewer',
  remedy: '逾期未答复的视为受理，立即组织听证并送达听证通知书。',
  correctable: false,
  subject: 'hearing',
  facts: '{requestedOn} 收到听证申请，最迟应于 {dueOn} 决定。',
  sql: `
    select h.case_id, h.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('requestedOn', h.requested_on, 'dueOn', k.next_worked) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id
    join inspection.calendar k on k.day = h.requested_on + 2
    where coalesce(h.decided_on, h.withdrawn_on, h.held_on, $2) > k.next_worked`,
}
