import { DomainError } from '../../kit/errors.ts'
import type { Values } from '../../kit/tables/index.ts'
import { authorise, type Ctx, type Download } from '../../platform/index.ts'
import { beginExport, downloadOf, MOST_FAULTS, type Table, writeFileWhole } from './actions-export-table.ts'
import { LICENCE_COLUMNS, type LicenceCells, licenceCells, licenceFaults } from './export-licence.ts'
import * as store from './store-export.ts'
import type { ExportCheck, ExportFault, ExportFilter, ExportOptions, LicenceExportRow } from './types-export.ts'

/** Rows read at a time: one transaction each, so that a slow download holds no snapshot. */
const BATCH = 1000

type Checked = { recordId: string; number: string | null; cells: LicenceCells; errors: Record<string, string> }

async function* checkedBatches(ctx: Ctx, filter: ExportFilter): AsyncGenerator<{ rows: Checked[]; leftOut: number }> {
  const organs = new Map((await ctx.read((tx) => store.listOrgans(tx))).map((organ) => [organ.name, organ] as const))
  let after: store.Place | null = null
  for (;;) {
    const from: store.Place | null = after
    const found: LicenceExportRow[] = await ctx.read((tx) => store.listPublicLicences(tx, filter, from, ctx.today, BATCH))
    const kept = found.filter(({ barred }) => !barred)
    const rows = kept.map((row): Checked => {
      const cells = licenceCells(row, organs, ctx.today)
      return { recordId: row.recordId, number: row.number, cells, errors: licenceFaults(cells) }
    })
    yield { rows, leftOut: found.length - kept.length }
    const last = found.at(-1)
    if (!last || found.length < BATCH) return
    after = { decidedOn: last.decidedOn, recordId: last.recordId }
  }
}

/** Looks at every row before anything is written. */
export async function checkLicenceExport(ctx: Ctx, filter: ExportFilter): Promise<ExportCheck> {
  authorise(ctx.actor, 'publicity.export')
  const check = { rows: 0, leftOut: 0, faults: [] as ExportFault[], faultsTotal: 0 }
  for await (const { rows, leftOut } of checkedBatches(ctx, filter)) {
    check.leftOut += leftOut
    for (const { recordId, number, errors } of rows) {
      check.rows++
      if (Object.keys(errors).length === 0) continue
      check.faultsTotal++
      if (check.faults.length < MOST_FAULTS) check.faults.push({ recordId, row: check.rows + 1, number, errors })
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
  kind: 'licences',
  sheet: '行政许可',
  columns: LICENCE_COLUMNS,
  check: () => checkLicenceExport(ctx, filter),
  rows: () => values(ctx, filter),
})

/** The two-publicity table of licences. @throws DomainError `export-faults` with the check when a row does not pass */
export async function exportLicences(ctx: Ctx, options: ExportOptions): Promise<Download> {
  const table = tableOf(ctx, options)
  await beginExport(ctx, table, options)
  return downloadOf(ctx, table, options)
}

/** The same into a file, which appears whole or not at all. */
export async function writeLicenceExport(ctx: Ctx, options: ExportOptions, path: string): Promise<ExportCheck> {
  const table = tableOf(ctx, options)
  const check = await beginExport(ctx, table, options)
  await writeFileWhole(table, options, path)
  return check
}
