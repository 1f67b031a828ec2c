import { html } from 'ghtml'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { downloadDecisions, type OpenYear, openYears } from '../../../server/src/modules/publicity/public.ts'
import { checksumsOf, type YearFile, yearSearch } from '../checksums.ts'
import { csvOf, jsonOf, oneOfFew } from '../download-rows.ts'
import { file, ok, page } from '../page.ts'
import { countWords, type Fact, factList, trail } from '../parts.ts'
import { missing } from './missing.ts'

const momentWords = (at: Instant) =>
  new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' })

/** Everything public, year by year, as files, and how programs ask. */
export const openDataPage = page('/open-data', async ({ sql, clock, view, publicUrl }) => {
  const years = await openYears(sql)
  const blocks: string[] = []
  for (const year of years) blocks.push(yearBlock(year, await checksumsOf(sql, year.year, publicUrl, clock())))
  return ok(
    '开放数据',
    html`!${trail(view)}
<h1>开放数据</h1>
<p class="lead">本网站公示的全部执法决定可以整批下载，内容与网页完全一致：已经遮盖的，文件里也已遮盖；撤回和封存的，文件里没有。</p>
<p>下载时现生成，反映下载那一刻的公示内容。请定期更新您保存的副本，并删除已经撤回的记录（见<a href="${view.href('/withdrawn')}">撤回登记</a>）。</p>
<h2>按决定年份下载</h2>
!${blocks.length > 0 ? blocks.join('') : '<p>目前没有公示中的决定。</p>'}
<h2>供程序使用</h2>
<p>在<a href="${view.href('/decisions')}">执法决定</a>网址的查询条件前，把 <code>/decisions</code> 换成 <code>/decisions.json</code>、<code>/decisions.csv</code> 或者 <code>/decisions.atom</code>，得到同一查询的全部结果（Atom 为最新50条）。不需要注册。每个网络地址每分钟访问次数有上限，超过时回复429。</p>
!${factList(PARAMETERS)}
<h2>JSON 的内容</h2>
<p>最外层是 <code>source</code> 和 <code>decisions</code>。每条决定：<code>recordNo</code> 公示编号、<code>address</code> 固定网址、<code>kind</code> 决定种类、<code>state</code> 公示状态、<code>publishedOn</code> 公示日期、<code>endOn</code> 公示至，以及 <code>fields</code>：字段与决定网页一一对应（行政许可的字段与其他决定不同，许可无期限的 <code>validTo</code> 为 <code>null</code>），金额（<code>fineFen</code>、<code>confiscatedFen</code>）以分为单位，日期为 <code>YYYY-MM-DD</code>，没有的为 <code>null</code>。</p>
<h2>站点地图</h2>
<p><a href="/sitemap.xml">/sitemap.xml</a></p>`,
  )
})

const code = (name: string) => html`<code>${name}</code>`
const PARAMETERS: readonly Fact[] = [
  { name: 'q', value: '文号、单位名称、统一社会信用代码或者违法行为，多个词用空格分开' },
  { name: 'kind', value: html`决定种类：!${code('penalty')} 行政处罚，!${code('licence')} 行政许可，!${code('other')} 其他` },
  { name: 'organ、cause', value: '作出机关、违法行为，写全称' },
  {
    name: 'type',
    value: html`当事人类别：!${code('legal-person')} 法人及非法人组织，!${code('sole-trader')} 个体工商户，!${code('natural-person')} 自然人`,
  },
  { name: 'state', value: html`公示状态：!${code('published')} 公示中，!${code('under-objection')} 异议处理中` },
  { name: 'from、to', value: html`决定日期的起止，!${code('YYYY-MM-DD')}，包含当日` },
]

type Made = Awaited<ReturnType<typeof checksumsOf>>

function yearBlock({ year, total }: OpenYear, { files, current }: Made): string {
  const line = (kind: 'csv' | 'json', words: string, made: YearFile | undefined): Fact => ({
    name: words,
    value: html`<a href="/open-data/decisions-${year}.${kind}">decisions-${year}.${kind}</a>!${made ? html`，${countWords(made.bytes)}字节<br><span class="address">SHA-256 ${made.sha256}</span>` : ''}`,
  })
  const when = files
    ? html`校验值计算于${momentWords(files.at)}，!${current ? '此后内容没有变化。' : '此后内容有变化，正在重新计算。'}`
    : '校验值正在计算，请稍后刷新。'
  return html`<section><h3>${year}年：${countWords(total)}条</h3>
!${factList([line('csv', 'CSV 表格', files?.csv), line('json', 'JSON', files?.json)])}
<p class="hint">!${when}</p></section>`
}

/** A whole year, as the checksums were made of it. */
export const yearFile = page('/open-data/:name', ({ slowSql, params, view, publicUrl }) => {
  const [, year, kind] = /^decisions-((?:19|20)\d{2})\.(csv|json)$/.exec(params.name ?? '') ?? []
  if (!year) return missing(view)
  const rows = downloadDecisions(slowSql, yearSearch(Number(year)))
  if (kind === 'csv')
    return file(
      'csv',
      oneOfFew(() => csvOf(rows, publicUrl)),
      { name: `decisions-${year}.csv` },
    )
  return file(
    'json',
    oneOfFew(() => jsonOf(rows, publicUrl)),
    { name: `decisions-${year}.json` },
  )
})
