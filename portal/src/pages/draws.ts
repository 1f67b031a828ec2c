import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { html } from 'ghtml'
import { z } from 'zod'
import { findDrawFile, listPublicDraws, type PublicDraw } from '../../../server/src/modules/draws/public.ts'
import type { View } from '../layout.ts'
import { file, ok, page } from '../page.ts'
import { countWords, pager, table, trail } from '../parts.ts'
import { KINDS, momentWords, stateWords } from './draws-words.ts'
import { missing } from './missing.ts'

const SIZE = 20
const Page = z.coerce.number().int().min(1).max(10_000).catch(1)

/** Every draw whose list is frozen: those without a result yet, and those given up, too. */
export const drawsPage = page('/draws', async ({ sql, query, view }) => {
  const number = Page.parse(query.page)
  const { total, items } = await listPublicDraws(sql, number, SIZE)
  const body = html`!${trail(view)}
<h1>随机抽取</h1>
<p class="lead">检查谁、由谁检查，由随机抽取决定。名单在抽取前冻结并公布摘要，随机数由至少两个单位分别给出，任何人都可以重新计算结果。</p>
<p>检查哪些事项，见<a href="${view.href('/draws/items')}">随机抽查事项清单</a>；不在清单中的不得检查。</p>
<p>行政检查的结果自检查之日起20个工作日内公布。行政执法人员不得少于两人（<a href="${view.href('/law/APL:42')}">《行政处罚法》第四十二条</a>）。</p>
<h2 id="results">!${total === 0 ? '目前没有抽取' : html`共${countWords(total)}次，新的在前`}</h2>
!${items.length > 0 ? listing(items, view) : nothing(total, view)}
!${pager(view, number, Math.ceil(total / SIZE), (to) => (to === 1 ? '/draws' : `/draws?page=${to}`))}`
  return ok('随机抽取', body)
})

const nothing = (total: number, view: View): string =>
  total > 0
    ? html`<p>这一页没有内容，<a href="${view.href('/draws')}">回到第一页</a>。</p>`
    : '<p>名单冻结以后，抽取就列在这里。</p>'

function listing(items: readonly PublicDraw[], view: View): string {
  return table<PublicDraw>(
    '随机抽取',
    [
      { title: '名称', cell: ({ drawNo, title }) => html`<a href="${view.href(`/draws/${drawNo}`)}">${title}</a>` },
      { title: '种类', cell: ({ kind }) => KINDS[kind] },
      { title: '组织单位', cell: ({ unitName }) => html`${unitName}` },
      { title: '名单冻结', cell: ({ frozenAt }) => momentWords(frozenAt) },
      { title: '对象', number: true, cell: ({ objectCount }) => countWords(objectCount) },
      { title: '进展', cell: (one) => html`${stateWords(one)}` },
    ],
    items,
  )
}

const SCRIPT = readFileSync(new URL('draws-replay.js', import.meta.url))
const SCRIPT_TAG = createHash('sha1').update(SCRIPT).digest('base64url')
/** As it lies in the repository, so that anybody can compare. */
export const drawScript = page('/draws-replay.js', () => file('script', SCRIPT, { tag: SCRIPT_TAG }))

/** What `fadu draw replay` reads. A published draw never changes, but for its file being corrected by nobody. */
export const drawFile = page('/draws/:no/file.json', async ({ sql, params, view }) => {
  const found = await findDrawFile(sql, params.no ?? '')
  return found
    ? file('json', `${JSON.stringify(found)}\n`, { tag: found.seed, name: `draw-${found.list.draw}.json` })
    : missing(view)
})
