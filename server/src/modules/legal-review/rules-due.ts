import type { Day } from '../../kit/day.ts'
import { DomainError } from '../../kit/errors.ts'
import { type Calendar, countTerm, type Term } from '../law/index.ts'
import type { ReviewDue } from './types.ts'

/** The bureau's own terms, in working days. */
export type ReviewTerms = { days: number; heardDays: number }

/**
 * Last day on which a review is in time, with its sum. Late in a year whose successor is not loaded there is no day yet; the queue must
 * still open, so this is told instead of thrown.
 * @param proposedOn start day, not counted
 * @param heard whether a hearing was held: the longer term
 * @law unsourced: no law sets a term; the counting follows PROC 35
 */
export function reviewDueOn(proposedOn: Day, heard: boolean, terms: ReviewTerms, calendar: Calendar): ReviewDue {
  const count = heard ? terms.heardDays : terms.days
  const term: Term = { unit: 'working-day', count, rolls: true, basis: ['PROC:35'] }
  try {
    const { dueOn, startsOn, steps, basis } = countTerm(term, proposedOn, [], calendar)
    return { dueOn, startsOn, workingDays: count, steps: [...steps, settingLine(heard)], basis }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error
    return {
      dueOn: null,
      startsOn: proposedOn,
      workingDays: count,
      steps: [error.message, settingLine(heard)],
      basis: ['PROC:35'],
    }
  }
}

const settingLine = (heard: boolean) =>
  `审核期限由本机关设置（法律没有规定），${heard ? '本案经过听证，适用听证案件的期限。' : '适用一般案件的期限。'}`
