import { DomainError } from '../../kit/errors.ts'
import type { Values } from '../../kit/tables/index.ts'
import { authorise, type Ctx, type Download, settingOf } from '../../platform/index.ts'
import { checkRow, PENALTY_COLUMNS, type PenaltyCells, TITLE_OF } from '../cases/index.ts'
import { beginExport, downloadOf, MOST_FAULTS, type Table, writeFileWhole } from './actions-export-table.ts'
import { penaltyCells } from './export-row.ts'
import { exportedPersons } from './settings.ts'
import * as store from './store-export.ts'
import type { ExportCheck, ExportedPersons, ExportFault, ExportFilter, ExportOptions, ExportRow } from './types-export.ts'

/** Rows read at a time: one transaction each, so that a slow download holds no snapshot. */
const BATCH = 1000

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

const tableOf = (ctx: Ctx, { format: _f, header: _h, ...filter }: ExportOptions): Table => ({
  kind: 'penalties',
  sheet: '行政处罚',
  columns: PENALTY_COLUMNS,
  check: () => checkPenaltyExport(ctx, filter),
  rows: () => values(ctx, filter),
})

/** The two-publicity table of penalties. @throws DomainError `export-faults` with the check when a row does not pass */
export async function exportPenalties(ctx: Ctx, options: ExportOptions): Promise<Download> {
  const table = tableOf(ctx, options)
  await beginExport(ctx, table, options)
  return downloadOf(ctx, table, options)
}

/** The same into a file, which appears whole or not at all. */
export async function writePenaltyExport(ctx: Ctx, options: ExportOptions, path: string): Promise<ExportCheck> {
  const table = tableOf(ctx, options)
  const check = await beginExport(ctx, table, options)
  await writeFileWhole(table, options, path)
  return check
}
