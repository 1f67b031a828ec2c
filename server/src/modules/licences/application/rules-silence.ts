import { type Day, dayOf } from '../../../kit/day.ts'
import { type Calendar, countTerm, daysTerm, type Term, whereLoaded } from '../../law/index.ts'
import type { Acceptance } from '../file/reading.ts'
import type { LicenceFile } from '../file/types.ts'

/** Within which everything wanting is told, once. @law LIC 32(1)(4), 82 */
export const CORRECT_TERM: Term = daysTerm('LIC', 5, 'LIC:32(1).4')

/** The day on which the papers as they lie there now came in: of receipt, or of the corrections. */
export function papersOn(file: Pick<LicenceFile, 'application' | 'correction'>): Day {
  return file.correction?.answeredOn ?? dayOf(file.application.receivedAt)
}

/**
 * How acceptance stands on that day, whatever has been recorded: an application nobody answered within five working days counts as accepted
 * from the day its papers came in. Not while corrections are awaited, nor once it was declined or withdrawn.
 * @law LIC 32(1)(4)
 */
export function acceptanceOf(file: LicenceFile, today: Day, calendar: Calendar): Acceptance {
  const { stage, acceptedOn, bySilence } = file.application
  const from = papersOn(file)
  const correctBy = whereLoaded(() => countTerm(CORRECT_TERM, from, [], calendar).dueOn)
  if (acceptedOn) return { correctBy, acceptedOn, bySilence }
  const silent = stage === 'received' && correctBy !== null && today > correctBy
  return { correctBy, acceptedOn: silent ? from : null, bySilence: silent }
}
