import { z } from 'zod'
import { Day } from '../../kit/day.ts'

export const AssessmentWorkKind = z.enum(['mark', 'score-appeal', 'appeal-decision'])
/** A row of 我的待办. `assignmentId` names what one marks, `reviewedFileId` a result that waits for an answer. */
export const AssessmentWorkItem = z.object({
  ...{
    kind: AssessmentWorkKind,
    number: z.string(),
    title: z.string(),
    what: z.string(),
    why: z.string(),
    dueOn: Day.nullable(),
  },
  ...{ assignmentId: z.string().nullable(), reviewedFileId: z.string().nullable() },
})
export type AssessmentWorkItem = z.infer<typeof AssessmentWorkItem>
/** At most 200 rows of a kind; `counts` count them all. */
export const AssessmentWork = z.object({
  items: z.array(AssessmentWorkItem),
  counts: z.record(AssessmentWorkKind, z.int()),
})
export type AssessmentWork = z.infer<typeof AssessmentWork>
