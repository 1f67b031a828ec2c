import { dayOf } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import type { Values } from '../../server/src/kit/tables/index.ts'
import {
  PUBLIC_LEDGER_CLASS_NAME,
  PublicLedgerClass,
  type PublicLedgerCounts,
  type PublicLedgerMonth,
  publicLedgerMonth,
  publicLedgerSpan,
  publicRatios,
  sumOf,
} from '../../server/src/modules/publicity/public.ts'

/** What is looked at: a month by organ, or a year by month. Null: there is no decision yet. */
export type LedgerView = {
  kind: 'month' | 'year'
  /** `2022-10` or `2022` */
  period: string
  /** All there is to choose from, newest first. */
  months: string[]
  years: string[]
  shown: PublicLedgerMonth[]
}

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/
const YEAR = /^[12]\d{3}$/

function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) as [number, number]
  const all = Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at)
  return all.map((count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`).reverse()
}

/** Reads what the address asks for; anything unreadable is the newest month. */
export async function ledgerAt(sql: Sql, query: Record<string, unknown>, now: Instant): Promise<LedgerView | null> {
  const span = await publicLedgerSpan(sql)
  if (!span) return null
  const today = dayOf(now)
  const [last = span.last] = [span.last, today.slice(0, 7)].sort()
  const months = monthsBetween(span.first, last)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const [month, year] = [String(query.month ?? ''), String(query.year ?? '')]
  const byYear = YEAR.test(year) && years.includes(year)
  const period = byYear ? year : MONTH.test(month) && months.includes(month) ? month : last
  const asked = byYear ? months.filter((one) => one.startsWith(year)).reverse() : [period]
  const shown = await Promise.all(asked.map((one) => publicLedgerMonth(sql, one, today)))
  return { kind: byYear ? 'year' : 'month', period, months, years, shown }
}

/** A line of the page's tables: an organ, a month or a sum. Null counts: it does not add up and is not shown. */
export type LedgerLine = { name: string; counts: PublicLedgerCounts | null; to?: string }

/** Lines of what is looked at, the sum of what they show, and how many lines carry no numbers. */
export function linesOf({ kind, shown }: LedgerView): { lines: LedgerLine[]; total: PublicLedgerCounts | null; missing: number } {
  const lines: LedgerLine[] =
    kind === 'month'
      ? shown.flatMap(({ rows }) => rows.map(({ organName, counts }) => ({ name: organName, counts })))
      : shown.map(({ month, total, missing }) => ({ name: month, counts: missing > 0 ? null : (total ?? NOTHING), to: month }))
  const counts = lines.flatMap((line) => line.counts ?? [])
  return { lines, total: sumOf(counts), missing: lines.length - counts.length }
}

const NOTHING: PublicLedgerCounts = {
  decided: 0,
  publishedInTime: 0,
  publishedLate: 0,
  pending: 0,
  late: 0,
  notPublic: 0,
  classes: {},
  folded: 0,
  foldedClasses: [],
}

export const LEDGER_COLUMNS = [
  { key: 'month', title: '决定月份', kind: 'text' },
  { key: 'organ', title: '机关', kind: 'text' },
  { key: 'decided', title: '决定', kind: 'number' },
  { key: 'publishedInTime', title: '按期公示', kind: 'number' },
  { key: 'publishedLate', title: '逾期公示', kind: 'number' },
  { key: 'notPublic', title: '不公开', kind: 'number' },
  { key: 'pending', title: '期限内待公示', kind: 'number' },
  { key: 'late', title: '逾期未公示', kind: 'number' },
  ...PublicLedgerClass.options.map((name) => ({
    key: name,
    title: `不公开：${PUBLIC_LEDGER_CLASS_NAME[name]}`,
    kind: 'number' as const,
  })),
  { key: 'folded', title: '不公开：合并计数', kind: 'number' },
  { key: 'foldedClasses', title: '合并的类别', kind: 'text' },
  { key: 'publishedPercent', title: '公示率（%）', kind: 'number' },
  { key: 'inTimePercent', title: '按期率（%）', kind: 'number' },
  { key: 'note', title: '说明', kind: 'text' },
] as const

/** The same numbers as rows of a table, an organ a month a row. */
export function ledgerTable({ shown }: LedgerView): Values[] {
  return shown.flatMap(({ month, rows }) =>
    rows.map(({ organName, counts }) => {
      if (!counts) return { month, organ: organName, note: '正在核对，暂不显示' }
      const { classes, foldedClasses, ...plain } = counts
      const folded = foldedClasses.map((name) => PUBLIC_LEDGER_CLASS_NAME[name]).join('；')
      return { month, organ: organName, ...plain, ...classes, foldedClasses: folded, ...publicRatios(counts) }
    }),
  )
}
