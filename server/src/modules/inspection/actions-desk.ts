import { PassThrough } from 'node:stream'
import { type Column, type Values, writeCsv, writeXlsx } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../platform/index.ts'
import { pageOfFindings } from './actions-finding.ts'
import * as store from './store-finding.ts'
import type { FindingExport, FindingItem, FindingTrend, FindingWork } from './types.ts'

const MOST_WORK = 50
/** 我的待办, as far as inspection goes: faults still there that nobody puts right yet, for whom their check names, the gravest first. */
export function getFindingWork(ctx: Ctx): Promise<FindingWork> {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction(async (tx) => {
    const { total, items } = await pageOfFindings(tx, ctx, { mine: 'true' }, { page: 1, pageSize: MOST_WORK })
    const work = items.map(({ id, caseId, caseNumber, title, severityName, facts }) => ({
      kind: 'finding' as const,
      findingId: id,
      caseId,
      number: caseNumber ?? '',
      title: `巡查发现（${severityName}）`,
      what: title,
      why: facts,
      dueOn: null,
    }))
    return { items: work, counts: { finding: total } }
  })
}

const MONTHS = 24
/** How many faults came and how many went in each of the last months in which anything did, the oldest first. */
export function getFindingTrend(ctx: Ctx): Promise<FindingTrend> {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction((tx) => store.listMonths(tx, MONTHS))
}

const COLUMNS: readonly Column[] = [
  { key: 'title', title: '问题', width: 40, kind: 'text' },
  { key: 'facts', title: '具体情况', width: 60, kind: 'text' },
  { key: 'caseNumber', title: '案件编号', width: 26, kind: 'text' },
  { key: 'unitName', title: '单位', width: 26, kind: 'text' },
  { key: 'areaName', title: '类别', width: 20, kind: 'text' },
  { key: 'severityName', title: '程度', width: 8, kind: 'text' },
  { key: 'stateName', title: '状态', width: 10, kind: 'text' },
  { key: 'since', title: '自何日起', width: 12, kind: 'date' },
  { key: 'openedOn', title: '发现日期', width: 12, kind: 'date' },
  { key: 'goneOn', title: '消失日期', width: 12, kind: 'date' },
  { key: 'times', title: '出现次数', width: 10, kind: 'number' },
  { key: 'rectificationName', title: '整改', width: 14, kind: 'text' },
  { key: 'subjectName', title: '对象', width: 14, kind: 'text' },
  { key: 'reason', title: '处理理由', width: 40, kind: 'text' },
]
const BATCH = 2000

const wordsOf = ({ rectification, ...item }: FindingItem): Values => ({
  ...item,
  rectificationName: rectification?.stateName ?? '未交办',
})

type Wanted = Omit<FindingExport, 'format' | 'columns'>
async function* exported(ctx: Ctx, { sort, ...filter }: Wanted): AsyncGenerator<Values> {
  for (let page = 1; ; page++) {
    const { items } = await ctx.transaction((tx) => pageOfFindings(tx, ctx, filter, { page, pageSize: BATCH, sort }))
    for (const item of items) yield wordsOf(item)
    if (items.length < BATCH) return
  }
}

/** The columns of the list the reader chose, in the order of the file; what is wrong always stands there. */
function columnsOf(chosen: string | undefined): readonly Column[] {
  if (chosen === undefined) return COLUMNS
  const keys = new Set(['title', ...chosen.split(',')])
  const wanted = COLUMNS.filter(({ key }) => keys.has(key))
  return wanted.length > 1 ? wanted : COLUMNS
}

/** The filter's findings as a table, all pages. Who took what out is audited. */
export async function exportFindings(ctx: Ctx, { format, columns: chosen, ...filter }: FindingExport): Promise<Download> {
  authorise(ctx.actor, 'inspection.read')
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'inspection.export', subject: 'findings', details: { format, ...filter } }),
  )
  const stream = new PassThrough()
  const rows = exported(ctx, filter)
  const columns = columnsOf(chosen)
  const written = format === 'csv' ? writeCsv(stream, columns, rows) : writeXlsx(stream, { sheet: '巡查问题', columns, rows })
  written.catch((error) => stream.destroy(error))
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `巡查问题-${ctx.today}.${format}`, type, stream }
}
