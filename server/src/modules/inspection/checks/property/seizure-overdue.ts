import type { Check } from '../../types-check.ts'

/** Thirty days, thirty more once extended, ending on a working day; expert opinions are left out. */
export const seizureOverdue: Check = {
  code: 'seizure-overdue',
  title: '查封、扣押超过法定期限',
  area: 'property',
  severity: 'serious',
  law: ['ACL:25', 'PROC:112'],
  owner: 'case-officer',
  remedy: '立即解除查封、扣押并退还财物，或者依法作出处理决定；逾期的书面说明原因。',
  correctable: false,
  subject: 'measure',
  facts: '{takenOn} 采取，期限届满日 {dueOn}（上限 {limit} 日）。',
  sql: `
    select f.case_id, f.id as subject_id, k.due_on + 1 as since, jsonb_build_object('takenOn', f.taken_on, 'dueOn', k.due_on, 'limit', f.days) as details
    from (
      select c.id as case_id, m.id, (m.taken_at at time zone 'Asia/Shanghai')::date as taken_on, least(coalesce((m.lifted_at at time zone 'Asia/Shanghai')::date, $2), d.decided_on) as ended_on,
        case when exists (select from cases.measure_extension e where e.measure_id = m.id) then 60 else 30 end as days
      from inspected c
      join cases.measure m on m.case_id = c.id and m.kind in ('seizure', 'sealing-off')
      cross join lateral (select min(o.decided_on) as decided_on from cases.decision o where o.case_id = c.id) d
    ) f
    cross join lateral (
      select coalesce(range_agg(daterange(from_on + 1, to_on + 1)), datemultirange()) as days
      from cases.pause o where o.case_id = f.case_id and reason = 'expert-opinion') p
    cross join lateral ( -- the working day on which the days were full, when before the end
      select min(w.day) as due_on
      from inspection.working_day w
      cross join lateral (
        select w.day - f.taken_on - coalesce(sum(upper(r) - lower(r)), 0) as days
        from unnest(p.days * datemultirange(daterange(f.taken_on + 1, w.day + 1))) r) n
      where w.day > f.taken_on and w.day < f.ended_on and n.days >= f.days
    ) k
    where k.due_on is not null`,
}
