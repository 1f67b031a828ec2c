import { PassThrough } from 'node:stream'
import { dayOf } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { type Column, type Values, writeCsv, writeXlsx } from '../../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { OUTCOME_NAME, PURPOSE_NAME, STAGE_NAME } from '../file/types.ts'
import { LICENCE_KINDS } from '../kinds/rules.ts'
import { nextSteps, selected } from './next.ts'
import * as store from './store.ts'
import type {
  ApplicationCount,
  ApplicationExport,
  ApplicationFilter,
  ApplicationItem,
  ApplicationPage,
  ApplicationQuery,
} from './types.ts'

/** Rows read at a time while exporting: one transaction each, so that a slow download holds no snapshot. */
const BATCH = 2000
const KIND_NAME = new Map(LICENCE_KINDS.map(({ code, name }) => [code, name]))
const kindNameOf = ({ kindCode }: store.ApplicationRow): string => KIND_NAME.get(kindCode) ?? kindCode

/** Applications in the actor's scope, a page at a time. */
export function listApplications(ctx: Ctx, { page, pageSize, sort, ...filter }: ApplicationQuery): Promise<ApplicationPage> {
  authorise(ctx.actor, 'licence.read')
  return ctx.read(async (tx) => {
    const rows = await store.listItems(tx, await selected(ctx, tx, filter), sort, pageSize + 1, (page - 1) * pageSize)
    const shown = rows.slice(0, pageSize)
    const nextOf = await nextSteps(
      ctx,
      tx,
      shown.map(({ id }) => id),
    )
    const items = shown.map((row): ApplicationItem => ({ ...row, kindName: kindNameOf(row), next: nextOf(row.id) }))
    return { items, hasMore: rows.length > pageSize }
  })
}

/** How many applications the filter finds within the actor's scope. */
export function countApplications(ctx: Ctx, filter: ApplicationFilter): Promise<ApplicationCount> {
  authorise(ctx.actor, 'licence.read')
  return ctx.read(async (tx) => ({ total: await store.countItems(tx, await selected(ctx, tx, filter)) }))
}

const COLUMNS: readonly Column[] = [
  { key: 'number', title: '申请编号', width: 26, kind: 'text' },
  { key: 'kindName', title: '许可事项', width: 30, kind: 'text' },
  { key: 'purpose', title: '办理类型', width: 10, kind: 'text' },
  { key: 'applicantName', title: '申请人', width: 26, kind: 'text' },
  { key: 'matter', title: '申请内容', width: 40, kind: 'text' },
  { key: 'unitName', title: '办理单位', width: 24, kind: 'text' },
  { key: 'stage', title: '状态', width: 16, kind: 'text' },
  { key: 'receivedAt', title: '收件日期', width: 12, kind: 'date' },
  { key: 'acceptedOn', title: '受理日期', width: 12, kind: 'date' },
  { key: 'outcome', title: '决定', width: 12, kind: 'text' },
  { key: 'decisionNumber', title: '决定文书号', width: 30, kind: 'text' },
  { key: 'decidedOn', title: '决定日期', width: 12, kind: 'date' },
  { key: 'certificateNo', title: '证件编号', width: 26, kind: 'text' },
  { key: 'validTo', title: '有效期至', width: 12, kind: 'date' },
]

const valuesOf = (item: store.ApplicationRow): Values => ({
  ...item,
  kindName: kindNameOf(item),
  purpose: PURPOSE_NAME[item.purpose],
  stage: STAGE_NAME[item.stage],
  outcome: item.outcome && OUTCOME_NAME[item.outcome],
  receivedAt: dayOf(instant(item.receivedAt)),
})

/** All rows of the filter, newest first, read batch by batch under the actor's own row rights. */
async function* exported(ctx: Ctx, filter: ApplicationFilter): AsyncGenerator<Values> {
  const chosen = await ctx.read((tx) => selected(ctx, tx, filter))
  let last: store.ApplicationRow | null = null
  for (;;) {
    const after: store.ApplicationRow | null = last
    const batch: store.ApplicationRow[] = await ctx.read((tx) => store.exportItems(tx, chosen, after, BATCH))
    for (const row of batch) yield valuesOf(row)
    last = batch.at(-1) ?? null
    if (batch.length < BATCH) return
  }
}

/** The filter's rows as a table, all pages. Who took what out is audited. */
export async function exportApplications(ctx: Ctx, { format, ...filter }: ApplicationExport): Promise<Download> {
  authorise(ctx.actor, 'licence.export')
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'licence.export', subject: 'licences', details: { format, ...filter } }),
  )
  const stream = new PassThrough()
  const rows = exported(ctx, filter)
  const written =
    format === 'csv' ? writeCsv(stream, COLUMNS, rows) : writeXlsx(stream, { sheet: '行政许可', columns: COLUMNS, rows })
  written.catch((error) => stream.destroy(error))
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `行政许可-${ctx.today}.${format}`, type, stream }
}
