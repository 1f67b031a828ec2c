import { html } from 'ghtml'
import {
  PARTY_TYPE_NAME,
  type PartyType,
  type Search,
  type SearchResult,
  searchDecisions,
  searchOf,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { trail } from '../parts.ts'
import { resultList, searchBox } from '../results.ts'

/** Decisions by number, unit, act, organ, kind of party and day. */
export const searchPage = page('/decisions', async ({ sql, query, view }) => {
  const search = searchOf(query)
  const result = await searchDecisions(sql, search)
  const body = html`!${trail(view)}
<h1>执法决定</h1>
!${searchBox(search.q, view, filters(search, result))}
<h2 id="results">!${result.total === 0 ? '没有找到' : html`共${result.total.toLocaleString('zh-CN')}条，新的在前`}</h2>
!${result.exact.length > 0 ? resultList(result.exact, view, true) : ''}
!${result.items.length > 0 ? resultList(result.items, view) : ''}
!${result.total === 0 && result.exact.length === 0 ? advice(search, view) : ''}
!${pager(search, result, view)}`
  return ok(search.q === '' ? '执法决定' : `查询“${search.q}”`, body)
})

type Option = { value: string; count: number }

function choice(
  name: string,
  label: string,
  chosen: string,
  options: readonly Option[],
  words = (value: string) => value,
): string {
  const listed =
    chosen === '' || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, count: 0 }, ...options]
  const items = listed.map(
    ({ value, count }) =>
      html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${words(value)}（${count.toLocaleString('zh-CN')}）</option>`,
  )
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">全部</option>!${items.join('')}</select></div>`
}

function filters(search: Search, { counts }: SearchResult): string {
  const typeName = (value: string) => PARTY_TYPE_NAME[value as PartyType] ?? value
  const set = [search.organ, search.cause, search.type, search.from, search.to].filter(Boolean).length
  return html`<details !${set > 0 ? 'open' : ''}><summary>筛选!${set > 0 ? html`（已选${set}项）` : ''}</summary><div class="filters">
!${choice('organ', '处罚机关', search.organ, counts.organ)}
!${choice('cause', '违法行为', search.cause, counts.cause)}
!${choice('type', '当事人类别', search.type, counts.type, typeName)}
<div><label for="from">决定日期自</label><input type="date" id="from" name="from" value="${search.from ?? ''}"></div>
<div><label for="to">决定日期至</label><input type="date" id="to" name="to" value="${search.to ?? ''}"></div>
<div><button type="submit">应用筛选</button></div>
</div></details>`
}

function advice(search: Search, view: View): string {
  return html`<p>没有符合条件的公示信息。可以：</p>
<ul>
<li>核对文号或者名称，括号的写法不影响查询；</li>
<li>少写几个字，或者取消筛选条件；</li>
<li>自然人的处罚信息不能按姓名查询；依法不予公开的决定查询不到，见<a href="${view.href('/about')}">说明</a>。</li>
</ul>
!${search.q === '' ? '' : html`<p><a href="${view.href('/decisions')}">查看全部执法决定</a></p>`}`
}

/** The address of the same search on another page. */
function addressOf(search: Search, number: number): string {
  const entries = Object.entries({ ...search, page: number === 1 ? '' : String(number) })
  const kept = entries.filter((entry): entry is [string, string] => entry[1] !== '' && entry[1] !== null)
  return kept.length > 0 ? `/decisions?${new URLSearchParams(kept)}` : '/decisions'
}

function pager(search: Search, { pages }: SearchResult, view: View): string {
  if (pages <= 1) return ''
  const link = (number: number, words: string, rel: string) =>
    number >= 1 && number <= pages ? html`<a rel="${rel}" href="${view.href(addressOf(search, number))}">${words}</a>` : ''
  return html`<nav class="pages" aria-label="分页">!${link(search.page - 1, '上一页', 'prev')}<span>第${search.page}页，共${pages}页</span>!${link(search.page + 1, '下一页', 'next')}</nav>`
}
