import type { Figure } from '../types.ts'
import { decisions } from './decision-rows.ts'

export const casesDecidedWithoutReview: Figure = {
  id: 'cases-decided-without-review',
  title: '未经法制审核作出决定数',
  section: '1.2.1',
  unit: 'decisions',
  definition:
    '本年度（至截止日）依普通程序、快速办理作出、而没有审核通过意见的决定数；应为零。依法当场作出的、按本机关设置不属审核范围的和导入的历史决定（无记载）单独列出，不混入。',
  basis: ['APL:58', 'PSA-2025:114', '国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  beside: ['decisions-on-the-spot', 'decisions-review-not-required', 'imported-decisions'],
  records: async (tx, window) =>
    decisions(tx, window, {
      where: tx`d.kind = 'reviewed' and not exists (select 1 from cases.review_outcome r
        where r.id = d.review_id and r.proposal_id = d.proposal_id and r.result in ('approved', 'not-required'))`,
    }),
}

export const decisionsReviewNotRequired: Figure = {
  id: 'decisions-review-not-required',
  title: '不属审核范围的决定数',
  section: '1.2.1',
  unit: 'decisions',
  definition: '本年度（至截止日）因本机关把审核范围设为“法定范围”而未送审的决定数；审核范围为“全部案件”时为零。',
  basis: ['APL:58', 'PSA-2025:114'],
  aggregate: 'count',
  public: true,
  records: async (tx, window) =>
    decisions(tx, window, {
      where: tx`exists (select 1 from cases.review_outcome r where r.id = d.review_id and r.result = 'not-required')`,
    }),
}

export const decisionsOnTheSpot: Figure = {
  id: 'decisions-on-the-spot',
  title: '当场处罚决定数',
  section: '1.2.1',
  unit: 'decisions',
  definition: '本年度（至截止日）依简易程序当场作出的决定数；法律不要求事前审核，归档后由法制部门检查。',
  basis: ['APL:51', 'PSA-2025:119'],
  aggregate: 'count',
  public: true,
  beside: ['on-the-spot-checked-rate'],
  records: async (tx, window) => decisions(tx, window, { where: tx`d.kind = 'on-the-spot'` }),
}

export const onTheSpotCheckedRate: Figure = {
  id: 'on-the-spot-checked-rate',
  title: '当场处罚归档后检查率',
  section: '1.2.1',
  unit: 'percent',
  definition: '本年度（至截止日）当场处罚决定中，归档后已由法制部门检查的比例；分母为当场处罚决定数。',
  basis: ['国办发〔2018〕118号'],
  aggregate: 'share',
  public: true,
  records: async (tx, window) =>
    decisions(tx, window, {
      where: tx`d.kind = 'on-the-spot'`,
      amount: tx`exists (select 1 from legal_review.post_filing f where f.decision_id = d.id)::int`,
    }),
}

export const importedDecisions: Figure = {
  id: 'imported-decisions',
  title: '导入的历史决定数（法制审核无记载）',
  section: '1.2.1',
  unit: 'decisions',
  definition: '决定日期在本年度内（至截止日）、由其他系统导入的处罚决定数；是否经过法制审核没有记载，永远不作为已审核统计。',
  basis: ['国办发〔2018〕118号'],
  aggregate: 'count',
  public: true,
  async records(tx, { from, to }) {
    return {
      sql: tx`select 'imported-decision' as kind, i.id::text as id, concat_ws(' ', i.number, i.party_name) as label, i.organ_name as unit,
          i.decided_on as "on", null::text as part, 1::numeric as amount
        from cases.imported_decision i where i.decided_on between ${from} and ${to}`,
    }
  },
}
