import { html } from 'ghtml'
import type { Instant } from '../../server/src/kit/instant.ts'
import { yuanText } from '../../server/src/kit/money.ts'
import type { View } from './layout.ts'

export { dayWords } from '../../server/src/kit/day.ts'

const HOUR = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
/** 9:30, in Shanghai. */
export const timeWords = (moment: Instant): string => HOUR.format(new Date(moment))

/** 2022年3月. @param month `2022-03` */
export function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** Sums as citizens read them; from ten thousand yuan on also in 万. */
export function moneyWords(fen: number): string {
  return fen >= 1_000_000 ? `${yuanText(fen)}（${Number((fen / 1_000_000).toFixed(6))}万元）` : yuanText(fen)
}

const grouped = new Intl.NumberFormat('zh-CN')
/** 1,234 */
export const countWords = (count: number): string => grouped.format(count)

export type Fact = { name: string; value: string; note?: string | undefined }

/** @param facts values are HTML, already escaped */
export function factList(facts: readonly Fact[]): string {
  const lines = facts.map(
    ({ name, value, note }) =>
      html`<div><dt>${name}</dt><dd>!${value}!${note ? html`<span class="note">${note}</span>` : ''}</dd></div>`,
  )
  return html`<dl class="facts">!${lines.join('')}</dl>`
}

/** The way back up, as first thing of a page's body. @param steps address and name, the topmost first; the page itself is not among them */
export function trail(view: View, ...steps: readonly (readonly [to: string, name: string])[]): string {
  const items = ([['/', '首页'], ...steps] as const).map(([to, name]) => html`<li><a href="${view.href(to)}">${name}</a></li>`)
  return html`<nav class="trail" aria-label="当前位置"><ol>!${items.join('')}</ol></nav>`
}

export type Column<T> = {
  title: string
  /** HTML, already escaped. */
  cell: (row: T) => string
  /** Numbers stand to the right. */
  number?: boolean
}

/**
 * A table that scrolls sideways by itself on a narrow screen. Its first column names the row.
 * @param caption says what it shows
 * @param told the heading above says the same: the caption is only read aloud
 */
export function table<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[], told = false): string {
  const kind = ({ number }: Column<T>) => (number ? 'class="number"' : '')
  const head = columns.map((column) => html`<th scope="col" !${kind(column)}>${column.title}</th>`)
  const line = (row: T) =>
    columns.map((column, index) =>
      index === 0 ? html`<th scope="row">!${column.cell(row)}</th>` : html`<td !${kind(column)}>!${column.cell(row)}</td>`,
    )
  const lines = rows.map((row) => html`<tr>!${line(row).join('')}</tr>`)
  return html`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption !${told ? 'class="unseen"' : ''}>${caption}</caption>
<thead><tr>!${head.join('')}</tr></thead>
<tbody>!${lines.join('\n')}</tbody></table></div>`
}

/** Links to the page before and after. @param address of another page of the same list */
export function pager(view: View, page: number, pages: number, address: (page: number) => string): string {
  if (pages <= 1) return ''
  const link = (number: number, words: string, rel: string) =>
    number >= 1 && number <= pages ? html`<a rel="${rel}" href="${view.href(address(number))}">${words}</a>` : ''
  return html`<nav class="pages" aria-label="分页">!${link(page - 1, '上一页', 'prev')}<span>第${page}页，共${pages}页</span>!${link(page + 1, '下一页', 'next')}</nav>`
}
