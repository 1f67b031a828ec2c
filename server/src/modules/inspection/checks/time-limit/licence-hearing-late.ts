import type { Check } from '../../types-check.ts'

/** A hearing on a licence is held within twenty working days of the request. */
export const licenceHearingLate: Check = {
  code: 'licence-hearing-late',
  title: '行政许可听证未在二十个工作日内组织',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:47(1)', 'LIC:82'],
  owner: 'licence-examiner',
  remedy: '立即组织听证；已逾期的，书面说明原因。',
  correctable: false,
  subject: 'licence-application',
  facts: '{requestedOn} 申请听证，最迟应于 {dueOn} 组织。',
  outside: true,
  sql: `
    select a.unit_id, a.id as subject_id, w.day + 1 as since, jsonb_build_object('requestedOn', h.requested_on, 'dueOn', w.day) as details
    from licences.inspected_hearing h
    join licences.inspected_application a on a.id = h.application_id
    join inspection.calendar k on k.day = h.requested_on
    join inspection.working_day w on w.number = k.worked + 20
    where coalesce(h.held_on, h.waived_on, $2) > w.day`,
}
