import { html } from 'ghtml'
import { type ObjectionMark, OUTCOME_NAME } from '../../server/src/modules/publicity/public.ts'
import { dayWords } from './parts.ts'

/** What was objected to this page, and what came of it. Empty when nothing was. */
export function objectionMarks(marks: readonly ObjectionMark[]): string {
  if (marks.length === 0) return ''
  const open = marks.some(({ outcome }) => outcome === null)
  const lines = marks.map(({ submittedOn, decidedOn, outcome }) =>
    outcome && decidedOn
      ? html`<li>${dayWords(submittedOn)}提出异议，${dayWords(decidedOn)}经核查：${OUTCOME_NAME[outcome]}。</li>`
      : html`<li>${dayWords(submittedOn)}提出异议，正在核查。</li>`,
  )
  return html`<div class="inset">!${open ? '<p><strong>异议处理中</strong></p>' : '<p><strong>异议处理情况</strong></p>'}<ul>!${lines.join('')}</ul></div>`
}
