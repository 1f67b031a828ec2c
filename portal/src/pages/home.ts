import { html } from 'ghtml'
import { dayOf } from '../../../server/src/kit/day.ts'
import { countMonth, newestDecisions } from '../../../server/src/modules/publicity/public.ts'
import { ok, page } from '../page.ts'
import { resultList, searchBox } from '../results.ts'

const NEWEST = 5

/** Search first; then what is published here, this month's figures, and the newest decisions. */
export const homePage = page('/', async ({ sql, clock, view }) => {
  const today = dayOf(clock())
  const [newest, month] = await Promise.all([newestDecisions(sql, NEWEST), countMonth(sql, today)])
  const [year, number] = today.split('-').map(Number)
  return ok(
    '首页',
    html`<h1>四平市公安局执法公示</h1>
<p class="lead">这里公示四平市公安局及所属公安机关依法应当公开的行政处罚决定。</p>
!${searchBox('', view)}
<h2>${year}年${number}月</h2>
<ul class="figures">
<li><strong>${month.published.toLocaleString('zh-CN')}</strong>条决定公示</li>
<li><strong>${month.withdrawn.toLocaleString('zh-CN')}</strong>条决定撤回</li>
</ul>
<h2>最新决定</h2>
!${newest.length > 0 ? resultList(newest, view) : '<p>目前没有公示中的决定。</p>'}
<p><a href="${view.href('/decisions')}">查看全部执法决定</a></p>
<h2>公示什么，不公示什么</h2>
<p>行政处罚决定自作出之日起7个工作日内公示，单位公开全称。涉及国家秘密、未成年人以及依法封存的记录不公示，个人信息一律遮盖。<a href="${view.href('/about')}">详细说明</a></p>`,
  )
})
