import type { Check } from '../../types-check.ts'

/** A second mediation is finished within seven working days of the first. */
export const secondMediationLate: Check = {
  code: 'second-mediation-late',
  title: '再次调解超过七个工作日',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PROC:183'],
  owner: 'case-officer',
  remedy: '书面说明原因；调解不成的依法及时作出处理决定。',
  correctable: false,
  subject: 'mediation',
  facts: '{firstOn} 第一次调解，最迟应于 {dueOn} 完成再次调解，实际 {heldOn}。',
  sql: `
    select n.case_id, n.id as subject_id, w.day + 1 as since, jsonb_build_object('firstOn', m.held_on, 'dueOn', w.day, 'heldOn', n.held_on) as details
    from inspected c
    join cases.mediation m on m.case_id = c.id and m.kind = 'mediation' and m.ordinal = 1
    join cases.mediation n on n.case_id = c.id and n.kind = 'mediation' and n.ordinal = 2
    join inspection.calendar k on k.day = m.held_on
    join inspection.working_day w on w.number = k.worked + 7
    where n.held_on > w.day`,
}
