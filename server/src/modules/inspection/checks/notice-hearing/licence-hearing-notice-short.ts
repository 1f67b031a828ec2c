import type { Check } from '../../types-check.ts'

/** Time and place of a hearing on a licence are told seven working days before. */
export const licenceHearingNoticeShort: Check = {
  code: 'licence-hearing-notice-short',
  title: '行政许可听证未在七个工作日前通知',
  area: 'notice-hearing',
  severity: 'ordinary',
  law: ['LIC:48(1).1', 'LIC:82'],
  owner: 'licence-examiner',
  remedy: '征求申请人、利害关系人意见，必要时重新听证。',
  correctable: true,
  subject: 'licence-application',
  facts: '{notifiedOn} 通知，{heldOn} 即举行听证。',
  outside: true,
  sql: `
    select a.unit_id, a.id as subject_id, h.held_on as since, jsonb_build_object('notifiedOn', h.notified_on, 'heldOn', h.held_on) as details
    from licences.inspected_hearing h
    join licences.inspected_application a on a.id = h.application_id
    join inspection.calendar k on k.day = h.notified_on
    join inspection.working_day w on w.number = k.worked + 7
    where h.held_on < w.day`,
}
