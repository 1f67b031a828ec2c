import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, type Writable } from 'node:stream'
import { DomainError } from '../../kit/errors.ts'
import { type Values, writeCsv, writeXlsx } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download, settingOf } from '../../platform/index.ts'
import { checkRow, PENALTY_COLUMNS, type PenaltyCells, TITLE_OF } from '../cases/index.ts'
import { penaltyCells } from './export-row.ts'
import { exportedPersons } from './settings.ts'
import * as store from './store-export.ts'
import type { ExportCheck, ExportedPersons, ExportFault, ExportFilter, ExportOptions, ExportRow } from './types-export.ts'

/** Rows read at a time: one transaction each, so that a slow download holds no snapshot. */
const BATCH = 1000
const MOST_FAULTS = 200
const SHEET = '行政处罚'

type Checked = { recordId: string; number: string | null; cells: PenaltyCells; errors: Record<string, string> }
type Batch = { rows: Checked[]; leftOut: number }

/** The table's rows, each judged by the very rules by which such a table is taken in. */
async function* checkedBatches(ctx: Ctx, filter: ExportFilter): AsyncGenerator<Batch> {
  const [organs, persons] = await ctx.transaction(async (tx) => {
    const named = (await store.listOrgans(tx)).map((organ) => [organ.name, organ] as const)
    const chosen: ExportedPersons = await settingOf(tx, exportedPersons)
    return [new Map(named), chosen] as const
  })
  let after: store.Place | null = null
  for (;;) {
    const from: store.Place | null = after
    const found: ExportRow[] = await ctx.read((tx) => store.listPublicPenalties(tx, filter, from, ctx.today, BATCH))
    const kept = found.filter((row) => !row.barred && row.creditEndOn !== null)
    const rows = kept.map((row): Checked => {
      const cells = penaltyCells(row, organs, persons)
      const { errors } = checkRow(cells, {}, { today: ctx.today, organs, usccOverride: row.overridden })
      const twice = row.twice ? { decisionNo: '同一机关有两项公示中的决定使用这一文号' } : {}
      return { recordId: row.recordId, number: row.number, cells, errors: { ...errors, ...twice } }
    })
    yield { rows, leftOut: found.length - kept.length }
    const last = found.at(-1)
    if (!last || found.length < BATCH) return
    after = { decidedOn: last.decidedOn, recordId: last.recordId }
  }
}

const titled = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([key, reason]) => [TITLE_OF[key as keyof PenaltyCells] ?? key, reason]))

/** Looks at every row before anything is written. */
export async function checkPenaltyExport(ctx: Ctx, filter: ExportFilter): Promise<ExportCheck> {
  authorise(ctx.actor, 'publicity.export')
  const check = { rows: 0, leftOut: 0, faults: [] as ExportFault[], faultsTotal: 0 }
  for await (const { rows, leftOut } of checkedBatches(ctx, filter)) {
    check.leftOut += leftOut
    for (const { recordId, number, errors } of rows) {
      check.rows++
      if (Object.keys(errors).length === 0) continue
      check.faultsTotal++
      if (check.faults.length < MOST_FAULTS) check.faults.push({ recordId, row: check.rows + 1, number, errors: titled(errors) })
    }
  }
  return check
}

/** @throws when a row has gone wrong since the check: the file is not finished then */
async function* values(ctx: Ctx, filter: ExportFilter): AsyncGenerator<Values> {
  for await (const { rows } of checkedBatches(ctx, filter))
    for (const { cells, errors, number } of rows) {
      if (Object.keys(errors).length > 0)
        throw new DomainError('conflict', 'export-changed', `导出期间决定 ${number} 有改动，请重新导出。`)
      yield cells
    }
}

/** All text: sums keep their six decimals, days and numbers their form, and no cell runs as a formula. */
function write(ctx: Ctx, target: Writable, { format, header, ...filter }: ExportOptions): Promise<void> {
  const columns = PENALTY_COLUMNS.map((column) => ({ key: column.key, title: column[header], kind: 'text' as const }))
  const rows = values(ctx, filter)
  return format === 'csv' ? writeCsv(target, columns, rows) : writeXlsx(target, { sheet: SHEET, columns, rows })
}

/** Checks all rows; writes down who takes out what. */
async function begin(ctx: Ctx, { format, header, ...filter }: ExportOptions): Promise<ExportCheck> {
  const check = await checkPenaltyExport(ctx, filter)
  if (check.faultsTotal > 0) {
    const detail = `${check.faultsTotal} 行不符合双公示数据标准，没有导出。请先更正。`
    throw new DomainError('refused', 'export-faults', detail, { values: check })
  }
  const details = { kind: 'penalties', format, header, ...filter, rows: check.rows }
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'publicity.exported', subject: 'shuanggongshi', details }))
  return check
}

/** The two-publicity table of penalties. @throws DomainError `export-faults` with the check when a row does not pass */
export async function exportPenalties(ctx: Ctx, options: ExportOptions): Promise<Download> {
  await begin(ctx, options)
  const stream = new PassThrough()
  write(ctx, stream, options).catch((error: Error) => stream.destroy(error))
  const csv = options.format === 'csv'
  const type = csv ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `双公示行政处罚-${ctx.today}.${options.format}`, type, stream }
}

/** The same into a file, which appears whole or not at all. */
export async function writePenaltyExport(ctx: Ctx, options: ExportOptions, path: string): Promise<ExportCheck> {
  const check = await begin(ctx, options)
  const part = `${path}.part`
  try {
    await write(ctx, createWriteStream(part), options)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
  return check
}
