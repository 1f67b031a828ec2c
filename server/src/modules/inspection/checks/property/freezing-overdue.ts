import type { Check } from '../../types-check.ts'

/** Thirty days, thirty more once extended, ending on a working day; nothing is left out. */
export const freezingOverdue: Check = {
  code: 'freezing-overdue',
  title: '冻结存款、汇款超过法定期限',
  area: 'property',
  severity: 'serious',
  law: ['ACL:32', 'ACL:33'],
  owner: 'case-officer',
  remedy: '立即通知金融机构解除冻结，或者依法作出处理决定；逾期的书面说明原因。',
  correctable: false,
  subject: 'measure',
  facts: '{takenOn} 冻结，期限届满日 {dueOn}（上限 {limit} 日）。',
  sql: `
    select m.case_id, m.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('takenOn', (m.taken_at at time zone 'Asia/Shanghai')::date, 'dueOn', k.next_worked, 'limit', l.days) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind = 'freezing'
    cross join lateral (select case when exists (select from cases.measure_extension e where e.measure_id = m.id) then 60 else 30 end as days) l
    join inspection.calendar k on k.day = (m.taken_at at time zone 'Asia/Shanghai')::date + l.days
    cross join lateral (select min(o.decided_on) as decided_on from cases.decision o where o.case_id = c.id) d
    where least(coalesce((m.lifted_at at time zone 'Asia/Shanghai')::date, $2), d.decided_on) > k.next_worked`,
}
