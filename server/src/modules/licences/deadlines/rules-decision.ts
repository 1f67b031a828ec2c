import type { Day } from '../../../kit/day.ts'
import { type Calendar, countTerm, daysTerm, type Pause, type Term, whereLoaded } from '../../law/index.ts'
import { acceptanceOf } from '../application/rules-silence.ts'
import { EXCLUDED_NAME, type LicenceFile } from '../file/types.ts'
import { hearingPauses } from '../hearing/rules.ts'

/** Time that does not count towards the decision: hearings, inspections, tests, opinions of experts. @law LIC 45 */
export function pausesOf(file: Pick<LicenceFile, 'hearings' | 'excludedTimes'>): Pause[] {
  const times = file.excludedTimes.map(({ fromOn, toOn, ground }) => ({ from: fromOn, to: toOn, reason: EXCLUDED_NAME[ground] }))
  return [...times, ...hearingPauses(file)]
}

/** The term in which the application is decided: twenty working days or the kind's own, and what the head of the organ added. @law LIC 42(1), 82 */
export function decisionTerm(file: Pick<LicenceFile, 'application' | 'extension'>): Term {
  const { decisionDays, decisionBasis } = file.application
  const term = daysTerm('LIC', decisionDays + (file.extension?.days ?? 0), decisionBasis)
  return file.extension ? { ...term, basis: [...new Set([...term.basis, 'LIC:42(1)'])] } : term
}

/** Last day to decide in time; null while acceptance or an open pause leaves it unknown, and past the loaded calendar. */
export function decisionDue(file: LicenceFile, today: Day, calendar: Calendar): Day | null {
  const { acceptedOn } = acceptanceOf(file, today, calendar)
  return acceptedOn && whereLoaded(() => countTerm(decisionTerm(file), acceptedOn, pausesOf(file), calendar).dueOn)
}
