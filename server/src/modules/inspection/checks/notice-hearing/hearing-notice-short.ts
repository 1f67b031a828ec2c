import type { Check } from '../../types-check.ts'

/** Time and place are served seven working days before the hearing. */
export const hearingNoticeShort: Check = {
  code: 'hearing-notice-short',
  title: '听证通知书未在听证七个工作日前送达',
  area: 'notice-hearing',
  severity: 'ordinary',
  law: ['APL:64.2', 'APL:85', 'PROC:136'],
  owner: 'legal-reviewer',
  remedy: '尚未举行的，推迟听证；已经举行的，询问当事人是否影响其准备，必要时重新听证。',
  correctable: true,
  subject: 'hearing',
  facts: '{servedOn} 送达听证通知书，{heldOn} 即举行听证。',
  sql: `
    select h.case_id, h.id as subject_id, coalesce(h.held_on, h.notice_served_on) as since,
      jsonb_build_object('servedOn', h.notice_served_on, 'heldOn', coalesce(h.held_on, h.planned_on)) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.withdrawn_on is null and h.refused_reason is null
    join inspection.calendar k on k.day = h.notice_served_on
    join inspection.working_day w on w.number = k.worked + 7
    where coalesce(h.held_on, h.planned_on) < w.day`,
}
