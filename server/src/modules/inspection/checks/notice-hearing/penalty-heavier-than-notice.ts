import type { Check } from '../../types-check.ts'

/** What is decided is no heavier than what the last notice announced: new facts need a new notice, a defence never makes it heavier. */
export const penaltyHeavierThanNotice: Check = {
  code: 'penalty-heavier-than-notice',
  title: '处罚重于告知内容且未重新告知',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['PSA-2012:94', 'PSA-2025:112', 'PSA-2025:117', 'APL:44', 'APL:45'],
  owner: 'case-officer',
  remedy: '撤销或者变更该处罚决定；依据新查明的事实加重的，重新告知后另行作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 的处罚重于 {noticedOn} 告知的处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'noticedOn', (n.given_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id
    join cases.notice n on n.case_id = d.case_id and n.party_id = d.party_id and (n.given_at at time zone 'Asia/Shanghai')::date <= d.decided_on
    where not n.penalties @> i.penalties
      and not exists (select from cases.notice later where later.case_id = n.case_id and later.party_id = n.party_id
        and later.given_at > n.given_at and (later.given_at at time zone 'Asia/Shanghai')::date <= d.decided_on)
      and exists (select from jsonb_array_elements(i.penalties) p where p ->> 'kind' <> 'warning'
        and not exists (select from jsonb_array_elements(n.penalties) q where q ->> 'kind' = p ->> 'kind'
          and coalesce(coalesce(q ->> 'fineFen', q ->> 'days', q ->> 'months')::bigint
            >= coalesce(p ->> 'fineFen', p ->> 'days', p ->> 'months')::bigint, true)))`,
}
