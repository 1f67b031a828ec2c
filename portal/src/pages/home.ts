import { html } from 'ghtml'
import { dayOf } from '../../../server/src/kit/day.ts'
import { newestDecisions } from '../../../server/src/modules/publicity/public.ts'
import type { Charts } from '../charts/counts.ts'
import { chartsAt } from '../charts/counts.ts'
import type { View } from '../layout.ts'
import { ledgerAt, monthLedger } from '../month-ledger.ts'
import { ok, page } from '../page.ts'
import { dayWords, timeWords } from '../parts.ts'
import { resultList, searchBox } from '../results.ts'
import { chart } from './charts.ts'

const NEWEST = 5

/** Search first; then what is published here, this month's ledger, three charts, and the newest decisions. */
export const homePage = page('/', async ({ sql, clock, view }) => {
  const now = clock()
  const [newest, ledger, charts] = await Promise.all([newestDecisions(sql, NEWEST), ledgerAt(sql, now), chartsAt(sql, now)])
  return ok(
    '首页',
    html`<h1>查阅公安机关的执法决定</h1>
<p class="lead">四平市公安局及所属公安机关依法应当公开的执法决定都在这里公示。撤回的、不公示的，也说明数量和理由。</p>
!${searchBox('', view)}
!${monthLedger(ledger, view)}
<h2>最新决定</h2>
!${newest.length > 0 ? resultList(newest, view) : '<p>目前没有公示中的决定。</p>'}
<p><a href="${view.href('/decisions')}">查看全部执法决定</a></p>
!${newest.length > 0 ? figures(charts, view) : ''}
<h2>公示什么，不公示什么</h2>
<p>行政处罚决定自作出之日起7个工作日内公示，单位公开全称。涉及国家秘密、未成年人以及依法封存的记录不公示，个人信息一律遮盖。<a href="${view.href('/about')}">详细说明</a></p>`,
  )
})

/** Only what is public is counted. */
function figures(charts: Charts, view: View): string {
  return html`<h2>公示数据</h2>
<p class="soft">只计公示中的决定，每小时更新一次，本次截至${dayWords(dayOf(charts.asOf))}${timeWords(charts.asOf)}。</p>
<div class="charts">!${chart(charts, 'months', view)}!${chart(charts, 'organs', view)}!${chart(charts, 'causes', view)}</div>`
}
