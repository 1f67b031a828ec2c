import type { Day } from '../../../kit/day.ts'
import { chinaCalendar, type WorkingDayCount } from './calendar.ts'

/** `fadu day add`: the n-th working day after the day, with the days skipped. @throws DomainError `calendar-gap` */
export function explainAdd(day: Day, count: number): WorkingDayCount {
  return chinaCalendar.explainWorkingDays(day, count)
}

/** `fadu day between`: working days after `start` up to and including `end`, with the days skipped. @throws DomainError `calendar-gap` */
export function explainBetween(start: Day, end: Day): WorkingDayCount {
  return chinaCalendar.explainBetween(start, end)
}
