import type { Fragment, Tx } from '../../../kit/db.ts'
import type { FigureWindow } from '../types.ts'

/** Decisions of the window as records, the tables being called d, c and u. A record opens its case. */
export function decisions(
  tx: Tx,
  { from, to }: FigureWindow,
  { part, amount, where, join }: { part?: Fragment; amount?: Fragment; where?: Fragment; join?: Fragment } = {},
): { sql: Fragment } {
  return {
    sql: tx`select 'case' as kind, c.id::text as id, concat_ws(' ', coalesce(d.number, c.number), c.title) as label, u.name as unit,
        d.decided_on as "on", ${part ?? tx`null::text`} as part, (${amount ?? tx`1`})::numeric as amount
      from cases.decision d join cases.administrative_case c on c.id = d.case_id join organisations.unit u on u.id = c.unit_id
      ${join ?? tx``} where d.decided_on between ${from} and ${to} and ${where ?? tx`true`}`,
  }
}
