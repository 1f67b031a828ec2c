import { PassThrough } from 'node:stream'
import { dayOf } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { instant } from '../../../kit/instant.ts'
import { type Column, type Values, writeCsv, writeXlsx } from '../../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { OUTCOME_NAME, PROCEDURE_NAME, STAGE_NAME } from '../file/types.ts'
import * as store from './store.ts'
import type { CaseColumn, CaseCount, CaseExport, CaseFilter, CaseItem, CasePage, CaseQuery } from './types.ts'

/** Rows read at a time while exporting: one transaction each, so that a slow download holds no snapshot. */
const BATCH = 2000

async function selection(ctx: Ctx, tx: Tx, filter: CaseFilter): Promise<store.Selection> {
  const { personId, scopePath } = ctx.actor
  return { filter, asker: { personId, scopePath }, unit: filter.unit ? await store.findUnitPart(tx, filter.unit) : null }
}

/** Cases in the actor's scope, a page at a time. */
export function listCases(ctx: Ctx, { page, pageSize, sort, ...filter }: CaseQuery): Promise<CasePage> {
  authorise(ctx.actor, 'case.read')
  return ctx.read(async (tx) => {
    const chosen = await selection(ctx, tx, filter)
    const items = await store.listItems(tx, chosen, sort, pageSize + 1, (page - 1) * pageSize)
    return { items: items.slice(0, pageSize), hasMore: items.length > pageSize }
  })
}

/** How many cases the filter finds within the actor's scope. */
export function countCases(ctx: Ctx, filter: CaseFilter): Promise<CaseCount> {
  authorise(ctx.actor, 'case.read')
  return ctx.read(async (tx) => ({ total: await store.countItems(tx, await selection(ctx, tx, filter)) }))
}

const COLUMNS: readonly (Column & { key: CaseColumn })[] = [
  { key: 'number', title: '案件编号', width: 26, kind: 'text' },
  { key: 'title', title: '案件名称', width: 40, kind: 'text' },
  { key: 'unitName', title: '办案单位', width: 24, kind: 'text' },
  { key: 'causeName', title: '案由', width: 20, kind: 'text' },
  { key: 'offenders', title: '违法行为人', width: 24, kind: 'text' },
  { key: 'procedure', title: '程序', width: 12, kind: 'text' },
  { key: 'stage', title: '状态', width: 20, kind: 'text' },
  { key: 'leadName', title: '主办民警', width: 14, kind: 'text' },
  { key: 'occurredOn', title: '行为日期', width: 12, kind: 'date' },
  { key: 'reportedAt', title: '接报日期', width: 12, kind: 'date' },
  { key: 'outcome', title: '处理结果', width: 16, kind: 'text' },
  { key: 'decisionNumber', title: '决定文号', width: 30, kind: 'text' },
  { key: 'decidedOn', title: '决定日期', width: 12, kind: 'date' },
]

function valuesOf(item: CaseItem): Values {
  return {
    ...item,
    offenders: item.offenders.join('、'),
    procedure: PROCEDURE_NAME[item.procedure],
    stage: STAGE_NAME[item.stage],
    outcome: item.outcome && OUTCOME_NAME[item.outcome],
    reportedAt: dayOf(instant(item.reportedAt)),
  }
}

/** All rows of the filter, newest first, read batch by batch under the actor's own row rights. */
async function* exported(ctx: Ctx, filter: CaseFilter): AsyncGenerator<Values> {
  let last: CaseItem | null = null
  for (;;) {
    const after: CaseItem | null = last
    const batch: CaseItem[] = await ctx.read(async (tx) => store.exportItems(tx, await selection(ctx, tx, filter), after, BATCH))
    for (const item of batch) yield valuesOf(item)
    last = batch.at(-1) ?? null
    if (batch.length < BATCH) return
  }
}

/** The filter's rows as a table of the chosen columns, all pages. Who took what out is audited. */
export async function exportCases(ctx: Ctx, { format, columns: chosen, ...filter }: CaseExport): Promise<Download> {
  authorise(ctx.actor, 'case.export')
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'case.export', subject: 'cases', details: { format, columns: chosen, ...filter } }),
  )
  const columns = chosen ? chosen.flatMap((key) => COLUMNS.filter((column) => column.key === key)) : COLUMNS
  const stream = new PassThrough()
  const rows = exported(ctx, filter)
  const written = format === 'csv' ? writeCsv(stream, columns, rows) : writeXlsx(stream, { sheet: '案件', columns, rows })
  written.catch((error) => stream.destroy(error))
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `案件-${ctx.today}.${format}`, type, stream }
}
