import type { Check } from '../../types-check.ts'

/** A penalty names the articles on which it rests. */
export const decisionWithoutBasis: Check = {
  code: 'decision-without-basis',
  title: '处罚决定没有写明法律依据',
  area: 'decision-document',
  severity: 'veto',
  law: ['APL:59', 'PSA-2012:96', 'PSA-2025:115', 'PROC:175'],
  owner: 'case-officer',
  remedy: '补正或者撤销该决定书，写明处罚依据后重新送达。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 的处罚决定没有法律依据。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    left join cases.proposal_item i on i.id = d.item_id
    where i.basis = '{}' or (d.kind = 'on-the-spot' and coalesce(d.spot -> 'basis', '[]') = '[]')`,
}
