import type { Tx } from '../../kit/db.ts'
import { chinaCalendar } from '../law/index.ts'
import { calendarDays } from './rules-calendar.ts'
import { saveCalendar } from './store-calendar.ts'

/** Brings the working days in the database up to the program's calendar. Idempotent. @returns rows changed */
export function syncInspection(tx: Tx): Promise<number> {
  return saveCalendar(tx, calendarDays(chinaCalendar))
}
