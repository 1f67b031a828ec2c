import { addDays, type Day, dayOf, startOf } from '../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../server/src/kit/instant.ts'
import { chinaCalendar } from '../../server/src/modules/law/index.ts'
import type { Random } from './random.ts'

/** A moment on a civil day between two hours (Asia/Shanghai). */
export const momentOn = (random: Random, on: Day, fromHour = 9, toHour = 17): Instant =>
  addSeconds(startOf(on), random.between(fromHour * 3600, toHour * 3600 + 3599))

export const minutesAfter = (random: Random, moment: Instant, low: number, high: number): Instant =>
  addSeconds(moment, random.between(low * 60, high * 60))

/** A moment some days later, in office hours. */
export const daysAfter = (random: Random, moment: Instant, low: number, high: number): Instant =>
  momentOn(random, addDays(dayOf(moment), random.between(Math.max(1, low), Math.max(1, high))))

/** The day after the last of so many calendar days; the last one rolls to a working day. @law PROC:35 */
export const dayAfter = (start: Day, days: number): Day => addDays(chinaCalendar.lastDayRolled(addDays(start, days)), 1)
