import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { guard } from './guard.ts'
import type { CellValue, Column, Rows, Values } from './types.ts'

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/** Writes UTF-8 with byte-order mark, CRLF, a header line and guarded cells, at the pace of the target, and ends it. */
export async function writeCsv(target: Writable, columns: readonly Column[], rows: Rows<Values>): Promise<void> {
  await pipeline(
    Readable.from(lines(columns, rows)),
    stringify({ bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ }),
    target,
  )
}

async function* lines(columns: readonly Column[], rows: Rows<Values>): AsyncGenerator<string[]> {
  yield columns.map(({ title }) => guard(title))
  for await (const values of rows) yield columns.map(({ key, kind }) => csvText(values[key], kind))
}

/** A plain negative number in a number column is no danger and stays a number. */
function csvText(value: CellValue, kind: Column['kind']): string {
  const text = value === null || value === undefined ? '' : String(value)
  return kind === 'number' && PLAIN_NUMBER.test(text) ? text : guard(text)
}
