import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, type Writable } from 'node:stream'
import { DomainError } from '../../kit/errors.ts'
import { type Values, writeCsv, writeXlsx } from '../../kit/tables/index.ts'
import { audit, type Ctx, type Download } from '../../platform/index.ts'
import type { ExportCheck, ExportOptions } from './types-export.ts'

/** Of the rows that do not pass, so many are told. */
export const MOST_FAULTS = 200

/** One of the two national tables, ready to be looked at and written. */
export type Table = {
  kind: 'penalties' | 'licences'
  sheet: string
  columns: readonly { code: string; title: string; key: string }[]
  check: () => Promise<ExportCheck>
  rows: () => AsyncGenerator<Values>
}

/** All text: sums keep their six decimals, days and numbers their form, and no cell runs as a formula. */
function write(target: Writable, { columns, sheet, rows }: Table, { format, header }: ExportOptions): Promise<void> {
  const heads = columns.map((column) => ({ key: column.key, title: column[header], kind: 'text' as const }))
  return format === 'csv' ? writeCsv(target, heads, rows()) : writeXlsx(target, { sheet, columns: heads, rows: rows() })
}

/** Checks all rows; writes down who takes out what. @throws DomainError `export-faults` with the check when a row does not pass */
export async function beginExport(ctx: Ctx, table: Table, { format, header, ...filter }: ExportOptions): Promise<ExportCheck> {
  const check = await table.check()
  if (check.faultsTotal > 0) {
    const detail = `${check.faultsTotal} 行不符合双公示数据标准，没有导出。请先更正。`
    throw new DomainError('refused', 'export-faults', detail, { values: check })
  }
  const details = { kind: table.kind, format, header, ...filter, rows: check.rows }
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'publicity.exported', subject: 'shuanggongshi', details }))
  return check
}

export function downloadOf(ctx: Ctx, table: Table, options: ExportOptions): Download {
  const stream = new PassThrough()
  write(stream, table, options).catch((error: Error) => stream.destroy(error))
  const csv = options.format === 'csv'
  const type = csv ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `双公示${table.sheet}-${ctx.today}.${options.format}`, type, stream }
}

/** A file that appears whole or not at all. */
export async function writeFileWhole(table: Table, options: ExportOptions, path: string): Promise<void> {
  const part = `${path}.part`
  try {
    await write(createWriteStream(part), table, options)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}
