import { z } from 'zod'
import { type Fragment, firstRow, rows, type Tx } from '../../kit/db.ts'
import { type Aggregate, type Counted, type Figure, FigureRecord, type FigureWindow } from './types.ts'

/**
 * Narrows the running transaction to a unit and those below it: every row right compares with this setting, so a figure needs no condition of
 * its own. Only ever called with a path inside the actor's scope.
 */
export async function narrowTo(tx: Tx, path: string): Promise<void> {
  await tx`select set_config('fadu.scope', ${path}, true)`
}

/** The one place where records become a number; hundredths of a percent are rounded half up. */
function aggregated(tx: Tx, aggregate: Aggregate): Fragment {
  switch (aggregate) {
    case 'count':
      return tx`count(*)`
    case 'sum':
      return tx`coalesce(sum(r.amount), 0)`
    case 'share':
      return tx`round(100 * sum(r.amount) / nullif(count(*), 0), 2)`
    case 'lowest':
      return tx`min(r.amount)`
    case 'parts':
      return tx`count(distinct r.part)`
  }
}

const Numeric = z.coerce.number()
const ValueRow = z.object({ value: Numeric.nullable(), records: z.int() })
const PartRow = z.object({ part: z.string(), value: Numeric })

/** The figure's number and its parts, from its records. */
export async function countFigure(tx: Tx, figure: Figure, window: FigureWindow): Promise<Counted> {
  const { sql } = await figure.records(tx, window)
  const value = aggregated(tx, figure.aggregate)
  const whole = await firstRow(ValueRow, tx`select (${value})::text as value, count(*) as records from (${sql}) r`)
  const names = figure.parts ?? {}
  const parts = figure.parts
    ? await rows(PartRow, tx`select r.part, (${value})::text as value from (${sql}) r where r.part is not null group by r.part`)
    : []
  const order = Object.keys(names)
  const shown = parts.map((row) => ({ ...row, title: names[row.part] ?? row.part }))
  shown.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part))
  return { value: whole?.value ?? null, records: whole?.records ?? 0, parts: shown }
}

const RecordRow = FigureRecord.extend({ amount: Numeric })
export type RecordsPage = { limit: number; offset: number; part?: string | undefined }

/** Records in the order of their day; the order is total, so that pages neither repeat nor skip. */
export async function listRecords(
  tx: Tx,
  figure: Figure,
  window: FigureWindow,
  { limit, offset, part }: RecordsPage,
): Promise<{ total: number; items: FigureRecord[] }> {
  const { sql } = await figure.records(tx, window)
  const only = part === undefined ? tx`true` : tx`r.part = ${part}`
  const items = await rows(
    RecordRow,
    tx`select r.kind, r.id, r.label, r.unit, r."on", r.part, r.amount::text as amount from (${sql}) r where ${only}
      order by r."on", r.id, r.part, r.amount limit ${limit} offset ${offset}`,
  )
  const total = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from (${sql}) r where ${only}`)
  return { total: total?.n ?? 0, items }
}
