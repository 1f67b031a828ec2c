import type { Check } from '../../types-check.ts'

/** A penalty is of a kind the chosen tier of the law provides. */
export const penaltyNotProvided: Check = {
  code: 'penalty-not-provided',
  title: '处罚种类不在法定档次之内',
  area: 'discretion',
  severity: 'veto',
  law: ['APL:4', 'APL:38'],
  owner: 'bureau-chief',
  remedy: '复核裁量，依法变更或者撤销该处罚决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 的处罚种类不在所选档次之内。',
  sql: `
    with range as materialized (
      select k.code, v ->> 'statute' as statute, t ->> 'name' as tier, r ->> 'kind' as kind,
        min(coalesce(r ->> 'minFen', r ->> 'minDays', r ->> 'minMonths')::bigint) as lowest,
        case when bool_or(coalesce(r ->> 'maxFen', r ->> 'maxDays', r ->> 'maxMonths') is null) then null
          else max(coalesce(r ->> 'maxFen', r ->> 'maxDays', r ->> 'maxMonths')::bigint) end as highest
      from law.cause_of_action k, jsonb_array_elements(k.data -> 'versions') v, jsonb_array_elements(v -> 'tiers') t,
        jsonb_array_elements(t -> 'options') o, jsonb_array_elements((o -> 'must') || (o -> 'may')) r
      group by k.code, statute, tier, kind
    ), said as (
      select d.case_id, d.id, d.decided_on, coalesce(i.cause_code, d.spot ->> 'causeCode') as code, coalesce(i.statute, d.spot ->> 'statute') as statute,
        coalesce(i.tier, d.spot ->> 'tier') as tier, coalesce(i.mitigation, 'none') as mitigation, p ->> 'kind' as kind,
        coalesce(p ->> 'fineFen', p ->> 'days', p ->> 'months')::bigint as size
      from inspected c
      join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
      left join cases.proposal_item i on i.id = d.item_id
      cross join lateral jsonb_array_elements(coalesce(i.penalties, d.spot -> 'penalties')) p
    )
    select distinct s.case_id, s.id as subject_id, s.decided_on as since, jsonb_build_object('decidedOn', s.decided_on) as details
    from said s
    join (select code, statute, tier, array_agg(kind) as kinds from range group by code, statute, tier) r on r.code = s.code and r.statute = s.statute and r.tier = s.tier
    where s.mitigation <> 'reduced' and s.kind <> all (r.kinds)`,
}
