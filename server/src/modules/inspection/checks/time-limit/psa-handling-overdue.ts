import type { Check } from '../../types-check.ts'

/** Thirty days from acceptance (from 2026 opening) or from the day mediation failed; thirty more for each extension asked for in time, a second one only from 2026;
 * expert opinions are left out, hearings from 2026, and the time in which an agreement is being kept. */
export const psaHandlingOverdue: Check = {
  code: 'psa-handling-overdue',
  title: '治安案件超过办案期限',
  area: 'time-limit',
  severity: 'serious',
  law: ['PSA-2012:99', 'PSA-2025:118', 'PROC:165', 'PROC:185'],
  owner: 'case-officer',
  remedy: '尚未办结的立即依法处理；已逾期的，书面说明原因，依规追究责任。',
  correctable: false,
  subject: 'case',
  facts: '自 {startOn} 起算，延长 {extensions} 次，期限届满日 {dueOn}。',
  sql: `
    select f.case_id, f.case_id as subject_id, l.due_on + 1 as since,
      jsonb_build_object('startOn', f.start_on, 'dueOn', l.due_on, 'extensions', num_nonnulls(e1.id, e2.id)) as details
    from (
      select c.id as case_id, coalesce(m.failed_on, (c.accepted_at at time zone 'Asia/Shanghai')::date) as start_on,
        coalesce(least(d.decided_on, m.performed_on, x.closed_on), $2) as settled_on
      from inspected c
      cross join lateral (select min(decided_on) as decided_on from cases.decision o where o.case_id = c.id) d
      cross join lateral (
        select max(failed_on) as failed_on, min(performed_on) filter (where failed_on is null) as performed_on
        from cases.mediation o where o.case_id = c.id) m
      left join cases.closure x on x.case_id = c.id
      where c.family = 'psa' and c.procedure <> 'summary' and c.stage <> 'handling-continued'
        and (coalesce(c.closed_at, $1) at time zone 'Asia/Shanghai')::date > (c.accepted_at at time zone 'Asia/Shanghai')::date + 30
    ) f
    cross join lateral (
      select coalesce(range_agg(o.days), datemultirange()) as days
      from (
        select daterange(from_on + 1, to_on + 1) as days from cases.pause o where o.case_id = f.case_id and reason = 'expert-opinion'
        union all
        select daterange(greatest(from_on + 1, date '2026-01-01'), to_on + 1) from cases.pause o
        where o.case_id = f.case_id and reason = 'hearing' and coalesce(to_on, 'infinity') >= date '2026-01-01'
        union all
        select daterange(held_on + 1, null) from cases.mediation o
        where o.case_id = f.case_id and agreed and performed_on is null and failed_on is null
      ) o
    ) p
    cross join lateral ( -- the working day on which 30, 60, 90 days were full, when before the case was settled
      select min(w.day) filter (where n.days >= 30) as on_30, min(w.day) filter (where n.days >= 60) as on_60,
        min(w.day) filter (where n.days >= 90) as on_90
      from inspection.working_day w
      cross join lateral (
        select w.day - f.start_on - coalesce(sum(upper(r) - lower(r)), 0) as days
        from unnest(p.days * datemultirange(daterange(f.start_on + 1, w.day + 1))) r) n
      where w.day > f.start_on and w.day < f.settled_on
    ) k
    left join cases.extension e1 on e1.case_id = f.case_id and e1.ordinal = 1 and e1.approved_on >= f.start_on
      and (e1.requested_at at time zone 'Asia/Shanghai')::date <= k.on_30
    left join cases.extension e2 on e2.case_id = f.case_id and e2.ordinal = 2 and e2.approved_on >= f.start_on
      and e2.approved_on >= date '2026-01-01' and (e2.requested_at at time zone 'Asia/Shanghai')::date <= case when e1.id is null then k.on_30 else k.on_60 end
    cross join lateral (
      select case num_nonnulls(e1.id, e2.id) when 0 then k.on_30 when 1 then k.on_60 else k.on_90 end as due_on) l
    where l.due_on is not null`,
}
