import type { Check } from '../../types-check.ts'

/** Outside the public-security law: ninety days from opening, expert opinions left out; no law extends them. */
export const generalHandlingOverdue: Check = {
  code: 'general-handling-overdue',
  title: '其他行政案件超过九十日办案期限',
  area: 'time-limit',
  severity: 'serious',
  law: ['APL:60', 'PROC:165'],
  owner: 'case-officer',
  remedy: '尚未办结的立即依法处理；已逾期的，书面说明原因，依规追究责任。',
  correctable: false,
  subject: 'case',
  facts: '{startOn} 立案，期限届满日 {dueOn}。',
  sql: `
    select f.case_id, f.case_id as subject_id, k.due_on + 1 as since,
      jsonb_build_object('startOn', f.start_on, 'dueOn', k.due_on) as details
    from (
      select c.id as case_id, (c.accepted_at at time zone 'Asia/Shanghai')::date as start_on, coalesce(least(d.decided_on, x.closed_on), $2) as settled_on
      from inspected c
      cross join lateral (select min(decided_on) as decided_on from cases.decision o where o.case_id = c.id) d
      left join cases.closure x on x.case_id = c.id
      where c.family = 'general' and c.procedure <> 'summary' and c.stage <> 'handling-continued'
        and (coalesce(c.closed_at, $1) at time zone 'Asia/Shanghai')::date > (c.accepted_at at time zone 'Asia/Shanghai')::date + 90
    ) f
    cross join lateral (
      select coalesce(range_agg(daterange(from_on + 1, to_on + 1)), datemultirange()) as days
      from cases.pause o where o.case_id = f.case_id and reason = 'expert-opinion') p
    cross join lateral ( -- the working day on which ninety days were full, when before the case was settled
      select min(w.day) as due_on
      from inspection.working_day w
      cross join lateral (
        select w.day - f.start_on - coalesce(sum(upper(r) - lower(r)), 0) as days
        from unnest(p.days * datemultirange(daterange(f.start_on + 1, w.day + 1))) r) n
      where w.day > f.start_on and w.day < f.settled_on and n.days >= 90
    ) k
    where k.due_on is not null`,
}
