import { type Day, dayOf } from '../../../kit/day.ts'
import { type Calendar, type CountedTerm, countTerm, daysTerm, type Term } from '../../law/index.ts'
import type { Notice } from '../file/types.ts'

/** The 2021 penalty law gave five working days to ask for a hearing; before it was three days. @law APL:86 */
const APL_2021_FROM = '2021-07-15'

/** After this someone told by announcement counts as told. @law PROC:168 */
export const ANNOUNCED: Term = daysTerm('PSA', 7, 'PROC:168')

/**
 * How long the party may ask for a hearing. PROC 133 still says three days; the later, higher law governs.
 * @law APL:64.1, from 2021-07-15; before PROC:133
 */
export function hearingRequestTerm(notice: Pick<Notice, 'givenAt'>): Term {
  return dayOf(notice.givenAt) < APL_2021_FROM ? daysTerm('PSA', 3, 'PROC:133') : daysTerm('APL', 5, 'APL:64.1')
}

/** Day from which that term runs: of the notice, or the end of its announcement. @throws DomainError `calendar-gap` */
export function toldOn(notice: Pick<Notice, 'givenAt' | 'method'>, calendar: Calendar): Day {
  const given = dayOf(notice.givenAt)
  return notice.method === 'announcement' ? (countTerm(ANNOUNCED, given, [], calendar).dueOn ?? given) : given
}

/** The last day on which a hearing may be asked for, with the sum. @throws DomainError `calendar-gap` */
export const requestTerm = (notice: Pick<Notice, 'givenAt' | 'method'>, calendar: Calendar): CountedTerm =>
  countTerm(hearingRequestTerm(notice), toldOn(notice, calendar), [], calendar)
