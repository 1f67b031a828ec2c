import { html } from 'ghtml'
import {
  countLists,
  DUTY_NAME,
  type FieldValue,
  LISTS,
  type ListField,
  listOf,
  showValue,
} from '../../../server/src/modules/publicity/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { countWords, dayWords, table, trail } from '../parts.ts'

/** 事前公示: every list, how many items hold today and when one last changed. @law APL:39 */
export const preEventPage = page('/pre-event', async ({ sql, view }) => {
  const lists = (await countLists(sql)).map((counted) => ({ ...counted, spec: listOf(counted.code) }))
  const day = (on: (typeof lists)[number]['changedOn']) => (on ? dayWords(on) : '—')
  return ok(
    '事前公示',
    html`!${trail(view)}
<h1>事前公示</h1>
<p class="lead">执法之前就应当公开的信息：谁来执法、有什么职权、依据什么、按什么程序、不服怎么办。</p>
<p>依据：<a href="${view.href('/law/APL:39')}">《行政处罚法》第三十九条</a>（实施机关、立案依据、实施程序和救济渠道等信息应当公示）、<a href="${view.href('/law/APL:34')}">第三十四条</a>（裁量基准）、<a href="${view.href('/law/APL:41')}">第四十一条</a>（监控设备设置地点）。</p>
!${table(
      `全部清单（${LISTS.length}份）`,
      [
        { title: '清单', cell: ({ code, spec }) => html`<a href="${view.href(`/pre-event/${code}`)}">${spec.title}</a>` },
        { title: '项数', number: true, cell: ({ count }) => html`${countWords(count)}` },
        { title: '更新要求', cell: ({ spec }) => html`${DUTY_NAME[spec.duty]}` },
        { title: '最近更新', cell: ({ changedOn }) => day(changedOn) },
      ],
      lists,
    )}
<p>每份清单可以按文字筛选、打印，也可以下载为表格文件（CSV）。内容有误的，请<a href="${view.href('/about')}#objection">告诉我们</a>。</p>`,
  )
})

/** A value as HTML: articles as links, steps as a numbered list. */
export function cell(view: View, field: ListField, value: FieldValue | undefined): string {
  const lines = showValue(field, value).map(({ text, citation }) =>
    citation ? html`<a href="${view.href(`/law/${citation}`)}">${text}</a>` : html`${text}`,
  )
  if (lines.length === 0) return '<span class="soft">未填写</span>'
  if (field.kind === 'steps') return html`<ol>!${lines.map((line) => html`<li>!${line}</li>`).join('')}</ol>`
  return lines.join('<br>')
}
