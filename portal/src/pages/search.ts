import { html } from 'ghtml'
import {
  type Count,
  KIND_NAME,
  PARTY_TYPE_NAME,
  PUBLIC_STATE_NAME,
  type Search,
  type SearchResult,
  type Sort,
  searchDecisions,
  searchOf,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { countWords, trail } from '../parts.ts'
import { resultList, searchBox } from '../results.ts'
import { askedFor, queryOf } from '../search-address.ts'

const SORT_NAME: Record<Sort, string> = { newest: '新的在前', oldest: '旧的在前', fine: '罚款多的在前' }

/** Decisions by number, unit, act, organ, kind of party, kind of decision and day. */
export const searchPage = page('/decisions', async ({ slowSql, query, view }) => {
  const search = searchOf(query)
  const result = await searchDecisions(slowSql, search)
  const nothing = result.total === 0 && result.exact.length === 0
  const body = html`!${trail(view)}
<h1>执法决定</h1>
!${searchBox(search.q, view, filters(search, result))}
<h2 id="results">!${headline(search, result)}</h2>
!${result.capped ? cappedNote() : ''}
!${result.exact.length > 0 ? resultList(result.exact, view, true) : ''}
!${result.items.length > 0 ? resultList(result.items, view) : ''}
!${nothing ? advice(search, view) : ''}
!${pager(search, result, view)}
!${nothing ? '' : downloads(search)}`
  return ok(search.q === '' ? '执法决定' : `查询“${search.q}”`, body, { feed: `/decisions.atom${queryOf(search)}` })
})

function headline({ sort, page: number }: Search, { total, capped, exact }: SearchResult): string {
  if (total === 0) return '没有找到'
  if (exact.length > 0) return html`共${countWords(total)}条`
  const place = number > 1 ? html`，第${number}页` : ''
  return html`!${capped ? '超过' : '共'}${countWords(total)}条，${SORT_NAME[sort]}!${place}`
}

const cappedNote = () =>
  '<p class="hint">查询词很常见，这里只列出并统计排在最前的1,000条。请多写几个字，或者用筛选条件缩小范围；需要全部结果的，可以在页末下载。</p>'

type Choice = { name: string; label: string; chosen: string; options: readonly Count[]; words?: (value: string) => string }

function choice({ name, label, chosen, options, words = (value) => value }: Choice): string {
  const listed =
    chosen === '' || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, count: 0 }, ...options]
  const items = listed.map(
    ({ value, count }) =>
      html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${words(value)}（${countWords(count)}）</option>`,
  )
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">全部</option>!${items.join('')}</select></div>`
}

const namedBy = (names: Record<string, string>) => (value: string) => names[value] ?? value

function filters(search: Search, { counts }: SearchResult): string {
  const set = [search.organ, search.cause, search.type, search.kind, search.state, search.from, search.to].filter(Boolean).length
  const sorts = Object.entries(SORT_NAME).map(
    ([value, name]) => html`<option value="${value}" !${value === search.sort ? 'selected' : ''}>${name}</option>`,
  )
  return html`<details !${set > 0 ? 'open' : ''}><summary>筛选与排序!${set > 0 ? html`（已选${set}项）` : ''}</summary><div class="filters">
!${choice({ name: 'kind', label: '决定种类', chosen: search.kind, options: counts.kind, words: namedBy(KIND_NAME) })}
!${choice({ name: 'organ', label: '作出机关', chosen: search.organ, options: counts.organ })}
!${choice({ name: 'cause', label: '违法行为或者事项', chosen: search.cause, options: counts.cause })}
!${choice({ name: 'type', label: '当事人类别', chosen: search.type, options: counts.type, words: namedBy(PARTY_TYPE_NAME) })}
!${choice({ name: 'state', label: '公示状态', chosen: search.state, options: counts.state, words: namedBy(PUBLIC_STATE_NAME) })}
<div><label for="from">决定日期自</label><input type="date" id="from" name="from" value="${search.from ?? ''}"></div>
<div><label for="to">决定日期至</label><input type="date" id="to" name="to" value="${search.to ?? ''}"></div>
<div><label for="sort">排序</label><select id="sort" name="sort">!${sorts.join('')}</select></div>
<div><button type="submit">应用</button></div>
</div></details>`
}

function advice(search: Search, view: View): string {
  const wider = askedFor({ ...search, organ: '', cause: '', type: '', kind: '', state: '', from: null, to: null })
  const filtered = askedFor(search) !== wider
  return html`<p>没有符合条件的公示信息。可以：</p>
<ul>
<li>核对文号或者名称，括号、全角半角和字母大小写不影响查询；</li>
<li>少写几个字，只写名称里最特别的两三个字；</li>
!${filtered && search.q !== '' ? html`<li><a href="${view.href(`/decisions${wider}`)}">取消筛选，只按“${search.q}”查询</a>；</li>` : ''}
<li>自然人的处罚信息不能按姓名查询；依法不予公开的决定查询不到，见<a href="${view.href('/about')}">说明</a>；</li>
<li>撤回的信息见<a href="${view.href('/withdrawn')}">撤回登记</a>。</li>
</ul>
<p><a href="${view.href('/decisions')}">查看全部执法决定</a></p>`
}

function pager(search: Search, { next }: SearchResult, view: View): string {
  if (next === null && search.page === 1) return ''
  const first = view.href(`/decisions${askedFor(search)}`)
  const onward = next === null ? '' : view.href(`/decisions${askedFor(search, { after: next, page: String(search.page + 1) })}`)
  return html`<nav class="pages" aria-label="分页">!${search.page > 1 ? html`<a rel="first" href="${first}">第一页</a>` : ''}<span>第${search.page}页</span>!${onward === '' ? '' : html`<a rel="next" href="${onward}">下一页</a>`}</nav>`
}

/** What was asked for, as files: the whole of it, not this page. */
function downloads(search: Search): string {
  const query = queryOf(search)
  return html`<p class="downloads">本次查询的全部结果：<a href="/decisions.csv${query}">CSV 表格</a>　<a href="/decisions.json${query}">JSON</a>　<a href="/decisions.atom${query}">Atom 订阅</a></p>`
}
