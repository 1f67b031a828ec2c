import { addMonths, type Day } from '../../../kit/day.ts'
import { DomainError, type Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { type Calendar, countTerm, type SkippedDay, type Term } from '../../law/index.ts'
import { residue } from '../masking/text.ts'
import { OBJECTION_STATE_NAME, type ObjectionState, OUTCOME_NAME, type Outcome } from './types.ts'

/** The clock of an answer. `dueOn` null: the calendar of that year is not loaded yet. */
export type AnswerTerm = { dueOn: Day | null; workingDays: number; steps: string[]; skipped: SkippedDay[]; basis: string[] }

/**
 * Last day on which an objection is answered in time. The day it comes in does not count.
 * @param workingDays setting `objectionWorkingDays`, default 5
 * @law unsourced: no law of the police sets a term; a provincial measure on publishing penalty results names five working days. PROC:35 for the counting
 */
export function answerTerm(submittedOn: Day, workingDays: number, calendar: Calendar): AnswerTerm {
  const term: Term = { unit: 'working-day', count: workingDays, rolls: true, basis: ['PROC:35'] }
  const chosen = '答复期限由本机关设置，法律没有规定公示异议的答复期限。'
  try {
    const { dueOn, steps, skipped, basis } = countTerm(term, submittedOn, [], calendar)
    return { dueOn, workingDays, steps: [...steps, chosen], skipped, basis }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error
    return { dueOn: null, workingDays, steps: [error.message, chosen], skipped: [], basis: ['PROC:35'] }
  }
}

/** Late from the day after the last day on, answered or not. */
export function isLate(dueOn: Day | null, answeredOn: Day | null, today: Day): boolean {
  return dueOn !== null && (answeredOn ?? today) > dueOn
}

/** Name and contact of what was answered before this day are no longer kept. @law PIPL:19 */
export const contactsKeptFrom = (today: Day, months: number): Day => addMonths(today, -months)

/** What the rules look at: the objection, and the record it is about as it stands now. */
export type Standing = {
  state: ObjectionState
  acceptedAt: Instant | null
  record: {
    state: string
    /** Accounts that masked any edition of the page, or released it. */
    madeBy: readonly string[]
    /** Last correction of the public page. */
    updatedAt: Instant | null
  }
}

const PUBLIC_STATES = ['published', 'under-objection']
const wrongState = ({ state }: Standing, act: string): Refusal => ({
  code: 'objection-state',
  detail: `该异议的状态是“${OBJECTION_STATE_NAME[state]}”，不能${act}。`,
})

/** Accepted once, while the page is public: the mark goes on that page. @law PIPL:46, OGI:41 */
export function refuseAcceptance(objection: Standing): Refusal | null {
  if (objection.state !== 'submitted') return wrongState(objection, '受理')
  if (PUBLIC_STATES.includes(objection.record.state)) return null
  const detail = '该信息已不在公示，没有可以标注异议的网页；请直接答复“不予受理”并说明情况。'
  return { code: 'record-not-public', detail, basis: ['APL:48'] }
}

/**
 * An answer is given once, by somebody who neither masked nor released the page, and says only what has been done: a correction or
 * a withdrawal is carried out on the record first, by its own acts.
 * @law PIPL:46 (corrected after it was looked into), OGI:41, APL:48(2)
 */
export function refuseAnswer(objection: Standing, outcome: Outcome, decider: string): Refusal | null {
  if (objection.state === 'decided') return wrongState(objection, '再次答复')
  if (objection.record.madeBy.includes(decider))
    return { code: 'own-publication', detail: '您确认过这条信息的公示内容或者发布过它，异议须由其他人答复。' }
  if (outcome === 'not-accepted')
    return objection.state === 'submitted' ? null : wrongState(objection, '答复“不予受理”；请按核查结果答复')
  if (objection.state === 'submitted')
    return { code: 'not-accepted-yet', detail: `尚未受理。请先受理、核查，再答复“${OUTCOME_NAME[outcome]}”。` }
  return outcome === 'maintained' ? null : refuseUntrue(objection, outcome)
}

function refuseUntrue({ acceptedAt, record }: Standing, outcome: Outcome): Refusal | null {
  if (outcome === 'withdrawn')
    return record.state === 'withdrawn'
      ? null
      : { code: 'not-withdrawn-yet', detail: '该信息尚未撤回。请先在公示记录中办理撤回，再作此答复。', basis: ['APL:48'] }
  const corrected = record.updatedAt !== null && acceptedAt !== null && record.updatedAt >= acceptedAt
  if (corrected) return null
  return { code: 'not-corrected-yet', detail: '受理后该信息尚未更正。请先在公示记录中办理更正，再作此答复。', basis: ['PIPL:46'] }
}

/** The answer is read by whoever holds the receipt, who need not be the party: it names nobody and no number. Does not repeat what it found. */
export function refuseLeak(answer: string, names: readonly string[]): Refusal | null {
  const left = residue(answer, names)
  if (left.length === 0) return null
  const kinds = [...new Set(left.map(({ title }) => title))].join('、')
  return { code: 'answer-not-masked', detail: `答复中有应当遮盖的信息：${kinds}。`, basis: ['PIPL:28', 'OGI:15'] }
}
