import { PassThrough } from 'node:stream'
import type { z } from 'zod'
import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { type Column, type Values, writeCsv, writeXlsx } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../platform/index.ts'
import { findUnitByCode, listUnits } from '../organisations/index.ts'
import { FIGURES } from './figures/index.ts'
import { refuseScope, windowOf } from './rules.ts'
import * as store from './store.ts'
import {
  type Figure,
  type FigureEntry,
  type FigureExport,
  type FigureQuery,
  type FigureRecord,
  type FigureRecordsQuery,
  type FigureValue,
  type FigureWindow,
  UNIT_TEXT,
} from './types.ts'

type Asked = FigureQuery & { figureId: string }
const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BATCH = 2000

function entryOf({ id, title, section, unit, definition, basis }: Figure): FigureEntry {
  return { id, title, section, unit, unitText: UNIT_TEXT[unit], definition, basis: [...basis] }
}

function figureOf(id: string): Figure {
  const figure = FIGURES.find((one) => one.id === id)
  if (!figure) throw new DomainError('not-found', 'figure-not-found', `没有编号为 ${id} 的指标。`)
  return figure
}

/** The catalogue. */
export async function listFigures(ctx: Ctx): Promise<FigureEntry[]> {
  authorise(ctx.actor, 'figure.read')
  return FIGURES.map(entryOf)
}

type Scope = { path: string; name: string }

/** Enters the scope asked for; without one it is the actor's own. */
async function enterScope(ctx: Ctx, tx: Tx, code: string | undefined): Promise<Scope> {
  const { scopePath } = ctx.actor
  if (!code) {
    const own = (await listUnits(tx)).find((unit) => unit.path.startsWith(scopePath))
    return { path: scopePath, name: own?.name ?? '全部单位' }
  }
  const unit = await findUnitByCode(tx, code)
  if (!unit) throw new DomainError('not-found', 'unit-not-found', `没有代码为 ${code} 的单位。`)
  refuseScope(unit.path, scopePath)
  await store.narrowTo(tx, unit.path)
  return { path: unit.path, name: unit.name }
}

/** Runs under the row rights of the scope asked for. */
function within<T>(ctx: Ctx, query: FigureQuery, work: (tx: Tx, window: FigureWindow, scope: Scope) => Promise<T>): Promise<T> {
  authorise(ctx.actor, 'figure.read')
  const window = windowOf(query.year, query.asOf, ctx.today)
  return ctx.transaction(async (tx) => work(tx, window, await enterScope(ctx, tx, query.scope)))
}

/** One figure of a year with its parts and with the figures that must be seen beside it. */
export function getFigure(ctx: Ctx, { figureId, ...query }: Asked): Promise<FigureValue> {
  const figure = figureOf(figureId)
  return within(ctx, query, async (tx, window, scope) => {
    const counted = await store.countFigure(tx, figure, window)
    const beside: FigureValue['beside'] = []
    for (const id of figure.beside ?? []) {
      const { title, unitText } = entryOf(figureOf(id))
      beside.push({ id, title, unitText, ...(await store.countFigure(tx, figureOf(id), window)) })
    }
    return { ...entryOf(figure), ...window, scope, ...counted, beside }
  })
}

/** The records a figure counts, a page at a time, each with what it opens. */
export function listFigureRecords(
  ctx: Ctx,
  { figureId, page, pageSize, part, ...query }: z.infer<typeof FigureRecordsQuery> & { figureId: string },
): Promise<{ total: number; items: FigureRecord[] }> {
  const figure = figureOf(figureId)
  return within(ctx, query, (tx, window) =>
    store.listRecords(tx, figure, window, { limit: pageSize, offset: (page - 1) * pageSize, part }),
  )
}

/** Every record of a figure, read in batches. */
export async function* allRecords(ctx: Ctx, { figureId, ...query }: Asked): AsyncGenerator<FigureRecord> {
  const figure = figureOf(figureId)
  for (let offset = 0; ; offset += BATCH) {
    const batch = await within(ctx, query, (tx, window) => store.listRecords(tx, figure, window, { limit: BATCH, offset }))
    yield* batch.items
    if (batch.items.length < BATCH) return
  }
}

const columnsOf = ({ aggregate }: Figure): Column[] => [
  { key: 'on', title: '日期', width: 12, kind: 'date' },
  { key: 'unit', title: '单位', width: 28, kind: 'text' },
  { key: 'label', title: '记录', width: 60, kind: 'text' },
  { key: 'part', title: '分项', width: 16, kind: 'text' },
  ...(aggregate === 'count' ? [] : [{ key: 'amount', title: '数值', width: 14, kind: 'number' } as const]),
]

async function* valuesOf(records: AsyncIterable<FigureRecord>, { parts = {} }: Figure): AsyncGenerator<Values> {
  for await (const record of records) yield { ...record, part: record.part && (parts[record.part] ?? record.part) }
}

/** The records as a table. Who took them out is audited. */
export async function exportFigure(
  ctx: Ctx,
  { format, ...asked }: z.infer<typeof FigureExport> & { figureId: string },
): Promise<Download> {
  const figure = figureOf(asked.figureId)
  await within(ctx, asked, async (tx) =>
    audit.record(tx, { action: 'figure.exported', subject: figure.id, details: { format, ...asked } }),
  )
  const stream = new PassThrough()
  const rows = valuesOf(allRecords(ctx, asked), figure)
  const columns = columnsOf(figure)
  const written = format === 'csv' ? writeCsv(stream, columns, rows) : writeXlsx(stream, { sheet: '指标记录', columns, rows })
  written.catch((error: Error) => stream.destroy(error))
  return { name: `${figure.title}-${asked.year}.${format}`, type: format === 'csv' ? CSV : XLSX, stream }
}
