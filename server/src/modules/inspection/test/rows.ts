import { createHash } from 'node:crypto'
import type { Tx } from '../../../kit/db.ts'
import { type Row, TEMPLATES } from './templates.ts'

/** Rows by table: `questioning` is cases.questioning, other schemas are named (`organisations.person`). The case itself is always there. */
export type Given = Record<string, Row | readonly Row[]>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Any word stands for an id, the same word for the same id. */
export function idOf(word: string): string {
  if (UUID.test(word)) return word
  const hex = createHash('sha256').update(word).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

type Column = { name: string; type: string; needed: boolean }
export type Columns = Map<string, Column[]>

/** Every column of every table, once a test file. */
export async function readColumns(tx: Tx): Promise<Columns> {
  const found = await tx<{ table: string; name: string; type: string; needed: boolean }[]>`
    select table_schema || '.' || table_name as table, column_name as name, udt_name as type,
      is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER' as needed
    from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') order by ordinal_position`
  const columns: Columns = new Map()
  for (const { table, ...column } of found) columns.set(table, [...(columns.get(table) ?? []), column])
  return columns
}

/** What stands in a needed column nobody said anything about. */
function filler({ name, type }: Column): unknown {
  if (type.startsWith('_')) return []
  if (type === 'uuid') return name.replace(/_id$/, '')
  if (type === 'date') return '2022-03-01'
  if (type === 'timestamptz') return '2022-03-01 10:00'
  if (type === 'bool') return false
  if (type === 'jsonb') return {}
  return /^(int|num|float)/.test(type) ? 1 : '示例'
}

/** Inserts the rows, each over its table's template; times without a zone are Shanghai's. Foreign keys and triggers are off. */
export async function insertRows(tx: Tx, given: Given, columns: Columns): Promise<void> {
  await tx.unsafe(`set local session_replication_role = replica; set local time zone 'Asia/Shanghai'`)
  for (const [name, rows] of Object.entries({ administrative_case: {}, ...given })) {
    const table = name.includes('.') ? name : `cases.${name}`
    const known = columns.get(table)
    if (!known) throw new Error(`no table ${table}`)
    let place = 0
    for (const row of [rows].flat()) await insertRow(tx, table, known, wholeRow(table, known, row, ++place))
  }
  await tx.unsafe(`set local time zone 'UTC'`)
}

function wholeRow(table: string, known: Column[], row: Row, place: number): Row {
  const unknown = Object.keys(row).find((key) => !known.some((column) => column.name === key))
  if (unknown) throw new Error(`${table} has no column ${unknown}`)
  const word = table === 'cases.administrative_case' ? 'case' : (table.split('.')[1] ?? table)
  const id = place === 1 ? word : `${word}-${place}`
  const fillers = Object.fromEntries(known.filter((column) => column.needed).map((column) => [column.name, filler(column)]))
  const own = known.some((column) => column.name === 'id' && column.type === 'uuid') ? { id } : {}
  return { ...fillers, ...own, ...TEMPLATES[table]?.(row, id), ...row }
}

async function insertRow(tx: Tx, table: string, known: Column[], row: Row): Promise<void> {
  const types = new Map(known.map((column) => [column.name, column.type]))
  const names = Object.keys(row)
  const values = Object.fromEntries(names.map((name) => [name, asId(types.get(name), row[name])]))
  const list = names.map((name) => `"${name}"`).join(', ')
  await tx.unsafe(
    `insert into ${table} (${list}) overriding system value select ${list} from jsonb_populate_record(null::${table}, $1::jsonb)`,
    [values as never],
  )
}

function asId(type: string | undefined, value: unknown): unknown {
  if (type === 'uuid' && typeof value === 'string') return idOf(value)
  if (type === '_uuid' && Array.isArray(value)) return value.map((word) => idOf(String(word)))
  return value
}
