import type { Check } from '../../types-check.ts'

/** Who was 14 to 17 at the act is punished more lightly, always. */
export const minorNotMitigated: Check = {
  code: 'minor-not-mitigated',
  title: '对未成年人没有从轻或者减轻处罚',
  area: 'minor-protection',
  severity: 'veto',
  law: ['APL:30', 'PSA-2012:12', 'PSA-2025:12', 'PROC:157'],
  owner: 'bureau-chief',
  remedy: '变更处罚决定，依法从轻或者减轻。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 处罚行为时不满十八周岁的人，没有从轻或者减轻。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.mitigation = 'none'
    join cases.party who on who.id = d.party_id
    where coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '18 years'`,
}
