import { addMonths, type Day } from '../../../kit/day.ts'
import { DomainError, type Refusal } from '../../../kit/errors.ts'
import { type Calendar, countTerm, dayText, type SkippedDay } from '../../law/index.ts'
import type { Severity } from '../types-check.ts'
import type { RectificationState } from './types.ts'

/** Working days for each step, and calendar months in which a fault that comes back is a repeat. All are choices of the bureau. */
export type Terms = {
  answerDays: number
  assignDays: number
  correctDays: number
  correctSeriousDays: number
  checkDays: number
  closeDays: number
  disputeDays: number
  repeatMonths: number
}
/** @law unsourced: quality-review practice; no law sets them */
export const DEFAULT_TERMS: Terms = {
  ...{ answerDays: 2, assignDays: 1, correctDays: 10, correctSeriousDays: 5 },
  ...{ checkDays: 3, closeDays: 1, disputeDays: 5, repeatMonths: 6 },
}

/** Working days of the step that is owed in this state; null: none is. */
export function daysOwed(state: RectificationState, severity: Severity, terms: Terms): number | null {
  const grave = severity === 'veto' || severity === 'serious'
  const correct = grave ? terms.correctSeriousDays : terms.correctDays
  const owed: Record<RectificationState, number | null> = {
    ...{ found: terms.answerDays, disputed: terms.disputeDays, confirmed: terms.assignDays, reopened: terms.assignDays },
    ...{ assigned: correct, 'in-correction': correct, 'sent-back': correct },
    ...{ submitted: terms.checkDays, verified: terms.closeDays, closed: null, cancelled: null },
  }
  return owed[state]
}

const STEP: Partial<Record<RectificationState, string>> = {
  ...{ found: '认领或者提出异议', disputed: '裁定异议', confirmed: '指定责任人', reopened: '指定责任人' },
  ...{ assigned: '完成整改', 'in-correction': '完成整改', 'sent-back': '完成整改', submitted: '核查', verified: '销号' },
}

export type Clock = { dueOn: Day | null; days: number; steps: string[]; skipped: SkippedDay[] }

/**
 * Last day in time, `days` WORKING days after `from`, which does not count, with why.
 * @returns `dueOn` null when the calendar of that year is not loaded
 */
export function clock(from: Day, days: number, calendar: Calendar): Clock {
  try {
    const { dueOn, steps, skipped } = countTerm(
      { unit: 'working-day', count: days, rolls: true, basis: ['PROC:35'] },
      from,
      [],
      calendar,
    )
    return { dueOn, days, steps, skipped }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'calendar-gap') throw error
    return { dueOn: null, days, steps: [error.message], skipped: [] }
  }
}

type Running = { state: RectificationState; dueFrom: Day | null; dueDays: number | null; dueOn: Day | null }
/** Why this date: the sum, and a day the unit itself set before it. Null: nothing is owed. */
export function why(one: Running, calendar: Calendar): Clock | null {
  if (one.dueFrom === null || one.dueDays === null) return null
  const counted = clock(one.dueFrom, one.dueDays, calendar)
  const step = STEP[one.state]
  const chosen = `${one.dueDays}个工作日由本机关设置（法律没有规定整改销号各环节的期限），须在此期限内${step ?? '办理'}。`
  const earlier =
    one.dueOn !== null && one.dueOn !== counted.dueOn ? [`整改单位自定在${dayText(one.dueOn)}前完成，早于该期限。`] : []
  return { ...counted, dueOn: one.dueOn ?? counted.dueOn, steps: [...counted.steps, chosen, ...earlier] }
}

/** From the day after the last day on. */
export const isOverdue = (dueOn: Day | null, today: Day): boolean => dueOn !== null && today > dueOn

/** A fault that comes back up to and including that day of the last month is a repeat. */
export const isRepeat = (closedOn: Day, today: Day, months: number): boolean => today <= addMonths(closedOn, months)

/** A unit may set itself an earlier day, never a later one than the term allows nor one gone by. */
export function refuseOwnDay(dueOn: Day | null, last: Day | null, today: Day): Refusal | null {
  if (dueOn === null) return null
  if (dueOn < today) return { code: 'due-past', detail: '完成期限不能早于今天。' }
  if (last === null || dueOn <= last) return null
  return { code: 'due-late', detail: `完成期限不能晚于${dayText(last)}，这是整改期限的最后一天。` }
}
