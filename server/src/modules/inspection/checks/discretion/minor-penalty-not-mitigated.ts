import type { Check } from '../../types-check.ts'

/** Who was fourteen but not yet eighteen at the time of the act gets a lighter or reduced penalty; the proposal says which. */
export const minorPenaltyNotMitigated: Check = {
  code: 'minor-penalty-not-mitigated',
  title: '对未成年人未从轻或者减轻处罚',
  area: 'discretion',
  severity: 'serious',
  law: ['PSA-2012:12', 'PSA-2025:12', 'APL:30', 'PROC:157'],
  owner: 'legal-reviewer',
  remedy: '复核裁量：应当从轻或者减轻而没有的，变更处罚决定。',
  correctable: true,
  subject: 'decision',
  facts: '行为日期 {actOn}，行为时未成年，{decidedOn} 的决定没有从轻、减轻。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('actOn', coalesce(c.occurred_until, c.occurred_on), 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.mitigation = 'none'
    join cases.party p on p.id = d.party_id
    where coalesce(c.occurred_until, c.occurred_on) <= p.birth_on + interval '18 years'
      and coalesce(c.occurred_until, c.occurred_on) > p.birth_on + interval '14 years'`,
}
