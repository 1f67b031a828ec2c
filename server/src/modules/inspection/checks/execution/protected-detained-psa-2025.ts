import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 detention of the protected is executed only in grave cases, and against those of 14, 15, 70 and more also when they repeat within a year; never against the pregnant or nursing. */
export const protectedDetainedPsa2025: Check = {
  code: 'protected-detained-psa-2025',
  title: '对依法不执行行政拘留的人决定执行拘留（2026年1月1日以后）',
  area: 'execution',
  severity: 'veto',
  law: ['PSA-2025:23', 'PROC:164'],
  from: day('2026-01-01'),
  owner: 'bureau-chief',
  remedy: '立即停止执行并释放；变更决定，依法赔偿。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 决定对依法不执行拘留的人执行行政拘留，没有法定的例外情形。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.detention_executed
    join cases.party who on who.id = d.party_id
    join cases.proposal p on p.id = d.proposal_id
    cross join lateral (select coalesce(bool_or(x ->> 'executionGround' = 'grave'), false) as grave,
        coalesce(bool_or(x ->> 'executionGround' = 'repeated'), false) as repeated
      from jsonb_array_elements(p.snapshot #> '{proposal,items}') x where x ->> 'partyId' = d.party_id::text) g
    where d.decided_on >= date '2026-01-01'
      and (who.nursing_or_pregnant
        or (not g.grave and not g.repeated and (coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '16 years' or coalesce(c.occurred_until, c.occurred_on, c.found_on) > who.birth_on + interval '70 years'))
        or (not g.grave and not who.prior_detained and coalesce(c.occurred_until, c.occurred_on, c.found_on) > who.birth_on + interval '16 years' and coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '18 years'))`,
}
