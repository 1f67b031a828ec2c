import type { Reply } from '../../api/operations.ts'
import type { ListSearch } from '../../kit/search.ts'

export type Ledger = Reply<'getLedger'>
export type LedgerRow = Ledger['rows'][number]
export type LedgerLine = Reply<'listLedgerRecords'>['items'][number]
export type LedgerClass = LedgerLine['class']
export type LedgerFault = LedgerLine['faults'][number]

export const CLASSES: Record<LedgerClass, string> = {
  'published-in-time': '按期公示',
  'published-late': '逾期公示',
  withheld: '依法不予公开',
  sealed: '依法封存',
  pending: '期限内待公示',
  late: '逾期未公示',
  unknown: '无法归类',
}
export const FAULTS: Record<LedgerFault, string> = {
  'no-decision': '公示记录没有对应的决定',
  'no-record': '决定没有公示记录',
  'two-records': '一项决定有多条公示记录',
  'other-unit': '公示记录与决定不在同一单位',
  'other-day': '公示记录与决定日期不同',
  'unknown-class': '公示记录的状态无法归类',
  'two-classes': '公示记录同时属于两类',
}

const FIRST_YEAR = 2021
const now = () => new Date().getFullYear()
export const YEARS = () =>
  Object.fromEntries(Array.from({ length: now() - FIRST_YEAR + 1 }, (_, at) => [String(now() - at), `${now() - at} 年`]))
export const MONTHS = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [String(at + 1).padStart(2, '0'), `${at + 1} 月`]))

/** The period the address names: a month of a year, or the year. */
export function periodOf({ year, monthOfYear }: ListSearch): { month: string } | { year: string } {
  const asked = /^\d{4}$/.test(year ?? '') ? (year as string) : String(now())
  return monthOfYear && monthOfYear in MONTHS ? { month: `${asked}-${monthOfYear}` } : { year: asked }
}

/** 2022-10 → 2022 年 10 月 */
export const monthWords = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
export const percentWords = (percent: number | null) => (percent === null ? '—' : `${percent}%`)
