import { addDays, addMonths, type Day, day } from '../../kit/day.ts'
import type { Calendar } from '../law/index.ts'
import type { CountedRow, LedgerCounts, LedgerQuery, LedgerRow } from './types-ledger.ts'

/** First and last day of the decisions asked for; neither month nor year: the year of `today`. */
export function periodOf({ month, year }: Pick<LedgerQuery, 'month' | 'year'>, today: Day): { from: Day; to: Day } {
  const from = day(month ? `${month}-01` : `${year ?? today.slice(0, 4)}-01-01`)
  return { from, to: addDays(addMonths(from, month ? 1 : 12), -1) }
}

/**
 * The loaded working days in order: the database counts limits with them, all decisions at once.
 * @throws DomainError `calendar-gap` when `today` lies beyond them: then nothing can be called late or in time
 */
export function workingDaysOf(calendar: Calendar, today: Day): Day[] {
  calendar.isWorkingDay(today)
  const days: Day[] = []
  for (let each = calendar.from; each <= calendar.to; each = addDays(each, 1)) if (calendar.isWorkingDay(each)) days.push(each)
  return days
}

/** Whether both sides are the same and nothing is off. A row that does not add up is an alarm, never a number. */
export function addsUp(row: CountedRow): boolean {
  const { decided, publishedInTime, publishedLate, withheld, sealed, pending, late, unknown, faults } = row
  const reasons = Object.values(row.withheldBy).reduce((sum, count) => sum + count, 0)
  const right = publishedInTime + publishedLate + withheld + sealed + pending + late
  return faults === 0 && unknown === 0 && decided === right && withheld === reasons
}

/** Percent to one decimal; null when there is nothing to divide by. Never 100 unless it is all of them. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10
}

/** @law APL:48, APL:48(2), 3SYS */
export function ratiosOf(counts: Omit<LedgerCounts, 'withheldBy'>) {
  const published = counts.publishedInTime + counts.publishedLate
  return {
    publishedPercent: percentOf(published, published + counts.pending + counts.late),
    inTimePercent: percentOf(counts.publishedInTime, published + counts.late),
    withdrawnInTimePercent: percentOf(counts.withdrawnInTime, counts.withdrawalsDue),
  }
}

/** 1: the city; the root of all paths is no unit. */
const levelOf = (path: string) => path.split('/').length - 2
const NO_RATIOS = { publishedPercent: null, inTimePercent: null, withdrawnInTimePercent: null }

/** @param root path of the unit asked for */
export function ledgerRowOf(row: CountedRow, root: string): LedgerRow {
  const { month, unitId, unitCode, unitName, unitPath, unknown, faults, ...counts } = row
  const where = { month, unitId, unitCode, unitName, depth: levelOf(unitPath) - Math.max(1, levelOf(root)) }
  return addsUp(row)
    ? { ...where, counts, faults: 0, ...ratiosOf(counts) }
    : { ...where, counts: null, faults: Math.max(faults, unknown, 1), ...NO_RATIOS }
}
