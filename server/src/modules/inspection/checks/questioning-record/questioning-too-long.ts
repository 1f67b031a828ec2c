import type { Check } from '../../types-check.ts'

/** 8 hours after arrival; 24 where detention is possible; 12 for many people or an unknown identity, which the law knows from 2026 only. */
export const questioningTooLong: Check = {
  code: 'questioning-too-long',
  title: '传唤后询问查证超过法定时限',
  area: 'questioning-record',
  severity: 'veto',
  law: ['PSA-2012:83', 'PSA-2025:97', 'PROC:69'],
  owner: 'case-officer',
  remedy: '仍在询问的立即结束询问；已超时的，书面说明原因，所得供述另行审查，依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '到达 {arrivedAt}，已询问查证 {minutes} 分钟，上限 {limitHours} 小时。',
  sql: `
    select q.case_id, q.id as subject_id,
      ((q.arrived_at + make_interval(hours => l.hours)) at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object(
        'arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        'minutes', floor(extract(epoch from coalesce(q.left_at, $1) - q.arrived_at) / 60),
        'limitHours', l.hours) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.summons <> 'voluntary'
    cross join lateral (select case
      when q.ground = 'detention-possible' then 24
      when q.ground = 'many-or-unknown' and q.arrived_at >= timestamptz '2026-01-01 00:00+08' then 12
      else 8 end as hours) l
    where coalesce(q.left_at, $1) > q.arrived_at + make_interval(hours => l.hours)`,
}
