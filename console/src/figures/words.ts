import type { Reply } from '../api/operations.ts'
import { dayOf } from '../kit/day.ts'
import { moneyText, sumText } from '../kit/money.ts'
import type { ListSearch } from '../kit/search.ts'

export type Entry = Reply<'listFigures'>[number]
export type Figure = Reply<'getFigure'>
export type FigureRecord = Reply<'listFigureRecords'>['items'][number]

/** Sections of the annual report that have figures. */
export const SECTIONS: Readonly<Record<string, string>> = {
  '1.2.1': '1.2.1 重大执法决定法制审核与行政执法',
  '1.2.3': '1.2.3 执法公示',
}

/** 1,234 件; sums in 万 and 亿; a dash where there is nothing to measure. */
export function valueText(value: number | null, { unit, unitText }: { unit?: string; unitText: string }): string {
  if (value === null) return '—'
  if (unit === 'fen' || unitText === '分')
    return value >= 1_000_000 ? `${sumText(value)}（${moneyText(value)}）` : moneyText(value)
  if (unitText === '%') return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}%`
  return `${value.toLocaleString('zh-CN')} ${unitText}`
}

const YEAR = /^\d{4}$/

/** Year, unit and cut-off as the address says them; the running year when it says nothing. */
export function askedOf(search: ListSearch) {
  const { year, scope, asOf } = search
  const now = dayOf(new Date().toISOString()).slice(0, 4)
  return { year: Number(year && YEAR.test(year) ? year : now), ...(scope ? { scope } : {}), ...(asOf ? { asOf } : {}) }
}
