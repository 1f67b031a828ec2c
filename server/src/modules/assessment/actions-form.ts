import { PassThrough } from 'node:stream'
import { DomainError } from '../../kit/errors.ts'
import { type Column, readTable, type TableRow, writeXlsx } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download, type Upload } from '../../platform/index.ts'
import { FORM_TITLES, type FormCells, formRows, readFormRow } from './rules-form.ts'
import * as store from './store-mark.ts'
import type { Assignment, WrongRow } from './types.ts'
import type { Entry } from './types-mark.ts'

const COLUMNS: Column[] = Object.entries(FORM_TITLES).map(([key, title]) => ({ key, title, kind: 'text' }))
const MOST_ROWS = 20_000
const MOST_TOLD = 100

/** The own files of a round that are not handed in, as a table to fill in without the network. */
export async function exportMarkForm(ctx: Ctx, { roundId }: { roundId: string }): Promise<Download> {
  authorise(ctx.actor, 'assessment.mark')
  const own = await ctx.transaction(async (tx) => {
    const found = await store.listOwnOfRound(tx, roundId)
    if (found.length === 0) throw new DomainError('not-found', 'no-assignments', '本轮没有分配给您的案卷，或者本轮评查已经结束。')
    audit.record(tx, { action: 'assessment.form-taken', subject: roundId, details: { files: found.length } })
    return found
  })
  const rows: FormCells[] = own.filter(({ submittedAt }) => submittedAt === null).flatMap(formRows)
  const stream = new PassThrough()
  writeXlsx(stream, { sheet: '评查表', columns: COLUMNS, rows }).catch((error) => stream.destroy(error))
  return { name: '评查表.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', stream }
}

/**
 * Takes the table back as drafts: the rows of a file replace its entries. All rows or, when one is wrong, none; nothing is handed in by it.
 * @returns the wrong rows as they stood, with the reason at the column
 */
export async function importMarkForm(ctx: Ctx, { roundId, file }: { roundId: string; file: Upload }) {
  authorise(ctx.actor, 'assessment.mark')
  const rows: TableRow[] = []
  for await (const row of readTable(file.stream, { name: file.name, headers: Object.values(FORM_TITLES), maxRows: MOST_ROWS }))
    rows.push(row)
  return ctx.transaction(async (tx) => {
    const found = (await store.listOwnOfRound(tx, roundId)).filter(({ submittedAt }) => submittedAt === null)
    const own = new Map<string, Assignment>()
    for (const { id, number } of found) own.set(number, await store.getOwnForUpdate(tx, id))
    const [drafts, wrong] = [new Map<string, Entry[]>(), [] as WrongRow[]]
    for (const { row, cells, problems } of rows) {
      const read = readFormRow(cells, own)
      const errors = { ...('errors' in read ? read.errors : {}), ...problems }
      if ('errors' in read || Object.keys(problems).length > 0) wrong.push({ row, cells, errors })
      else drafts.set(read.number, [...(drafts.get(read.number) ?? []), ...(read.entry ? [read.entry] : [])])
    }
    const taken = wrong.length === 0 ? drafts : new Map<string, Entry[]>()
    for (const [number, entries] of taken) await store.saveEntries(tx, own.get(number)?.id as string, entries, ctx.now)
    if (taken.size > 0)
      audit.record(tx, { action: 'assessment.form-imported', subject: roundId, details: { file: file.name, files: taken.size } })
    return { read: rows.length, files: drafts.size, taken: taken.size, wrong: wrong.length, wrongRows: wrong.slice(0, MOST_TOLD) }
  })
}
