import { html } from 'ghtml'
import type { TakenDown, TakenDownHow } from '../../server/src/modules/publicity/public.ts'
import type { View } from './layout.ts'
import type { Answer } from './page.ts'
import { dayWords, type Fact, factList, trail } from './parts.ts'

type Words = { title: string; happened: string; reason: string; basis: readonly (readonly [citation: string, name: string])[] }

const WORDS: Readonly<Record<TakenDownHow, Words>> = {
  withdrawn: {
    title: '该公示信息已撤回',
    happened: '撤回',
    reason: '依法撤回。',
    basis: [['APL:48', '《行政处罚法》第四十八条']],
  },
  sealed: {
    title: '该公示信息已撤回',
    happened: '撤回',
    reason: '该记录依法封存，不再公示。',
    basis: [
      ['PSA-2025:136', '《治安管理处罚法》第一百三十六条'],
      ['MPL:103', '《未成年人保护法》第一百零三条'],
    ],
  },
  expired: {
    title: '该公示信息公示期满',
    happened: '公示期满，停止公示',
    reason: '公示期满。决定本身的效力不因停止公示而改变。',
    basis: [],
  },
  repaired: {
    title: '该公示信息已停止公示',
    happened: '停止公示',
    reason: '当事人完成信用修复，提前停止公示。',
    basis: [],
  },
}

/** 410: the address stays, with day and reason, and nothing of what the page said. @law APL:48 */
export function gone({ goneOn, how, reason }: TakenDown, view: View): Answer {
  const words = WORDS[how]
  const basis = words.basis.map(([citation, name]) => html`<a href="${view.href(`/law/${citation}`)}">${name}</a>`)
  const facts: Fact[] = [{ name: '理由', value: html`${reason ?? words.reason}` }]
  if (basis.length > 0) facts.push({ name: '依据', value: basis.join('、') })
  const body = html`!${trail(view, ['/decisions', '执法决定'], ['/withdrawn', '撤回登记'])}
<h1>${words.title}</h1>
<p class="lead">${dayWords(goneOn)}${words.happened}。</p>
!${factList(facts)}
<ul>
<li><a href="${view.href('/withdrawn')}">查看撤回登记</a></li>
<li><a href="${view.href('/decisions')}">查询其他执法决定</a></li>
</ul>`
  return { status: 410, title: words.title, body }
}
