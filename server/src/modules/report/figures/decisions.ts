import { OUTCOME_NAME } from '../../cases/index.ts'
import { PENALTY_NAME } from '../../law/index.ts'
import type { Figure } from '../types.ts'
import { decisions } from './decision-rows.ts'

export const decisionsByOutcome: Figure = {
  id: 'decisions-by-outcome',
  title: '处理决定数',
  section: '1.2.1',
  unit: 'decisions',
  definition: '本年度（至截止日）作出的处理决定数，按处理结果分列；一案多人各计一件，事后撤销的仍计。',
  basis: ['APL:57', 'PSA-2025:112'],
  aggregate: 'count',
  public: true,
  parts: OUTCOME_NAME,
  beside: ['imported-decisions'],
  records: async (tx, window) => decisions(tx, window, { part: tx`d.outcome` }),
}

export const penaltiesByType: Figure = {
  id: 'penalties-by-type',
  title: '处罚种类数',
  section: '1.2.1',
  unit: 'penalties',
  definition: '本年度（至截止日）处罚决定中各种处罚的项数；一个决定并处两种的各计一项。',
  basis: ['APL:9', 'PSA-2025:10'],
  aggregate: 'count',
  public: true,
  parts: PENALTY_NAME,
  records: async (tx, window) =>
    decisions(tx, window, {
      part: tx`p.penalty ->> 'kind'`,
      join: tx`left join cases.proposal_item i on i.id = d.item_id
        cross join lateral jsonb_array_elements(coalesce(i.penalties, d.spot -> 'penalties', '[]'::jsonb)) as p (penalty)`,
      where: tx`d.outcome = 'penalty'`,
    }),
}

export const finesDecided: Figure = {
  id: 'fines-decided',
  title: '决定罚款金额',
  section: '1.2.1',
  unit: 'fen',
  definition: '本年度（至截止日）处罚决定所处罚款的总额，是否缴纳不论。',
  basis: ['APL:9'],
  aggregate: 'sum',
  public: true,
  records: async (tx, window) =>
    decisions(tx, window, {
      amount: tx`p.penalty ->> 'fineFen'`,
      join: tx`left join cases.proposal_item i on i.id = d.item_id
        cross join lateral jsonb_array_elements(coalesce(i.penalties, d.spot -> 'penalties', '[]'::jsonb)) as p (penalty)`,
      where: tx`d.outcome = 'penalty' and p.penalty ->> 'kind' = 'fine'`,
    }),
}
