import { z } from 'zod'
import { WorkItem } from '../../cases/index.ts'

export const ReviewWorkKind = z.enum(['review', 'post-filing', 'review-answer'])
export type ReviewWorkKind = z.infer<typeof ReviewWorkKind>
/** A row as in the cases' `GET /work`, so that one list holds both. */
export const ReviewWorkItem = WorkItem.extend({ kind: ReviewWorkKind, proposalId: z.string().nullable() }).meta({
  id: 'ReviewWorkItem',
})
export type ReviewWorkItem = z.infer<typeof ReviewWorkItem>
/** At most 200 rows of a kind; `counts` are those of the lists they open. */
export const ReviewWork = z.object({ items: z.array(ReviewWorkItem), counts: z.record(ReviewWorkKind, z.int()) })
export type ReviewWork = z.infer<typeof ReviewWork>
