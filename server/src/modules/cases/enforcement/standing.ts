import type { Day } from '../../../kit/day.ts'
import type { Calendar } from '../../law/index.ts'
import { whereLoaded } from '../deadlines/clock.ts'
import type { CaseFile } from '../file/types.ts'
import { owed } from './owed.ts'
import { missingToClose } from './rules-close.ts'
import { contentOf, fineOf, liveDecisions } from './rules-content.ts'
import { deliveryState } from './rules-delivery.ts'
import type { EnforcementStanding, Stay } from './types-standing.ts'

/** How far the case is carried out on that day; null while nothing is decided, or where the calendar ends. */
export function enforcementStanding(
  file: CaseFile,
  on: Day,
  calendar: Calendar,
  stays: readonly Stay[] = [],
): EnforcementStanding | null {
  const decisions = liveDecisions(file)
  if (decisions.length === 0) return null
  return whereLoaded(() => ({
    owed: decisions
      .filter((decision) => fineOf(contentOf(file, decision)) > 0)
      .map((decision) => owed(file, decision.id, on, calendar, stays)),
    recipients: deliveryState(file, on, calendar).recipients,
    missing: missingToClose(file, on, calendar, stays),
  }))
}
