import type { Check } from '../../types-check.ts'

/** Two officers question; one from 2026 in a public-security case, in a regulated handling place and recorded throughout. */
export const questionedByOneOfficer: Check = {
  code: 'questioned-by-one-officer',
  title: '一名民警询问',
  area: 'questioning-record',
  severity: 'veto',
  law: ['APL:42', 'PROC:52', 'PSA-2025:108'],
  owner: 'case-officer',
  remedy: '该份笔录不得作为处罚依据，由二名民警重新询问。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 的询问由 {officers} 名民警进行。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'officers', o.officers) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    cross join lateral (select count(distinct id) as officers from unnest(q.officers) id) o
    where o.officers < 2
      and not (c.family = 'psa' and q.arrived_at >= timestamptz '2026-01-01 00:00+08' and q.in_handling_place and q.av_recorded and o.officers = 1)`,
}
