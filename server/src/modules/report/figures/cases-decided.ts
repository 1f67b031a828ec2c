import { PROCEDURE_NAME } from '../../cases/index.ts'
import type { Figure } from '../types.ts'

export const casesDecided: Figure = {
  id: 'cases-decided',
  title: '办结决定的行政案件数',
  section: '1.2.1',
  unit: 'cases',
  definition:
    '首个处理决定的日期在本年度内（至截止日）的案件数，按程序分列；一案多人计一件，事后撤销的仍计。导入的历史决定另计。',
  basis: ['APL:57'],
  aggregate: 'count',
  public: true,
  parts: PROCEDURE_NAME,
  beside: ['imported-decisions'],
  async records(tx, { from, to }) {
    return {
      sql: tx`select 'case' as kind, c.id::text as id, concat_ws(' ', c.number, c.title) as label, u.name as unit, f.decided_on as "on",
          c.procedure as part, 1::numeric as amount
        from (select case_id, min(decided_on) as decided_on from cases.decision group by case_id) f
        join cases.administrative_case c on c.id = f.case_id join organisations.unit u on u.id = c.unit_id
        where f.decided_on between ${from} and ${to}`,
    }
  },
}
