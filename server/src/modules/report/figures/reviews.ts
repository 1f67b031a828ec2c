import type { Fragment, Tx } from '../../../kit/db.ts'
import { RESULT_NAME } from '../../legal-review/index.ts'
import type { Figure, FigureWindow } from '../types.ts'

/** Review opinions written in the window. A record opens its case. */
function opinions(tx: Tx, { from, to }: FigureWindow, part: Fragment, amount: Fragment): { sql: Fragment } {
  return {
    sql: tx`select 'case' as kind, c.id::text as id, concat_ws(' ', c.number, c.title) as label, u.name as unit,
        (o.written_at at time zone 'Asia/Shanghai')::date as "on", ${part} as part, (${amount})::numeric as amount
      from legal_review.opinion o join cases.administrative_case c on c.id = o.case_id join organisations.unit u on u.id = c.unit_id
      where (o.written_at at time zone 'Asia/Shanghai')::date between ${from} and ${to}`,
  }
}

export const reviewsByResult: Figure = {
  id: 'reviews-by-result',
  title: '法制审核意见数',
  section: '1.2.1',
  unit: 'reviews',
  definition: '本年度（至截止日）出具的法制审核意见数，按意见分列；同一案件每次送审各计一次。',
  basis: ['APL:58', 'PROC:170'],
  aggregate: 'count',
  public: true,
  parts: RESULT_NAME,
  beside: ['review-return-rate'],
  records: async (tx, window) => opinions(tx, window, tx`o.result`, tx`1`),
}

export const reviewReturnRate: Figure = {
  id: 'review-return-rate',
  title: '法制审核退回率',
  section: '1.2.1',
  unit: 'percent',
  definition: '本年度（至截止日）审核意见中退回补充和不同意的比例；分母为全部审核意见。',
  basis: ['PROC:170'],
  aggregate: 'share',
  public: true,
  records: async (tx, window) => opinions(tx, window, tx`null::text`, tx`(o.result in ('returned', 'disagreed'))::int`),
}

export const reviewsInTimeRate: Figure = {
  id: 'reviews-in-time-rate',
  title: '法制审核按期率',
  section: '1.2.1',
  unit: 'percent',
  definition:
    '本年度（至截止日）在审核期限最后一日以前（含）出具的审核意见的比例；期限由本机关设置，按工作日计；分母为全部审核意见。',
  basis: ['PROC:35'],
  aggregate: 'share',
  public: true,
  records: async (tx, window) =>
    opinions(tx, window, tx`null::text`, tx`((o.written_at at time zone 'Asia/Shanghai')::date <= o.due_on)::int`),
}
