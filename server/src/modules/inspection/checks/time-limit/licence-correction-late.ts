import type { Check } from '../../types-check.ts'

/** All that is wanting is told once, within five working days; told later, the application counts as accepted. */
export const licenceCorrectionLate: Check = {
  code: 'licence-correction-late',
  title: '行政许可申请材料未在五个工作日内一次告知补正或者作出受理决定',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:32(1).4', 'LIC:82'],
  owner: 'window-clerk',
  remedy: '按自收到申请之日起受理办理，不得再以材料不全为由拖延。',
  correctable: false,
  subject: 'licence-application',
  facts: '{receivedOn} 收到申请，最迟应于 {dueOn} 告知或者受理。',
  outside: true,
  sql: `
    select a.unit_id, a.id as subject_id, w.day + 1 as since, jsonb_build_object('receivedOn', a.received_on, 'dueOn', w.day) as details
    from licences.inspected_application a
    join inspection.calendar k on k.day = case when a.corrected_on is null or a.corrections_told_on is null then a.received_on else a.corrected_on end
    join inspection.working_day w on w.number = k.worked + 5
    where a.stage <> 'withdrawn'
      and (a.by_silence or coalesce(case when a.corrected_on is null then a.corrections_told_on end, a.acceptance_recorded_on, a.declined_on, $2) > w.day)`,
}
