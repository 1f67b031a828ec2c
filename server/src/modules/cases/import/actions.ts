import { PassThrough, type Readable } from 'node:stream'
import type { z } from 'zod'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import type { PageQuery } from '../../../kit/page.ts'
import { readTable, type WrongRow, writeErrorRows, writeTemplate } from '../../../kit/tables/index.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { PENALTY_NAME } from '../../law/index.ts'
import { PENALTY_COLUMNS, PENALTY_HEADERS, PENALTY_TITLES } from './columns.ts'
import { checkedRows, titled } from './read.ts'
import * as store from './store.ts'
import * as undoing from './store-undo.ts'
import type { ImportOptions, ImportResult, ImportRun, UndoImport } from './types.ts'

const SHEET = '行政处罚'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FIRST_WRONG = 50
const BATCH = 500

export type PenaltyFile = { name: string; stream: string | Readable }
type Options = { dryRun: boolean; usccOverride: string | null }

/**
 * Takes the two-publicity table of penalties as historical decisions, whose review is `not-evidenced` for good. Good rows go in, wrong ones
 * are kept with their reasons; the same row again is skipped, a changed row replaces the old one, which is kept. One transaction: all good
 * rows or none. Memory stays bounded: rows stream through a staging table.
 * @param file a path or a stream, CSV or XLSX
 * @throws DomainError with a `table-…` code when the file as a whole cannot be read
 */
export async function importPenaltyTable(ctx: Ctx, file: PenaltyFile, options: Options): Promise<ImportResult> {
  authorise(ctx.actor, 'penalties.import')
  const table = readTable(file.stream, { name: file.name, headers: PENALTY_HEADERS })
  try {
    const first = await table.next() // an upload is on disk now: no transaction waits for the network
    return await ctx.transaction(async (tx) => {
      await store.takeTurn(tx)
      const organs = new Map((await store.organsInScope(tx)).map((organ) => [organ.name, organ]))
      const terms = { today: ctx.today, organs, usccOverride: options.usccOverride !== null }
      await store.stage(tx, checkedRows(first, table, terms))
      await store.compare(tx, { number: 'decisionNo' })
      const counts = await store.count(tx)
      const id = newId(Date.parse(ctx.now))
      const { actor, now } = ctx
      const by = { unitPath: actor.scopePath, importedBy: actor.id, importedByName: actor.name, importedAt: now }
      await store.insertRun(tx, { id, fileName: file.name, ...options, ...counts, ...by })
      if (!options.dryRun) await store.take(tx, id, options.usccOverride)
      const action = options.dryRun ? 'penalties.import-tried' : 'penalties.imported'
      audit.record(tx, { action, subject: id, details: { file: file.name, ...counts, usccOverride: options.usccOverride } })
      const wrong = await store.wrongRows(tx, id, 0, FIRST_WRONG)
      return { run: await store.getRun(tx, id), wrongRows: wrong.map(({ row, errors }) => ({ row, errors: titled(errors) })) }
    })
  } finally {
    await table.return(undefined)
  }
}

/** As `importPenaltyTable`, for an upload. */
export function importPenalties(
  ctx: Ctx,
  input: z.infer<typeof ImportOptions> & { file: { name: string; stream: Readable } },
): Promise<ImportResult> {
  return importPenaltyTable(ctx, input.file, { dryRun: input.dryRun === 'true', usccOverride: input.usccOverride })
}

/** Imports and trial runs in the actor's scope, newest first. */
export function listImports(ctx: Ctx, query: PageQuery): Promise<{ total: number; items: ImportRun[] }> {
  authorise(ctx.actor, 'penalties.import')
  return ctx.transaction((tx) => store.listRuns(tx, query))
}

/** Takes an import back as one act: what it created goes, what it replaced returns. Audited; the import stays in the list. */
export function undoImport(
  ctx: Ctx,
  { importId, reason }: z.infer<typeof UndoImport> & { importId: string },
): Promise<ImportRun> {
  authorise(ctx.actor, 'penalties.import')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx)
    const run = await store.getRun(tx, importId)
    if (run.dryRun) refuseIf({ code: 'dry-run', detail: '这是一次试运行，没有导入任何数据。' })
    if (run.undoneAt) refuseIf({ code: 'already-undone', detail: '这次导入已经撤销。' })
    const corrected = await undoing.correctedSince(tx, importId)
    if (corrected > 0)
      refuseIf({ code: 'corrected-since', detail: `其中 ${corrected} 行已被后来的导入更正，请先撤销后来的导入。` })
    const done = await undoing.undo(tx, importId)
    await undoing.markUndone(tx, importId, ctx.actor.id, ctx.now, reason)
    audit.record(tx, { action: 'penalties.import-undone', subject: importId, details: { ...done, reason } })
    return store.getRun(tx, importId)
  })
}

/** The wrong rows as a workbook that can be corrected and uploaded again. */
export async function importErrors(ctx: Ctx, { importId }: { importId: string }): Promise<Download> {
  authorise(ctx.actor, 'penalties.import')
  const run = await ctx.read((tx) => store.getRun(tx, importId))
  if (run.wrong === 0) throw new DomainError('not-found', 'no-wrong-rows', '这次导入没有错误行。')
  const stream = new PassThrough()
  writeErrorFile(ctx, importId, stream).catch((error: Error) => stream.destroy(error))
  return { name: `导入错误行-${run.fileName.replace(/\.[^.]*$/, '')}.xlsx`, type: XLSX, stream }
}

/** Writes the wrong rows of an import. @param target a path or a stream, which is ended */
export function writeErrorFile(ctx: Ctx, importId: string, target: string | PassThrough): Promise<void> {
  return writeErrorRows(target, { sheet: SHEET, headers: PENALTY_TITLES, rows: wrongRowsOf(ctx, importId) })
}

async function* wrongRowsOf(ctx: Ctx, importId: string): AsyncGenerator<WrongRow> {
  for (let after = 0; ; ) {
    const batch = await ctx.read((tx) => store.wrongRows(tx, importId, after, BATCH))
    for (const { row, cells, errors } of batch) yield { row, cells: titled(cells), errors: titled(errors) }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = last.row
  }
}

const CHOICES: Record<string, readonly string[]> = {
  partyType: ['法人及非法人组织', '自然人', '个体工商户'],
  personIdType: ['身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '外国人永久居留身份证'],
}
const NOTES = [
  '表头可用中文列名，也可用标准字段代码（如 CF_XDR_MC）。',
  `处罚类别：${Object.values(PENALTY_NAME).join('、')}；多项用分号隔开。`,
  '导入的历史决定一律标注“法制审核：无记载”，不作为已审核案件统计。',
]

/** An empty table to fill in. */
export async function penaltyTemplate(ctx: Ctx): Promise<Download> {
  authorise(ctx.actor, 'penalties.import')
  const stream = new PassThrough()
  const columns = PENALTY_COLUMNS.map((column) => ({
    kind: 'text' as const,
    required: false,
    ...column,
    choices: CHOICES[column.key],
  }))
  writeTemplate(stream, { sheet: SHEET, columns, notes: NOTES }).catch((error: Error) => stream.destroy(error))
  return { name: '行政处罚双公示导入模板.xlsx', type: XLSX, stream }
}
