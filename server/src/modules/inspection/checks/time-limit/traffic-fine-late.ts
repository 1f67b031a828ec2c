import type { Check } from '../../types-check.ts'

/** A fine under the ordinary procedure of the traffic police comes within 24 hours of the offender’s appearing; penalties on the licence have longer terms. */
export const trafficFineLate: Check = {
  code: 'traffic-fine-late',
  title: '交通违法罚款超过二十四小时作出决定',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['TRAF:51'],
  owner: 'case-officer',
  remedy: '书面说明逾期的原因，改进当日裁决。',
  correctable: false,
  subject: 'decision',
  facts: '{arrivedAt} 到案，{decidedOn} 作出罚款决定。',
  sql: `
    select d.case_id, d.id as subject_id, ((q.at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('arrivedAt', to_char(q.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'decidedOn', d.decided_on) as details
    from inspected c
    join law.cause_of_action a on a.code = c.cause_code and a.field = 'traffic'
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty'
    join cases.proposal_item i on i.id = d.item_id
    cross join lateral (select min(o.arrived_at) as at from cases.questioning o where o.case_id = c.id and o.party_id = d.party_id) q
    where not exists (select from jsonb_array_elements(i.penalties) e where e ->> 'kind' not in ('fine', 'warning'))
      and case when (d.recorded_at at time zone 'Asia/Shanghai')::date = d.decided_on then d.recorded_at else d.decided_on::timestamp at time zone 'Asia/Shanghai' end > q.at + interval '24 hours'`,
}
