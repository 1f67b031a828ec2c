import { html } from 'ghtml'
import { findReports, listShelf, reportDueOn, type ShelfEntry } from '../../../server/src/modules/report/public.ts'
import { ok, page } from '../page.ts'
import { dayWords, table, trail } from '../parts.ts'
import { reportBody } from '../report.ts'
import { missing } from './missing.ts'

const DUTY = `《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十五条`

/** The shelf of yearly statements: when each was published, in time or late, and whether it was restated. @law 厅字〔2019〕28号 25 */
export const reportsPage = page('/reports', async ({ sql, view }) => {
  const shelf = await listShelf(sql)
  const years = Map.groupBy(shelf, ({ year }) => year)
  const line = [...years.entries()].map(([year, editions]) => ({ year, editions }))
  type Line = (typeof line)[number]
  const list = table<Line>(
    '已公布的年度报告',
    [
      { title: '年度', cell: ({ year }) => html`<a href="${view.href(`/reports/${year}`)}">${year}年度报告</a>` },
      { title: '首次公布', cell: ({ year, editions }) => firstWords(year, editions) },
      { title: '更正', cell: ({ editions }) => restatedWords(editions) },
    ],
    line,
    true,
  )
  return ok(
    '年度报告',
    html`!${trail(view)}
<h1>年度报告</h1>
<p class="lead">每年公布上一年度法治公安建设的数据。数据公布时即冻结，此后不改；发现有误的另行更正，更正与原数据并列。</p>
<p>上一年度的报告应当在4月1日之前向社会公开，依据：${DUTY}。</p>
!${line.length > 0 ? list : '<p class="inset">目前没有已公布的年度报告。本网站启用以前年度的报告，请向市公安局法制部门申请公开。</p>'}`,
  )
})

/** The first is the last of the list: the latest edition comes first. */
function firstWords(year: number, editions: readonly ShelfEntry[]): string {
  const on = editions.at(-1)?.releasedOn
  if (!on) return ''
  return html`${dayWords(on)}（!${on <= reportDueOn(year) ? '按期' : '<strong>逾期</strong>'}）`
}

function restatedWords(editions: readonly ShelfEntry[]): string {
  const [latest] = editions
  if (!latest || latest.edition === 1) return '无'
  return html`${latest.edition - 1}次，最近一次${dayWords(latest.releasedOn)}`
}

/** One year: its figures, each explained; an earlier edition stays readable at its own address. */
export const reportPage = page('/reports/:year', async ({ sql, params, query, view }) => {
  const editions = await findReports(sql, params.year ?? '')
  const asked =
    typeof query.edition === 'string' ? editions.find(({ edition }) => String(edition) === query.edition) : editions[0]
  if (!asked) return missing(view)
  return ok(
    `${asked.year}年度报告`,
    html`!${trail(view, ['/reports', '年度报告'])}
<h1>${asked.year}年度法治公安建设报告（数据）</h1>
!${reportBody(asked, editions, view)}`,
  )
})
