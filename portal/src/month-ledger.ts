import { html } from 'ghtml'
import { dayOf } from '../../server/src/kit/day.ts'
import {
  type PublicLedgerCounts,
  type PublicLedgerMonth,
  publicLedgerMonth,
  publicLedgerSpan,
  publicRatios,
} from '../../server/src/modules/publicity/public.ts'
import { lately } from './lately.ts'
import type { View } from './layout.ts'
import { countWords, dayWords, monthWords, table } from './parts.ts'

const MINUTE_MS = 60_000

/** The running month's ledger of the whole bureau; before its first decision the last month that has one. Null: nothing was ever decided. */
export const ledgerAt = lately(MINUTE_MS, async (sql, now): Promise<PublicLedgerMonth | null> => {
  const today = dayOf(now)
  const month = await publicLedgerMonth(sql, today.slice(0, 7), today)
  if (month.rows.length > 0) return month
  const span = await publicLedgerSpan(sql)
  return span ? publicLedgerMonth(sql, span.last, today) : null
})

type Line = { name: string; count: number }

const linesOf = ({ publishedInTime, publishedLate, pending, late, notPublic }: PublicLedgerCounts): Line[] => [
  { name: '按期公示', count: publishedInTime },
  { name: '逾期公示', count: publishedLate },
  { name: '尚在公示期限内', count: pending },
  { name: '逾期未公示', count: late },
  { name: '依法不予公开或者封存', count: notPublic },
]

/** Every decision of the month accounted for: what was decided, and what became of each. A month that does not add up is not shown. */
export function monthLedger(ledger: PublicLedgerMonth | null, view: View): string {
  if (!ledger) return ''
  const title = `${monthWords(ledger.month)}台账`
  const { total, missing, asOf } = ledger
  if (!total) return html`<h2>${title}</h2><p class="inset warn">这个月的台账正在核对，核对清楚以前不显示数字。</p>`
  const { publishedPercent } = publicRatios(total)
  const share = publishedPercent === null ? '' : html`应当公示的，已公示${publishedPercent}%。`
  const left = missing > 0 ? html`另有${missing}个机关的数字正在核对，没有计入。` : ''
  return html`<h2>${title}</h2>
<p>这个月作出的决定，每一件都有交代。!${share}!${left}<span class="soft">截至${dayWords(asOf)}。</span></p>
<div class="ledger">!${table<Line>(
    `${monthWords(ledger.month)}作出的决定：${countWords(total.decided)}件`,
    [
      { title: '去向', cell: ({ name }) => html`${name}` },
      { title: '件数', cell: ({ count }) => countWords(count), number: true },
    ],
    linesOf(total),
  )}</div>
<p><a href="${view.href('/ledger')}">各机关、各月的台账</a>　公示后撤下的，见<a href="${view.href('/withdrawn')}">撤回登记</a>。</p>`
}
