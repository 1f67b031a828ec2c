import { PassThrough } from 'node:stream'
import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { readTable, type TableRow, writeErrorRows, writeTemplate } from '../../kit/tables/index.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx, type Download, type Upload } from '../../platform/index.ts'
import { CRIMINAL_COLUMNS, CRIMINAL_HEADERS, CRIMINAL_NOTES, CRIMINAL_TITLES, readCriminalRow } from './rules-criminal.ts'
import * as store from './store-criminal.ts'
import type { WrongRow } from './types.ts'

const MOST_ROWS = 100_000
const MOST_TOLD = 100
const BATCH = 500
const SHEET = '刑事案卷'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Input = { dryRun: 'true' | 'false'; file: Upload }

/**
 * Registers criminal files by a CSV or XLSX table: good rows go in, rows registered before are skipped, wrong ones are kept with their reasons, to be
 * corrected and sent again. A dry run writes the files too and takes them back, so that it tells what the database would say.
 * @returns read = created + skipped + wrong, with the first wrong rows as they stood and why
 */
export async function importCriminalFiles(ctx: Ctx, { dryRun, file }: Input) {
  authorise(ctx.actor, 'assessment.register')
  const given: TableRow[] = []
  for await (const row of readTable(file.stream, { name: file.name, headers: CRIMINAL_HEADERS, maxRows: MOST_ROWS }))
    given.push(row)
  const { good, wrong } = sorted(given, ctx)
  return ctx.transaction(async (tx) => {
    const looked = await write(tx, ctx, good, dryRun === 'false')
    const cellsOf = new Map(given.map(({ row, cells }) => [row, cells]))
    for (const one of looked)
      if (!one.done && !one.same) wrong.push({ row: one.at, cells: cellsOf.get(one.at) ?? {}, errors: reasons(one) })
    wrong.sort((one, other) => one.row - other.row)
    const counts = { read: given.length, wrong: wrong.length, created: looked.filter(({ done }) => done).length }
    const skipped = looked.filter(({ done, same }) => !done && same).length
    const run = { importId: newId(Date.parse(ctx.now)), fileName: file.name, dryRun: dryRun === 'true', ...counts, skipped }
    const by = { unitPath: ctx.actor.scopePath, importedBy: ctx.actor.id, importedAt: ctx.now }
    await store.insertCriminalImport(tx, run, wrong, by)
    const details = { file: file.name, created: run.dryRun ? 0 : run.created, skipped, wrong: run.wrong }
    const action = run.dryRun ? 'assessment.criminal-files-tried' : 'assessment.criminal-files-imported'
    audit.record(tx, { action, subject: run.importId, details })
    return { ...run, wrongRows: wrong.slice(0, MOST_TOLD) }
  })
}

function sorted(given: readonly TableRow[], { today }: Ctx) {
  const [good, wrong, seen] = [[] as store.Numbered[], [] as WrongRow[], new Set<string>()]
  for (const { row, cells, problems } of given) {
    const read = readCriminalRow(cells, today, seen)
    const errors = { ...('errors' in read ? read.errors : {}), ...problems }
    if ('errors' in read || Object.keys(problems).length > 0) wrong.push({ row, cells, errors })
    else good.push({ ...read, at: row })
  }
  return { good, wrong }
}

class TakenBack extends Error {}

/** Writes what can be written, and takes it back unless it is to stay. @returns what became of each row */
async function write(tx: Tx, ctx: Ctx, good: readonly store.Numbered[], stay: boolean): Promise<store.Looked[]> {
  let looked: store.Looked[] = []
  await tx
    .savepoint(async (inner) => {
      looked = await store.insertCriminalRows(inner, good, ctx.actor.id, ctx.now)
      if (!stay) throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return looked
}

function reasons({ unit, person }: store.Looked): Record<string, string> {
  if (unit && person) return { [CRIMINAL_TITLES.number]: '该案卷编号已登记，内容与本行不同' }
  return {
    ...(unit ? {} : { [CRIMINAL_TITLES.unitCode]: '没有该单位，或者不在您的单位范围内' }),
    ...(person ? {} : { [CRIMINAL_TITLES.policeNumber]: '没有该警号的民警，或者不在您的单位范围内' }),
  }
}

/** An empty table to fill in. */
export async function criminalTemplate(ctx: Ctx): Promise<Download> {
  authorise(ctx.actor, 'assessment.register')
  const stream = new PassThrough()
  const table = { sheet: SHEET, columns: CRIMINAL_COLUMNS, notes: CRIMINAL_NOTES }
  writeTemplate(stream, table).catch((error: Error) => stream.destroy(error))
  return { name: '刑事案卷登记模板.xlsx', type: XLSX, stream }
}

/** The wrong rows of an import as a workbook that can be corrected and uploaded again. */
export async function criminalErrors(ctx: Ctx, { importId }: { importId: string }): Promise<Download> {
  authorise(ctx.actor, 'assessment.register')
  const run = await ctx.transaction(async (tx) => {
    const found = await store.getCriminalImport(tx, importId)
    if (found.wrong === 0) throw new DomainError('not-found', 'no-wrong-rows', '这次导入没有错误行。')
    audit.record(tx, { action: 'assessment.criminal-errors-taken', subject: importId, details: { wrong: found.wrong } })
    return found
  })
  const stream = new PassThrough()
  const table = { sheet: SHEET, headers: CRIMINAL_HEADERS, rows: wrongRowsOf(ctx, importId) }
  writeErrorRows(stream, table).catch((error: Error) => stream.destroy(error))
  return { name: `刑事案卷错误行-${run.fileName.replace(/\.[^.]*$/, '')}.xlsx`, type: XLSX, stream }
}

async function* wrongRowsOf(ctx: Ctx, importId: string): AsyncGenerator<WrongRow> {
  for (let after = 0; ; ) {
    const batch = await ctx.read((tx) => store.listWrong(tx, importId, after, BATCH))
    yield* batch
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = last.row
  }
}
