import { html } from 'ghtml'
import {
  listTakenDown,
  type Register,
  type RegisterSearch,
  registerSearchOf,
  TAKEN_DOWN_NAME,
  type TakenDown,
  TakenDownHow,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { countWords, dayWords, monthWords, pager, table, trail } from '../parts.ts'

/** The register of withdrawals: which addresses were taken down, when and why, and nothing of what they said. @law APL:48 */
export const withdrawnPage = page('/withdrawn', async ({ sql, query, view }) => {
  const search = registerSearchOf(query)
  const found = await listTakenDown(sql, search)
  const when = search.month === '' ? '' : monthWords(search.month)
  const kind = search.how === '' ? '撤回和封存' : TAKEN_DOWN_NAME[search.how]
  return ok(
    `${when}撤回登记`,
    html`!${trail(view)}
<h1>撤回登记</h1>
<p class="lead">公示过、后来撤下的每一条信息都登记在这里：哪一天撤下，为什么撤下。原网址一直保留，打开后显示日期和理由。</p>
<p>处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在3个工作日内撤回公示信息并公开说明理由（<a href="${view.href('/law/APL:48')}">《行政处罚法》第四十八条</a>、<a href="${view.href('/law/APL:85')}">第八十五条</a>）。治安违法记录依法封存的，也从网上撤下（<a href="${view.href('/law/PSA-2025:136')}">《治安管理处罚法》第一百三十六条</a>）。</p>
<p>为保护个人信息，登记不写当事人、案由和办案单位。</p>
!${filters(search, found, view)}
<h2 id="results">${when}${kind}：!${found.total === 0 ? '没有' : html`${countWords(found.total)}条，新的在前`}</h2>
!${found.items.length > 0 ? register(found.items, view) : nothing(search, found, view)}
!${pager(view, search.page, found.pages, (number) => addressOf(search, number))}`,
  )
})

function filters({ month, how }: RegisterSearch, { months }: Register, view: View): string {
  const known = months.some((one) => one.month === month) || month === '' ? months : [{ month, count: 0 }, ...months]
  const monthOptions = known.map(
    (one) =>
      html`<option value="${one.month}" !${one.month === month ? 'selected' : ''}>${monthWords(one.month)}（${countWords(one.count)}）</option>`,
  )
  const kinds = TakenDownHow.options.map(
    (one) => html`<option value="${one}" !${one === how ? 'selected' : ''}>${TAKEN_DOWN_NAME[one]}</option>`,
  )
  return html`<form action="/withdrawn" method="get"><div class="filters">
<div><label for="how">类别</label><select id="how" name="how"><option value="">撤回和封存</option>!${kinds.join('')}</select></div>
<div><label for="month">月份</label><select id="month" name="month"><option value="">全部月份</option>!${monthOptions.join('')}</select></div>
<div><button type="submit">查看</button></div>
</div>!${view.large ? '<input type="hidden" name="size" value="large">' : ''}</form>`
}

function register(items: readonly TakenDown[], view: View): string {
  return table<TakenDown>(
    '撤回登记',
    [
      { title: '日期', cell: ({ goneOn }) => dayWords(goneOn) },
      { title: '类别', cell: ({ how }) => TAKEN_DOWN_NAME[how] },
      { title: '理由', cell: ({ reason, how }) => html`${reason ?? TAKEN_DOWN_NAME[how]}` },
      {
        title: '原网址',
        cell: ({ recordNo }) => html`<a class="address" href="${view.href(`/decisions/${recordNo}`)}">/decisions/${recordNo}</a>`,
      },
    ],
    items,
    true,
  )
}

function nothing(search: RegisterSearch, { total, months }: Register, view: View): string {
  if (total > 0) return html`<p>这一页没有内容，<a href="${view.href(addressOf(search, 1))}">回到第一页</a>。</p>`
  if (months.length === 0) return '<p>本网站公示以来没有这一类撤下的信息。</p>'
  const all = addressOf({ ...search, month: '' }, 1)
  return html`<p>${monthWords(search.month)}没有撤下这一类信息。<a href="${view.href(all)}">查看全部月份</a></p>`
}

function addressOf({ month, how }: RegisterSearch, number: number): string {
  const entries = Object.entries({ how, month, page: number === 1 ? '' : String(number) }).filter(([, value]) => value !== '')
  const kept = new URLSearchParams(entries)
  return kept.size > 0 ? `/withdrawn?${kept}` : '/withdrawn'
}
