import { addDays, type Day } from '../../kit/day.ts'
import type { Calendar } from '../law/index.ts'

/** A loaded day as checks join it. */
export type CalendarDay = { day: Day; worked: number; nextWorked: Day | null }

/** Every loaded day with the count of working days up to it. `nextWorked` is null after the last working day loaded. */
export function calendarDays(calendar: Calendar): CalendarDay[] {
  const days: CalendarDay[] = []
  let worked = 0
  for (let day = calendar.from; day <= calendar.to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) worked++
    days.push({ day, worked, nextWorked: null })
  }
  let next: Day | null = null
  for (const one of days.toReversed()) {
    if (calendar.isWorkingDay(one.day)) next = one.day
    one.nextWorked = next
  }
  return days
}
