import { html } from 'ghtml'
import type { Answer } from '../answer.ts'

/** What a visitor sees when a request could not be answered: what happened, what to do, and the number the help desk can find. */
export function broken(problem: { status: number; title: string; detail?: string | undefined }, requestId: string): Answer {
  const title = problem.status >= 500 ? '暂时不能显示这个网页' : problem.title
  const body = html`<h1>${title}</h1>
<p>${problem.detail ?? '系统出现故障，请稍后再试。'}</p>
<p class="soft">求助时请告知编号：${requestId}</p>`
  return { status: problem.status, title, body }
}
