import type { Check } from '../../types-check.ts'

/** The certificate is in the holder’s hands ten working days after the decision. */
export const licenceIssuedLate: Check = {
  code: 'licence-issued-late',
  title: '行政许可证件未在十个工作日内颁发、送达',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:44', 'LIC:82'],
  owner: 'licence-examiner',
  remedy: '尚未送达的立即颁发、送达；已逾期的，书面说明原因。',
  correctable: false,
  subject: 'licence-application',
  facts: '{decidedOn} 准予许可，最迟应于 {dueOn} 颁发、送达证件。',
  outside: true,
  sql: `
    select d.unit_id, d.application_id as subject_id, w.day + 1 as since, jsonb_build_object('decidedOn', d.decided_on, 'dueOn', w.day) as details
    from licences.inspected_decision d
    join inspection.calendar k on k.day = d.decided_on
    join inspection.working_day w on w.number = k.worked + 10
    where d.outcome in ('granted', 'renewed', 'changed') and coalesce(d.delivered_on, $2) > w.day`,
}
