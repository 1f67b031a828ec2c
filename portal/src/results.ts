import { html } from 'ghtml'
import { KIND_NAME, type Listed } from '../../server/src/modules/publicity/public.ts'
import type { View } from './layout.ts'
import { dayWords } from './parts.ts'

/** Decisions as a list of links, newest first as given. @param exact these have the very number that was asked for */
export function resultList(items: readonly Listed[], view: View, exact = false): string {
  const lines = items.map(
    (
      item,
    ) => html`<li class="${exact ? 'exact' : 'result'}"><h3><a href="${view.href(`/decisions/${item.recordNo}`)}">${item.partyName}：${item.cause ?? KIND_NAME[item.kind]}</a></h3>
<p>${item.penaltyContent}</p>
<p class="soft">!${exact ? html`<strong>文号完全一致</strong>　` : ''}!${item.underObjection ? html`<strong>异议处理中</strong>　` : ''}${item.number ?? ''}　${dayWords(item.decidedOn)}　${item.organName}</p></li>`,
  )
  return html`<ul class="results">!${lines.join('')}</ul>`
}

/** The search box. @param q what was asked, cleaned */
export function searchBox(q: string, view: View, inner = ''): string {
  return html`<form action="/decisions" method="get" role="search">
<label for="q">查询执法决定</label>
<p class="hint" id="q-hint">输入决定书文号、单位名称、统一社会信用代码或者违法行为，例如 四公（西）行罚决字〔2026〕12号</p>
<div class="search"><input type="search" id="q" name="q" value="${q}" maxlength="100" aria-describedby="q-hint"><button type="submit">查询</button></div>
!${view.large ? '<input type="hidden" name="size" value="large">' : ''}
!${inner}
</form>`
}
