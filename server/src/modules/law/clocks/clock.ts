import { type Day, dayOf, daysBetween } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import { type Calendar, type CountedTerm, countTerm, dayText, type Pause, type Term } from '../calendar/index.ts'
import type { Bound, Deadline, DeadlineState } from './types.ts'

/** How long before its end a clock is shown as due soon: choices of the bureau. */
export type Reminder = { dueSoonDays: number; dueSoonHours: number }

/** What every clock is counted with. */
export type Counting<Local extends Reminder = Reminder> = { now: Instant; calendar: Calendar; local: Local }

type Facts = {
  id: string
  title: string
  /** Default: the police owe the step. */
  bound?: Bound
  subject?: string | null
  subjectId?: string | null
  term: Term
  start: Day | Instant
  /** Time this period's own law leaves out. */
  pauses?: readonly Pause[]
  /** When the step was taken; null while it is not. */
  met: Day | Instant | null
  /** Articles beyond those of the term. */
  law?: readonly string[]
  /** Sentences after the sum: extensions, what follows from the day. */
  notes?: readonly string[]
}

type Due = Pick<Deadline, 'dueOn' | 'dueAt'>
type Met = Pick<Deadline, 'metOn' | 'metAt'>

/** Counts one clock and says where it stands. Past the loaded calendar the day stays open and the steps say so. */
export function deadline(facts: Facts, at: Counting): Deadline {
  const { id, title, term, start, bound = 'police', subject = null, subjectId = null } = facts
  const { dueOn, dueAt, steps, gap } = counted(facts, at)
  const [startedOn, startedAt] = isMoment(start) ? [dayOf(start), term.unit === 'hour' ? start : null] : [start, null]
  const met = metOf(facts.met)
  const state = stateOf({ dueOn, dueAt }, met, bound, gap, at)
  const law = [...new Set([...(facts.law ?? []), ...term.basis])]
  const identity = { id, title, bound, subject, subjectId, startedOn, startedAt }
  return { ...identity, dueOn, dueAt, ...met, state, law, steps: [...steps, ...(facts.notes ?? [])] }
}

const isMoment = (moment: Day | Instant): moment is Instant => moment.length > 10

function metOf(met: Day | Instant | null): Met {
  if (met === null) return { metOn: null, metAt: null }
  return isMoment(met) ? { metOn: dayOf(met), metAt: met } : { metOn: met, metAt: null }
}

function counted({ term, start, pauses = [] }: Facts, at: Counting): Due & Pick<CountedTerm, 'steps'> & { gap: boolean } {
  try {
    return { ...countTerm(term, start, pauses, at.calendar), gap: false }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error
    const from = isMoment(start) ? dayOf(start) : start
    const steps = [`${dayText(from)}为起算日，当日不计入。`, `${error.message}届满日期待补。`]
    return { dueOn: null, dueAt: null, steps, gap: true }
  }
}

/** Where a clock stands. A day is in time until it ends, a moment until it has passed. */
export function stateOf({ dueOn, dueAt }: Due, met: Met, bound: Bound, gap: boolean, at: Counting): DeadlineState {
  if (met.metOn !== null) return isLate({ dueOn, dueAt }, met) ? 'met-late' : 'met'
  if (gap) return 'running'
  if (!dueOn && !dueAt) return 'paused'
  const past = dueAt ? at.now > dueAt : dayOf(at.now) > (dueOn as Day)
  if (bound === 'nobody') return past ? 'ended' : 'running'
  if (past) return 'overdue'
  const soon = dueAt
    ? addHours(at.now, at.local.dueSoonHours) >= dueAt
    : daysBetween(dayOf(at.now), dueOn as Day) <= at.local.dueSoonDays
  return soon ? 'due-soon' : 'running'
}

function isLate({ dueOn, dueAt }: Due, { metOn, metAt }: Met): boolean {
  if (dueAt && metAt) return metAt > dueAt
  const last = dueOn ?? (dueAt ? dayOf(dueAt) : null)
  return last !== null && metOn !== null && metOn > last
}

/** A right that was not used in time has ended, which is nobody's fault. */
export function asRight(clock: Deadline): Deadline {
  return clock.state === 'overdue' ? { ...clock, state: 'ended' } : clock
}

/** The sum, or null where it would leave the loaded calendar. */
export function whereLoaded<T>(count: () => T): T | null {
  try {
    return count()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return null
    throw error
  }
}
