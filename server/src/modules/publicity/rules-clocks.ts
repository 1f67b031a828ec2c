import type { Day } from '../../kit/day.ts'
import { DomainError } from '../../kit/errors.ts'
import { type Calendar, chinaCalendar, countTerm, type Term } from '../law/index.ts'
import { isPublic } from './rules-acts.ts'
import type { PublicityRecord, RecordKind } from './types.ts'

/** Working days from the decision until it is public. @law 3SYS (国办发〔2018〕118号) */
export const PUBLICATION_WORKING_DAYS: Record<RecordKind, number> = { penalty: 7, licence: 7, other: 20 }
/** Working days from the revocation until the page is down. @law APL:48(2) */
export const WITHDRAWAL_WORKING_DAYS = 3
/** Working days in which wrong data is put right; no statute sets them. */
export const DEFAULT_CORRECTION_WORKING_DAYS = 3

/** One clock of a record with the answer to "why this date". */
export type Clock = {
  id: 'publication' | 'withdrawal' | 'correction'
  title: string
  startedOn: Day
  dueOn: Day
  law: string[]
  steps: string[]
}

const workingDays = (count: number, basis: string): Term => ({ unit: 'working-day', count, rolls: true, basis: [basis] })
export const publicationTerm = (kind: RecordKind) => workingDays(PUBLICATION_WORKING_DAYS[kind], '国办发〔2018〕118号')
export const withdrawalTerm = workingDays(WITHDRAWAL_WORKING_DAYS, 'APL:48(2)')
export const correctionTerm = (count: number) => workingDays(count, 'unsourced')

/** Null when the days fall in a year whose holidays are not loaded: a decision from long ago has no clock here. */
function counted(term: Term, start: Day, calendar: Calendar) {
  try {
    return countTerm(term, start, [], calendar)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return null
    throw error
  }
}

/** Last day of a term of this module, counted from the day after `start`. */
export const lastDayOf = (term: Term, start: Day, calendar: Calendar = chinaCalendar): Day | null =>
  counted(term, start, calendar)?.dueOn ?? null

/** Last day on which a decision is public in time. @law 3SYS (国办发〔2018〕118号) */
export const publicationDueOn = (kind: RecordKind, from: Day) => lastDayOf(publicationTerm(kind), from)

/** Last day on which a page goes in time after its decision was revoked. @law APL:48(2), APL:85 */
export const withdrawalDueOn = (revokedOn: Day) => lastDayOf(withdrawalTerm, revokedOn)

type Standing = Pick<
  PublicityRecord,
  'state' | 'kind' | 'decidedOn' | 'dueFrom' | 'dueOn' | 'withdrawDueOn' | 'correctDueOn' | 'correctFrom'
>

/**
 * The clocks that run on a record now. The stored last day counts; the sum beside it says why.
 * @param revokedOn day its decision was revoked
 * @param correctionDays the bureau's own term for wrong data
 */
export function clocksOf(record: Standing, revokedOn: Day | null, correctionDays: number): Clock[] {
  const { kind, dueOn, withdrawDueOn, correctDueOn } = record
  const clock = (id: Clock['id'], title: string, due: Day | null, from: Day | null, term: Term): Clock[] =>
    due && from
      ? [{ id, title, startedOn: from, dueOn: due, law: term.basis, steps: counted(term, from, chinaCalendar)?.steps ?? [] }]
      : []
  if (!isPublic(record)) {
    const waits = record.state === 'collected' || record.state === 'transmitted' || record.state === 'reviewed'
    return waits ? clock('publication', '发布', dueOn, record.dueFrom ?? record.decidedOn, publicationTerm(kind)) : []
  }
  return [
    ...clock('withdrawal', '撤回', withdrawDueOn, revokedOn, withdrawalTerm),
    ...clock('correction', '更正', correctDueOn, record.correctFrom, correctionTerm(correctionDays)),
  ]
}
