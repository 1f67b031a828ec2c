import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'

/**
 * Where a clock stands. `due-soon` and `overdue` only for a step the police or the party owes; `met-late`: done, after the last day;
 * `paused`: the last day is not known until something ends; `ended`: a period that only had to run out, or a right that was not used.
 */
export const DeadlineState = z.enum(['running', 'due-soon', 'overdue', 'met', 'met-late', 'paused', 'ended'])
export type DeadlineState = z.infer<typeof DeadlineState>

export const DEADLINE_STATE_NAME: Record<DeadlineState, string> = {
  running: '计算中',
  'due-soon': '即将届满',
  overdue: '已逾期',
  met: '按期完成',
  'met-late': '逾期完成',
  paused: '暂不计算',
  ended: '已届满',
}

/** Whose step the period bounds: the police's duty, the party's duty or right, or nobody's (it only has to run out, or is information). */
export const Bound = z.enum(['police', 'party', 'nobody'])
export type Bound = z.infer<typeof Bound>

/** One clock with the answer to "why this date". */
export const Deadline = z
  .object({
    /** Rule id, e.g. `handle-psa-2025`. */
    id: z.string(),
    title: z.string(),
    bound: Bound,
    /** Which party, measure, notice or decision, in words; null when it is the matter as such. */
    subject: z.string().nullable(),
    subjectId: z.string().nullable(),
    startedOn: Day,
    /** Only for periods in hours. */
    startedAt: Instant.nullable(),
    /** Last day in time, inclusive; null for periods in hours, while paused, and past the loaded calendar. */
    dueOn: Day.nullable(),
    dueAt: Instant.nullable(),
    metOn: Day.nullable(),
    metAt: Instant.nullable(),
    state: DeadlineState,
    /** Articles of the wording that holds for this step. */
    law: z.array(z.string()),
    /** Why this date, Chinese sentences in the order of the sum. */
    steps: z.array(z.string()),
  })
  .meta({ id: 'Deadline' })
export type Deadline = z.infer<typeof Deadline>
