import { html } from 'ghtml'
import { yuanText } from '../../server/src/kit/money.ts'

export { dayWords } from '../../server/src/kit/day.ts'

/** Sums as citizens read them; from ten thousand yuan on also in 万. */
export function moneyWords(fen: number): string {
  return fen >= 1_000_000 ? `${yuanText(fen)}（${Number((fen / 1_000_000).toFixed(6))}万元）` : yuanText(fen)
}

export type Fact = { name: string; value: string; note?: string | undefined }

/** @param facts values are HTML, already escaped */
export function factList(facts: readonly Fact[]): string {
  const lines = facts.map(
    ({ name, value, note }) =>
      html`<div><dt>${name}</dt><dd>!${value}!${note ? html`<span class="note">${note}</span>` : ''}</dd></div>`,
  )
  return html`<dl class="facts">!${lines.join('')}</dl>`
}
