import type { Sql, Tx } from '../../server/src/kit/db.ts'

/** A value that goes into a `jsonb` column. */
export class Json {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
  toJSON(): unknown {
    return this.value
  }
}
type Value = string | number | boolean | null | undefined | Json | readonly string[]
export type Row = Record<string, Value>

/** Rows by table, kept until they are written. */
export class Rows {
  readonly tables = new Map<string, Row[]>()
  add(table: string, row: Row): void {
    const list = this.tables.get(table)
    if (list) list.push(row)
    else this.tables.set(table, [row])
  }
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** Rows a statement: large enough to be fast, small enough to stay far below the limits of a message. */
const BATCH = 4000

/** What stands in a column that few rows name and that may not be empty. */
const DEFAULTS: Row = { vulnerabilities: [], priorDetained: false, consentSigned: false }

/** Writes rows set-based, a few thousand a statement: every column that some row names; others stay at their defaults. */
export async function writeRows(tx: Sql | Tx, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = keys.map(snake).join(', ')
  const named = (row: Row) => Object.fromEntries(keys.map((key) => [snake(key), row[key] ?? DEFAULTS[key] ?? null]))
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map(named)
    await tx`insert into ${tx.unsafe(table)} (${tx.unsafe(columns)})
      select ${tx.unsafe(columns)} from jsonb_populate_recordset(null::${tx.unsafe(table)}, ${tx.json(batch as never)})`
  }
}
