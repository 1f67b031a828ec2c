import { html } from 'ghtml'
import type { View } from '../layout.ts'
import type { Answer } from '../page.ts'

export function missing(view: View): Answer {
  const body = html`<h1>没有找到这个网页</h1>
<p>网址可能输入有误。依法不予公开的决定没有网页；公示期满的决定不再显示。</p>
<ul>
<li>核对网址是否完整。</li>
<li>按文号或者单位名称<a href="${view.href('/decisions')}">查询执法决定</a>。</li>
<li>返回<a href="${view.href('/')}">首页</a>。</li>
</ul>`
  return { status: 404, title: '没有找到这个网页', body }
}
