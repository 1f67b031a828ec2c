import type { Check } from '../../types-check.ts'

/** Two officers handle a case, when it is decided or closed and as long as it is open. */
export const fewerThanTwoHandlers: Check = {
  code: 'fewer-than-two-handlers',
  title: '办案民警少于二人',
  area: 'jurisdiction-subject',
  severity: 'veto',
  law: ['APL:42', 'PSA-2025:108', 'PROC:52'],
  owner: 'unit-head',
  remedy: '立即指派办案民警，使办案人员不少于二人；已作决定的，审查取证和决定的效力。',
  correctable: true,
  subject: 'case',
  facts: '{on} 登记的办案民警 {officers} 人。',
  sql: `
    with handled as ( -- asked at the first decision, at the closing, or now
      select c.id, c.accepted_at, coalesce(min(d.recorded_at), c.closed_at) as at
      from inspected c
      left join cases.decision d on d.case_id = c.id
      where c.accepted_at is not null and c.procedure <> 'summary'
      group by c.id, c.accepted_at, c.closed_at
    ), counted as (
      select t.id, t.accepted_at, t.at, max(o.until_at) as ended_at,
        count(distinct o.person_id) filter (where o.from_at <= coalesce(t.at, $1) and coalesce(o.until_at, 'infinity') > coalesce(t.at, $1)) as officers
      from handled t
      left join cases.handler o on o.case_id = t.id
      group by t.id, t.accepted_at, t.at
    )
    select h.id as case_id, h.id as subject_id, coalesce((h.at at time zone 'Asia/Shanghai')::date, (coalesce(h.ended_at, h.accepted_at) at time zone 'Asia/Shanghai')::date) as since,
      jsonb_build_object('on', coalesce((h.at at time zone 'Asia/Shanghai')::date, $2), 'officers', h.officers) as details
    from counted h
    where h.officers < 2`,
}
