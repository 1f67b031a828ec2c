import { summonsGapHours } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** Summonses are not chained to hold a person; how close is too close no law says, so it is a setting. */
export const chainedSummons: Check = {
  code: 'chained-summons',
  title: '两次传唤间隔过短，涉嫌变相拘禁',
  area: 'questioning-record',
  severity: 'veto',
  law: ['PROC:69(2)'],
  owner: 'case-officer',
  remedy: '说明再次传唤的必要性和间隔期间的休息情况；确属变相拘禁的，依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '上一次询问 {leftAt} 结束，{arrivedAt} 再次传唤到案，间隔下限 {hours} 小时。',
  settings: [summonsGapHours],
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('leftAt', to_char(max(o.left_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'hours', s.value) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.summons <> 'voluntary'
    join setting s on s.name = 'cases.summons-gap-hours'
    join cases.questioning o on o.party_id = q.party_id and o.summons <> 'voluntary'
      and o.left_at <= q.arrived_at and o.left_at > q.arrived_at - make_interval(hours => s.value::int) and o.id <> q.id
    group by q.case_id, q.id, q.arrived_at, s.value`,
}
