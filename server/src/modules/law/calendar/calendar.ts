import { addDays, type Day, weekday } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { HOLIDAYS, type YearOfHolidays } from './holidays.ts'

/** A day that was passed over, and why, in Chinese. */
export type SkippedDay = { day: Day; why: string }

/** A count of working days with what it walked over: the answer to "why this date". */
export type WorkingDayCount = {
  start: Day
  end: Day
  /** negative when counted backwards */
  workingDays: number
  skipped: SkippedDay[]
  /** Saturdays and Sundays worked by notice, which counted */
  makeUpDays: Day[]
}

/** Which days are worked. Every member throws `calendar-gap` for a day in a year that is not loaded. */
export type Calendar = {
  /** First and last loaded day. */
  readonly from: Day
  readonly to: Day
  isWorkingDay(day: Day): boolean
  /** Why the day is off, or null on a working day. */
  whyOff(day: Day): string | null
  /** The n-th working day after `start` (before it when negative); `start` itself is never counted, 0 gives it back. */
  addWorkingDays(start: Day, count: number): Day
  /** Working days after `start` up to and including `end`; negative when `end` is earlier. Inverse of `addWorkingDays`. */
  workingDaysBetween(start: Day, end: Day): number
  /** The day itself when worked, otherwise the next working day. @law PROC 35 */
  lastDayRolled(day: Day): Day
  /** As `addWorkingDays`, with the days passed over. */
  explainWorkingDays(start: Day, count: number): WorkingDayCount
  /** As `workingDaysBetween`, with the days passed over. */
  explainBetween(start: Day, end: Day): WorkingDayCount
}

const WEEKDAY = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

function marked(table: Readonly<Record<number, YearOfHolidays>>, kind: keyof YearOfHolidays): Set<string> {
  return new Set(Object.entries(table).flatMap(([year, days]) => days[kind].split(' ').map((monthDay) => `${year}-${monthDay}`)))
}

/** A calendar of whole, consecutive years. @param table by year; a missing year in the middle is a mistake */
export function makeCalendar(table: Readonly<Record<number, YearOfHolidays>>): Calendar {
  const years = Object.keys(table).map(Number)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0 || last - first + 1 !== years.length) throw new RangeError('The calendar needs consecutive years')
  const [from, to] = [`${first}-01-01` as Day, `${last}-12-31` as Day]
  const [off, work] = [marked(table, 'off'), marked(table, 'work')]

  function within(day: Day): void {
    if (day >= from && day <= to) return
    const detail = `${day} 不在已载入的工作日历内（${first} 年至 ${last} 年）。该年度的节假日安排载入后才能计算。`
    throw new DomainError('refused', 'calendar-gap', detail, { basis: ['PROC:35'], values: { day, from, to } })
  }
  function whyOff(day: Day): string | null {
    within(day)
    if (off.has(day)) return `${WEEKDAY[weekday(day)]}，法定节假日或调休放假`
    return weekday(day) % 6 !== 0 || work.has(day) ? null : WEEKDAY[weekday(day)] || null
  }
  const isWorkingDay = (day: Day) => whyOff(day) === null

  /** Walks from the day after `start` until `done`, which sees the day reached and the working days counted so far. */
  function walk(start: Day, step: 1 | -1, done: (day: Day, counted: number) => boolean): WorkingDayCount {
    const walked: WorkingDayCount = { start, end: start, workingDays: 0, skipped: [], makeUpDays: [] }
    within(start)
    while (!done(walked.end, Math.abs(walked.workingDays))) {
      const day = addDays(walked.end, step)
      const why = whyOff(day)
      walked.end = day
      if (why) walked.skipped.push({ day, why })
      else walked.workingDays += step
      if (work.has(day)) walked.makeUpDays.push(day)
    }
    return walked
  }
  function explainWorkingDays(start: Day, count: number): WorkingDayCount {
    if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`)
    return walk(start, count < 0 ? -1 : 1, (_, counted) => counted === Math.abs(count))
  }
  function explainBetween(start: Day, end: Day): WorkingDayCount {
    within(end)
    return walk(start, end < start ? -1 : 1, (day) => day === end)
  }
  function lastDayRolled(day: Day): Day {
    return isWorkingDay(day) ? day : explainWorkingDays(day, 1).end
  }
  return {
    from,
    to,
    isWorkingDay,
    whyOff,
    lastDayRolled,
    explainWorkingDays,
    explainBetween,
    addWorkingDays: (start, count) => explainWorkingDays(start, count).end,
    workingDaysBetween: (start, end) => explainBetween(start, end).workingDays,
  }
}

/** Mainland China, the years of `holidays.ts`. */
export const chinaCalendar: Calendar = makeCalendar(HOLIDAYS)
