import { z } from 'zod'
import { Instant } from '../../../kit/instant.ts'
import { Deadline } from '../../law/index.ts'
import { CaseId } from '../file/types.ts'

export { DEADLINE_STATE_NAME, Deadline } from '../../law/index.ts'

export const CaseDeadlines = z.object({ caseId: CaseId, asOf: Instant, deadlines: z.array(Deadline) })
export type CaseDeadlines = z.infer<typeof CaseDeadlines>

/** Periods no law sets: named settings of the bureau. */
export type LocalTerms = {
  reviewWorkingDays: number
  reviewHearingWorkingDays: number
  /** Hours within which "at once" is still at once. */
  atOnceHours: number
  dueSoonDays: number
  dueSoonHours: number
}
export const LOCAL_TERMS: LocalTerms = {
  reviewWorkingDays: 3,
  reviewHearingWorkingDays: 5,
  atOnceHours: 2,
  dueSoonDays: 3,
  dueSoonHours: 4,
}
