import type { Writable } from 'node:stream'
import { packWorkbook } from './pack.ts'
import { type SheetRow, sheetXml } from './sheet-xml.ts'
import { type Column, ERROR_HEADER, MAX_SHEET_CELL_CHARS, type Rows, type TableRow, type Values } from './types.ts'

export type XlsxOptions = {
  sheet: string
  columns: readonly Column[]
  rows: Rows<Values>
  /** True when left out. */
  freezeHeader?: boolean
  /** Prints on A4 across, all columns on one page width; true when left out. */
  landscape?: boolean
}

/**
 * Writes one worksheet at the pace of the target, which is ended. Text columns stay text (identity numbers whole, nothing runs as a formula).
 * @throws DomainError `too-large` when the rows do not fit one sheet or a text does not fit a cell
 */
export async function writeXlsx(target: string | Writable, options: XlsxOptions): Promise<void> {
  const { sheet, columns, freezeHeader = true, landscape = true } = options
  const xml = sheetXml({ columns, rows: unmarked(options.rows), freezeHeader, landscape })
  await packWorkbook(target, [{ name: sheet, xml }])
}

async function* unmarked(rows: Rows<Values>): AsyncGenerator<SheetRow> {
  for await (const values of rows) yield { values }
}

/** A row that was not taken. `errors`: header to Chinese message; the header '' speaks of the whole row. */
export type WrongRow = Pick<TableRow, 'row' | 'cells'> & { errors: Readonly<Record<string, string>> }
export type ErrorRowsOptions = { sheet: string; headers: readonly string[]; rows: Rows<WrongRow> }

/** Writes the wrong rows alone, wrong cells coloured, reasons in the last column: corrected, the file is uploaded again as it is. */
export async function writeErrorRows(target: string | Writable, { sheet, headers, rows }: ErrorRowsOptions): Promise<void> {
  const columns: Column[] = headers.map((title) => ({ key: title, title, kind: 'text' }))
  columns.push({ key: ERROR_HEADER, title: ERROR_HEADER, kind: 'text', width: 60 })
  const xml = sheetXml({ columns, rows: marked(headers, rows), freezeHeader: true, landscape: true })
  await packWorkbook(target, [{ name: sheet, xml }])
}

async function* marked(headers: readonly string[], rows: Rows<WrongRow>): AsyncGenerator<SheetRow> {
  for await (const { row, cells, errors } of rows) {
    const reasons = Object.entries(errors).map(([header, message]) => (header ? `${header}：${message}` : message))
    const values: Record<string, string> = { [ERROR_HEADER]: clip(`原第 ${row} 行：${reasons.join('；')}`) }
    for (const header of headers) values[header] = clip(cells[header] ?? '')
    yield { values, marked: new Set([...Object.keys(errors), ERROR_HEADER]) }
  }
}

function clip(text: string): string {
  return text.slice(0, MAX_SHEET_CELL_CHARS)
}
