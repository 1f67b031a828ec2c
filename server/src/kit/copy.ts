import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Tx } from './db.ts'

/** A value of a copied column: text goes as it is, null as null, lists as an array, objects as JSON. */
export type Copied = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown }

const ROWS_A_CHUNK = 500
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? '') : text)

/**
 * Streams rows into a table with COPY, at the pace of the database. Until it returns, the transaction can do nothing else.
 * @param table as it stands in SQL, with its columns: `cases.row (id, name)`; never made of input
 */
export async function copyRows(tx: Tx, table: string, rows: AsyncIterable<readonly Copied[]>): Promise<void> {
  const target = await tx.unsafe(`copy ${table} from stdin`).writable()
  await pipeline(Readable.from(chunks(rows)), target)
}

async function* chunks(rows: AsyncIterable<readonly Copied[]>): AsyncGenerator<string> {
  let lines: string[] = []
  for await (const row of rows) {
    lines.push(row.map(field).join('\t'))
    if (lines.length < ROWS_A_CHUNK) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

function field(value: Copied): string {
  if (value === null) return '\\N'
  if (Array.isArray(value)) return escaped(`{${value.map((part) => JSON.stringify(part)).join(',')}}`)
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value))
}
