import { html } from 'ghtml'
import {
  listWithdrawn,
  type Withdrawn,
  type WithdrawnRegister,
  type WithdrawnSearch,
  withdrawnSearchOf,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { countWords, dayWords, monthWords, pager, table, trail } from '../parts.ts'

/** The register of withdrawals: which addresses were taken down, when and why, and nothing of what they said. @law APL:48 */
export const withdrawnPage = page('/withdrawn', async ({ sql, query, view }) => {
  const search = withdrawnSearchOf(query)
  const found = await listWithdrawn(sql, search)
  const when = search.month === '' ? '' : monthWords(search.month)
  return ok(
    `${when}撤回登记`,
    html`!${trail(view)}
<h1>撤回登记</h1>
<p class="lead">公示过、后来撤下的每一条信息都登记在这里：哪一天撤回，为什么撤回。原网址一直保留，打开后显示撤回日期和理由。</p>
<p>处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在3个工作日内撤回公示信息并公开说明理由（<a href="${view.href('/law/APL:48')}">《行政处罚法》第四十八条</a>、<a href="${view.href('/law/APL:85')}">第八十五条</a>）。治安违法记录依法封存的，也从网上撤下（<a href="${view.href('/law/PSA-2025:136')}">《治安管理处罚法》第一百三十六条</a>）。</p>
<p>为保护个人信息，登记不写当事人、案由和办案单位。</p>
!${monthForm(search, found, view)}
<h2 id="results">!${when}!${found.total === 0 ? '没有撤回的信息' : html`共撤回${countWords(found.total)}条，新的在前`}</h2>
!${found.items.length > 0 ? register(found.items, view) : nothing(search, found, view)}
!${pager(view, search.page, found.pages, (number) => addressOf(search, number))}`,
  )
})

function monthForm({ month }: WithdrawnSearch, { months }: WithdrawnRegister, view: View): string {
  if (months.length === 0) return ''
  const known = months.some((one) => one.month === month) || month === '' ? months : [{ month, count: 0 }, ...months]
  const options = known.map(
    (one) =>
      html`<option value="${one.month}" !${one.month === month ? 'selected' : ''}>${monthWords(one.month)}（${countWords(one.count)}）</option>`,
  )
  return html`<form action="/withdrawn" method="get">
<label for="month">撤回月份</label>
<div class="search"><select id="month" name="month"><option value="">全部月份</option>!${options.join('')}</select><button type="submit">查看</button></div>
!${view.large ? '<input type="hidden" name="size" value="large">' : ''}
</form>`
}

function register(items: readonly Withdrawn[], view: View): string {
  return table<Withdrawn>(
    '撤回登记',
    [
      { title: '撤回日期', cell: ({ withdrawnOn }) => dayWords(withdrawnOn) },
      { title: '理由', cell: ({ withdrawnReason }) => html`${withdrawnReason}` },
      {
        title: '原网址',
        cell: ({ recordNo }) => html`<a class="address" href="${view.href(`/decisions/${recordNo}`)}">/decisions/${recordNo}</a>`,
      },
    ],
    items,
  )
}

function nothing({ month }: WithdrawnSearch, { total, months }: WithdrawnRegister, view: View): string {
  if (total > 0) return html`<p>这一页没有内容，<a href="${view.href(addressOf({ month, page: 1 }, 1))}">回到第一页</a>。</p>`
  if (months.length === 0) return '<p>本网站公示以来没有撤回过信息。</p>'
  return html`<p>${monthWords(month)}没有撤回公示信息。<a href="${view.href('/withdrawn')}">查看全部月份</a></p>`
}

function addressOf({ month }: WithdrawnSearch, number: number): string {
  const kept = new URLSearchParams({ ...(month === '' ? {} : { month }), ...(number === 1 ? {} : { page: String(number) }) })
  return kept.size > 0 ? `/withdrawn?${kept}` : '/withdrawn'
}
