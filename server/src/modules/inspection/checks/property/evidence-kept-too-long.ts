import type { Check } from '../../types-check.ts'

/** Evidence registered and kept in place is decided on in seven working days; after them it is free of itself. */
export const evidenceKeptTooLong: Check = {
  code: 'evidence-kept-too-long',
  title: '先行登记保存七日内未作处理决定',
  area: 'property',
  severity: 'ordinary',
  law: ['APL:56', 'APL:85', 'PROC:110'],
  owner: 'case-officer',
  remedy: '登记解除先行登记保存并告知当事人；需要继续保全的依法扣押、查封。',
  correctable: false,
  subject: 'measure',
  facts: '{takenOn} 先行登记保存，最迟应于 {dueOn} 处理。',
  sql: `
    select m.case_id, m.id as subject_id, w.day + 1 as since, jsonb_build_object('takenOn', k.day, 'dueOn', w.day) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind = 'evidence-preservation'
    join inspection.calendar k on k.day = (m.taken_at at time zone 'Asia/Shanghai')::date
    join inspection.working_day w on w.number = k.worked + 7
    cross join lateral (select min(d.decided_on) as decided_on from cases.decision d where d.case_id = c.id) d
    where least(coalesce((m.lifted_at at time zone 'Asia/Shanghai')::date, $2), d.decided_on) > w.day`,
}
