import { html } from 'ghtml'
import {
  findList,
  findShown,
  ListSearch,
  type ListSpec,
  listCsv,
  type PublicItem,
  rowsOnPage,
  wordsIn,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { file, ok, page } from '../page.ts'
import { countWords, dayWords, pager, table, trail } from '../parts.ts'
import { missing } from './missing.ts'
import { cell } from './pre-event.ts'

/** One list: what holds today, to be narrowed by words, page by page. */
export const preEventListPage = page('/pre-event/:list', async ({ sql, params, query, view }) => {
  const [code = '', asFile] = (params.list ?? '').split(/(\.csv)$/)
  const spec = findList(code)
  if (!spec) return missing(view)
  const search = ListSearch.parse(query)
  const found = await findShown(sql, spec, wordsIn(search))
  if (asFile) return file('csv', await listCsv(spec, found), { name: `${spec.title}.csv` })
  const [size, changed] = [
    rowsOnPage(spec),
    found
      .map(({ changedOn }) => changedOn ?? '')
      .sort()
      .at(-1),
  ]
  const shown = spec.tree ? found : found.slice((search.page - 1) * size, search.page * size)
  const body = html`!${trail(view, ['/pre-event', '事前公示'])}
<h1>${spec.title}</h1>
<p class="lead">${spec.about}</p>
!${basis(spec, view)}
!${searchForm(spec, search, view)}
<h2 id="results">!${heading(search, found)}</h2>
!${shown.length === 0 ? nothing(spec, search, found, view) : spec.tree ? contents(spec, found, view) : listing(spec, shown, view)}
!${spec.tree ? '' : pager(view, search.page, Math.ceil(found.length / size), (number) => addressOf(spec, search, number))}
!${found.length > 0 ? html`<p><a href="${addressOf({ ...spec, code: `${spec.code}.csv` }, search, 1)}" download>下载这份清单（CSV，${countWords(found.length)}项）</a></p>` : ''}
!${changed ? html`<p class="soft">最近更新：${dayWords(changed as never)}</p>` : ''}`
  return ok(spec.title, body)
})

const addressOf = ({ code }: ListSpec, { q }: Pick<ListSearch, 'q'>, number: number): string => {
  const kept = new URLSearchParams({ ...(q === '' ? {} : { q }), ...(number === 1 ? {} : { page: String(number) }) })
  return kept.size > 0 ? `/pre-event/${code}?${kept}` : `/pre-event/${code}`
}

function heading({ q }: ListSearch, found: readonly PublicItem[]): string {
  const words = q === '' ? '' : html`含“${q}”的`
  return found.length === 0 ? html`!${q === '' ? '目前没有内容' : '没有找到'}` : html`!${words}共${countWords(found.length)}项`
}

function basis(spec: ListSpec, view: View): string {
  const field = { key: 'basis', title: '', kind: 'basis' } as const
  return html`<p>公布依据：!${cell(view, field, [...spec.basis]).replaceAll('<br>', '、')}。</p>`
}

function searchForm({ code, title }: ListSpec, { q }: ListSearch, view: View): string {
  return html`<form action="/pre-event/${code}" method="get" role="search">
<label for="q">在“${title}”中查找</label>
<div class="search"><input type="search" id="q" name="q" value="${q}" maxlength="100"><button type="submit">查找</button></div>
!${view.large ? '<input type="hidden" name="size" value="large">' : ''}
</form>`
}

function nothing(spec: ListSpec, search: ListSearch, found: readonly PublicItem[], view: View): string {
  const all = html`<a href="${view.href(`/pre-event/${spec.code}`)}">查看全部</a>`
  if (found.length > 0) return html`<p>这一页没有内容，<a href="${view.href(addressOf(spec, search, 1))}">回到第一页</a>。</p>`
  if (search.q !== '') return html`<p>请少写几个字，或者!${all}。</p>`
  if (spec.code === 'officers') return '<p>本机关未在网上列出执法人员名单。执法时，民警应当主动出示执法证件，您可以当场核对。</p>'
  return '<p>本机关目前没有此类事项；有了以后在这里公布。</p>'
}

/** The first fields of a long item with a link to the whole, every field of a short one. */
function listing(spec: ListSpec, items: readonly PublicItem[], view: View): string {
  const [first, ...rest] = spec.fields
  if (!first) return ''
  const link = (item: PublicItem) =>
    spec.long
      ? html`<a href="${view.href(`/pre-event/${spec.code}/${item.itemKey}`)}">!${cell(view, { ...first, kind: 'text' }, item.fields[first.key])}</a>`
      : cell(view, first, item.fields[first.key])
  const others = spec.long ? rest.filter(({ kind }) => kind === 'text').slice(0, 3) : rest
  const columns = others.map((field) => ({
    title: field.title,
    number: field.kind === 'number',
    cell: (item: PublicItem) => cell(view, field, item.fields[field.key]),
  }))
  return table(spec.title, [{ title: first.title, cell: link }, ...columns], items)
}

/** A tree as nested lists. An item whose upper one does not match the words stands at the top. */
function contents(spec: ListSpec, items: readonly PublicItem[], view: View): string {
  const known = new Set(items.map(({ itemKey }) => itemKey))
  const below = Map.groupBy(items, ({ parentKey }) => (parentKey !== null && known.has(parentKey) ? parentKey : ''))
  const branch = (key: string, depth: number): string => {
    const children = depth > 8 ? [] : (below.get(key) ?? [])
    if (children.length === 0) return ''
    const lines = children.map(
      ({ itemKey, fields }) =>
        html`<li><a href="${view.href(`/pre-event/${spec.code}/${itemKey}`)}">${String(fields.title ?? '')}</a>!${branch(itemKey, depth + 1)}</li>`,
    )
    return html`<ul>!${lines.join('')}</ul>`
  }
  return branch('', 0)
}
