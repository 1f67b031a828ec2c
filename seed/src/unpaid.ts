import { addDays, addMonths, type Day } from '../../server/src/kit/day.ts'
import { chinaCalendar } from '../../server/src/modules/law/index.ts'
import { plant, type Told, type World } from './teller.ts'

/** The last day of the demo: what is late by then is a fault. */
const END = '2026-11-20' as Day

/** A fine nobody pays: overdue after fifteen days, and past the court after the six months of a lawsuit and three more. @law APL:67, ACL:53 */
export function plantUnpaid(world: World, told: Told, decisionId: string, last: Day): void {
  const served = (world.rows.tables.get('cases.delivery') ?? []).findLast((row) => row.decisionId === decisionId)
  const deliveredOn = (served?.deliveredOn ?? last) as Day
  const due = chinaCalendar.lastDayRolled(addDays(deliveredOn, 15))
  if (due < END) plant(world, told, 'fine-overdue-without-plan', decisionId, addDays(due, 1))
  const unappealable = addMonths(deliveredOn, 6)
  const court = unappealable < END && addMonths(chinaCalendar.lastDayRolled(unappealable), 3)
  if (court && court < END) plant(world, told, 'court-not-asked', decisionId, addDays(court, 1))
}
