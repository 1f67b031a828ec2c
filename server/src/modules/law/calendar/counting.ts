import { addDays, addMonths, type Day, dayOf, daysBetween } from '../../../kit/day.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import type { Calendar, SkippedDay } from './calendar.ts'
import { momentText, stepsOf } from './steps.ts'
import type { Term } from './terms.ts'

/**
 * Time that does not count, such as an expert opinion or, from 2026, a hearing. As with every period the day it begins is not part
 * of it, the day it ends is (PROC 35): from the 10th to the 15th five days are paused. `to` null: still going on.
 */
export type Pause = { from: Day; to: Day | null; reason: string }

/** The pause with the days it really took out of this period; overlapping days are counted once, for the earlier pause. */
export type PausedDays = Pause & { days: number }

export type CountedTerm = {
  /** Last day in time, inclusive. Null while a pause is open that the period has not outrun, and for periods in hours. */
  dueOn: Day | null
  /** Last moment in time; only for periods in hours. */
  dueAt: Instant | null
  /** First day that counts; for hours the day of the start. */
  startsOn: Day
  /** Days passed over because they are not worked, in the period or at its end. */
  skipped: SkippedDay[]
  paused: PausedDays[]
  /** The day on which the period would have ended had it not been a holiday. */
  rolledFrom: Day | null
  /** Why this date: Chinese sentences, in the order of the sum. */
  steps: string[]
  basis: string[]
}

/** @param moment a period in days may start from an instant, then its civil day counts */
const civil = (moment: Day | Instant): Day => (moment.length === 10 ? (moment as Day) : dayOf(moment as Instant))

/**
 * Counts a period. The one place where days are counted.
 * Start day excluded; hours run from the very moment; pauses lengthen periods in days and months, never in hours; months end on the
 * day of the same number (or the month's last); a last day off work moves to the next working day unless the term limits liberty.
 * @param pauses those that this period's own law excludes, in any order
 * @throws DomainError `calendar-gap`; RangeError for a period in hours without a moment, or a pause that ends before it begins
 * @law PROC 35; APL 85; ACL 69; PSA-2025 118 (time not counted)
 */
export function countTerm(term: Term, start: Day | Instant, pauses: readonly Pause[], calendar: Calendar): CountedTerm {
  if (term.unit === 'hour') return countHours(term, start)
  const from = civil(start)
  const walked = walk(term, from, ordered(pauses), calendar)
  const due = walked.end
  const rolls = due !== null && term.rolls && term.unit !== 'working-day'
  const dueOn = rolls ? calendar.lastDayRolled(due) : due
  const rolledFrom = dueOn !== due ? due : null
  if (rolledFrom && dueOn) walked.skipped.push(...offDays(rolledFrom, dueOn, calendar))
  const counted = { dueOn, dueAt: null, startsOn: addDays(from, 1), skipped: walked.skipped, paused: walked.paused, rolledFrom }
  return { ...counted, steps: stepsOf(term, from, counted), basis: term.basis }
}

function countHours(term: Term, start: Day | Instant): CountedTerm {
  if (start.length === 10) throw new RangeError('A period in hours starts from an instant')
  const moment = start as Instant
  const dueAt = addHours(moment, term.count)
  const steps = [
    `自 ${momentText(moment)} 起算。`,
    `期限为 ${term.count} 小时，连续计算，不扣除节假日。`,
    `届满时间为 ${momentText(dueAt)}。`,
  ]
  return { dueOn: null, dueAt, startsOn: dayOf(moment), skipped: [], paused: [], rolledFrom: null, steps, basis: term.basis }
}

function ordered(pauses: readonly Pause[]): Pause[] {
  const wrong = pauses.find((pause) => pause.to !== null && pause.to < pause.from)
  if (wrong) throw new RangeError(`The pause from ${wrong.from} ends before it begins`)
  return pauses.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

type Walked = { end: Day | null; skipped: SkippedDay[]; paused: PausedDays[] }

/** Goes from day to day until enough of them counted, or into an open pause. */
function walk(term: Term, start: Day, pauses: Pause[], calendar: Calendar): Walked {
  const needed = term.unit === 'month' ? daysBetween(start, addMonths(start, term.count)) : term.count
  const paused = pauses.map((pause) => ({ ...pause, days: 0 }))
  const skipped: SkippedDay[] = []
  let at = start
  for (let counted = 0; counted < needed; ) {
    at = addDays(at, 1)
    const pause = paused.find((each) => at > each.from && (each.to === null || at <= each.to))
    if (pause?.to === null) return { end: null, skipped, paused: paused.filter((each) => each.days > 0 || each === pause) }
    const why = term.unit === 'working-day' ? calendar.whyOff(at) : null
    if (pause) pause.days++
    else if (why) skipped.push({ day: at, why })
    else counted++
  }
  return { end: at, skipped, paused: paused.filter((each) => each.days > 0) }
}

function offDays(from: Day, to: Day, calendar: Calendar): SkippedDay[] {
  const days: SkippedDay[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push({ day, why: calendar.whyOff(day) ?? '' })
  return days
}
