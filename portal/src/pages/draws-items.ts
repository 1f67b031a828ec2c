import { html } from 'ghtml'
import { listPublicItems, type PublicItem } from '../../../server/src/modules/draws/public.ts'
import type { View } from '../layout.ts'
import { ok, page } from '../page.ts'
import { countWords, dayWords, table, trail } from '../parts.ts'

const MEANS: Record<PublicItem['means'], string> = { 'on-site': '现场检查', documents: '书面检查', online: '网络监测' }

/** 随机抽查事项清单: what may be inspected at all. */
export const drawItemsPage = page('/draws/items', async ({ sql, view }) => {
  const items = await listPublicItems(sql)
  const body = html`!${trail(view, ['/draws', '随机抽取'])}
<h1>随机抽查事项清单</h1>
<p class="lead">公安机关只对清单中的事项进行随机抽查；每个事项都写明法律、法规、规章依据。</p>
<h2 id="results">!${items.length === 0 ? '清单中还没有事项' : html`共${countWords(items.length)}项`}</h2>
!${items.length === 0 ? '<p>没有列入事项以前，不进行随机抽查。</p>' : listing(items, view)}
<p>认为检查没有依据的，可以拒绝并向<a href="${view.href('/about')}">公安机关法制部门</a>反映。</p>`
  return ok('随机抽查事项清单', body)
})

function listing(items: readonly PublicItem[], view: View): string {
  const law = (one: string) =>
    /^[A-Z0-9-]+:\S+$/.test(one) ? html`<a href="${view.href(`/law/${one}`)}">${one}</a>` : html`${one}`
  return table<PublicItem>(
    '随机抽查事项',
    [
      { title: '事项', cell: ({ name }) => html`${name}` },
      { title: '抽查对象', cell: ({ objects }) => html`${objects}` },
      { title: '抽查内容', cell: ({ content }) => html`${content}` },
      { title: '方式', cell: ({ means }) => MEANS[means] },
      { title: '依据', cell: ({ basis }) => basis.map(law).join('、') },
      { title: '每年最多', cell: ({ timesLimit }) => (timesLimit === null ? '不限' : `${timesLimit}次`) },
      { title: '抽查主体', cell: ({ unitName }) => html`${unitName}` },
      { title: '有效期', cell: ({ fromOn, untilOn }) => `${dayWords(fromOn)}起${untilOn ? `，至${dayWords(untilOn)}` : ''}` },
    ],
    items,
  )
}
