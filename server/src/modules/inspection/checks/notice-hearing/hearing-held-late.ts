import type { Check } from '../../types-check.ts'

/** The hearing is held within ten days of the request. */
export const hearingHeldLate: Check = {
  code: 'hearing-held-late',
  title: '未在十日内举行听证',
  area: 'notice-hearing',
  severity: 'ordinary',
  law: ['PROC:137'],
  owner: 'legal-reviewer',
  remedy: '尚未举行的，立即举行；已逾期的，书面说明原因。',
  correctable: false,
  subject: 'hearing',
  facts: '{requestedOn} 收到听证申请，最迟应于 {dueOn} 举行。',
  sql: `
    select h.case_id, h.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('requestedOn', h.requested_on, 'dueOn', k.next_worked) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.withdrawn_on is null and h.refused_reason is null
    join inspection.calendar k on k.day = h.requested_on + 10
    where coalesce(h.held_on, $2) > k.next_worked`,
}
