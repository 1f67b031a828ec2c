import { PassThrough } from 'node:stream'
import { html } from 'ghtml'
import { writeCsv } from '../../../server/src/kit/tables/index.ts'
import { PUBLIC_LEDGER_CLASS_NAME, PublicLedgerClass, publicRatios } from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { LEDGER_COLUMNS, type LedgerLine, type LedgerView, ledgerAt, ledgerTable, linesOf } from '../ledger.ts'
import { file, ok, page } from '../page.ts'
import { type Column, countWords, dayWords, monthWords, table, trail } from '../parts.ts'

/** Where every decision is: public, not public and why, or still to come. By month and organ, or by year and month. @law APL:48 */
export const ledgerPage = page('/ledger', async ({ sql, query, clock, view }) => {
  const ledger = await ledgerAt(sql, query, clock())
  if (!ledger)
    return ok('公示台账', html`!${trail(view)}<h1>公示台账</h1><p>目前没有执法决定。有了决定，下个工作日起在这里计数。</p>`)
  const name = periodWords(ledger)
  return ok(`公示台账：${name}`, body(ledger, name, view))
})

/** The same numbers, to calculate with. */
export const ledgerFile = page('/ledger.csv', async ({ sql, query, clock }) => {
  const ledger = await ledgerAt(sql, query, clock())
  const stream = new PassThrough()
  writeCsv(stream, [...LEDGER_COLUMNS], ledger ? ledgerTable(ledger) : []).catch((error: Error) => stream.destroy(error))
  return file('csv', stream, { name: `公示台账-${ledger?.period ?? '无'}.csv` })
})

const periodWords = ({ kind, period }: LedgerView) => (kind === 'year' ? `${period}年` : monthWords(period))

function body(ledger: LedgerView, name: string, view: View): string {
  const { lines, total, missing } = linesOf(ledger)
  const sum: LedgerLine[] = total && lines.length > 1 ? [{ name: '合计', counts: total }] : []
  const all = [...lines, ...sum]
  const asOf = ledger.shown[0]?.asOf
  return html`!${trail(view)}
<h1>公示台账：${name}</h1>
<p class="lead">公安机关作出的每一项执法决定，不是已经公示，就是依法不公开，或者还在等待公示。这里按作出决定的月份逐项计数，一项不漏。</p>
!${chooser(ledger, view)}
!${missing > 0 ? html`<p class="inset"><strong>${missing}行正在核对</strong>：决定和公示记录的数目对不上，核对清楚之前不显示数字，也不计入合计。</p>` : ''}
!${lines.length === 0 ? html`<p>${name}没有作出执法决定。请选择其他月份。</p>` : tables(ledger, name, all, view)}
!${lines.length === 0 ? '' : html`<p><a href="/ledger.csv?${ledger.kind}=${ledger.period}" download>下载${name}的台账（CSV）</a></p>`}
!${definitions(view)}
!${asOf ? html`<p class="soft">截至${dayWords(asOf)}。</p>` : ''}`
}

function tables(ledger: LedgerView, name: string, all: readonly LedgerLine[], view: View): string {
  const first: Column<LedgerLine> = {
    title: ledger.kind === 'month' ? '机关' : '月份',
    cell: ({ name: row, to }) => (to ? html`<a href="${view.href(`/ledger?month=${to}`)}">${monthWords(to)}</a>` : html`${row}`),
  }
  const some = PublicLedgerClass.options.filter((code) => all.some(({ counts }) => (counts?.classes[code] ?? 0) > 0))
  const reasons: Column<LedgerLine>[] = some.map((code) => ({
    title: PUBLIC_LEDGER_CLASS_NAME[code],
    number: true,
    cell: ({ counts }) => shown(counts && (counts.classes[code] ?? (counts.foldedClasses.includes(code) ? '并入' : 0))),
  }))
  const folded: Column<LedgerLine> = { title: '合并计数', number: true, cell: ({ counts }) => shown(counts?.folded) }
  const hidden: Column<LedgerLine> = { title: '不公开', number: true, cell: ({ counts }) => shown(counts?.notPublic) }
  return html`!${table(`${name}的执法决定`, [first, ...COUNTS], all)}
<h2>不公开的理由</h2>
!${table(`${name}不公开的决定，按理由`, [first, hidden, ...reasons, folded], all)}`
}

const shown = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '核对中' : typeof value === 'number' ? countWords(value) : value
const percent = (value: number | null) => (value === null ? '无' : `${value}%`)

const COUNTS: Column<LedgerLine>[] = [
  { title: '决定', number: true, cell: ({ counts }) => shown(counts?.decided) },
  { title: '按期公示', number: true, cell: ({ counts }) => shown(counts?.publishedInTime) },
  { title: '逾期公示', number: true, cell: ({ counts }) => shown(counts?.publishedLate) },
  { title: '不公开', number: true, cell: ({ counts }) => shown(counts?.notPublic) },
  { title: '期限内待公示', number: true, cell: ({ counts }) => shown(counts?.pending) },
  { title: '逾期未公示', number: true, cell: ({ counts }) => shown(counts?.late) },
  { title: '公示率', number: true, cell: ({ counts }) => (counts ? percent(publicRatios(counts).publishedPercent) : '核对中') },
  { title: '按期率', number: true, cell: ({ counts }) => (counts ? percent(publicRatios(counts).inTimePercent) : '核对中') },
]

function chooser({ kind, period, months, years }: LedgerView, view: View): string {
  const option = (value: string, words: string, chosen: boolean) =>
    html`<option value="${value}" !${chosen ? 'selected' : ''}>${words}</option>`
  const year = period.slice(0, 4)
  const listed = months.filter((month) => month.startsWith(year))
  return html`<form action="/ledger" method="get"><label for="month">${year}年的月份</label>
<div class="search"><select id="month" name="month">!${listed.map((month) => option(month, monthWords(month), kind === 'month' && month === period)).join('')}</select>
<button type="submit">查看</button></div>
!${view.large ? '<input type="hidden" name="size" value="large">' : ''}</form>
<p>全年：!${years.map((one) => (kind === 'year' && one === year ? html`<strong>${one}年</strong>` : html`<a href="${view.href(`/ledger?year=${one}`)}">${one}年</a>`)).join('　')}</p>`
}

function definitions(view: View): string {
  const law = (code: string, words: string) => html`<a href="${view.href(`/law/${code}`)}">${words}</a>`
  return html`<h2>怎样计数</h2>
<ul>
<li>决定＝按期公示＋逾期公示＋不公开＋期限内待公示＋逾期未公示。左边从执法决定本身计数，右边从公示记录计数，两边不等的不显示。</li>
<li>行政处罚、行政许可决定应当自作出之日起7个工作日内公示，其他执法决定20个工作日内公示。公示期满、信用修复后下架的，曾经公示，仍计入公示。</li>
<li>公示率＝已公示÷应当公示的（已公示、期限内待公示、逾期未公示之和）。按期率＝按期公示÷（已公示与逾期未公示之和）。依法不公开的不计算在内。</li>
<li>依法不公开的理由中，凡是说明个人处境的（未成年人、年龄不明、个人隐私、调解结案、对自然人不予处罚等）合为一类“依法不予公开（保护个人）”。</li>
<li>某一类数目太小、可能指向具体的人的，同其他小类合并计数，表中写“并入”。合计只加表中显示的数，不能用合计倒算。</li>
</ul>
<p>依据：!${law('APL:48', '《行政处罚法》第四十八条')}、!${law('PSA-2025:136', '《治安管理处罚法》第一百三十六条')}，《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》。认为应当公开而没有公开的，可以向本机关申请政府信息公开；已公示的内容有误的，在该决定的网页上提出异议，<a href="${view.href('/objections')}">凭回执编号查询进度</a>。</p>`
}
