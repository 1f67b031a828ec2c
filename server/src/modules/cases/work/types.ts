import { z } from 'zod'
import { Day } from '../../../kit/day.ts'

export const WorkKind = z.enum(['case', 'measure-approval', 'extension-decision', 'decision'])
export type WorkKind = z.infer<typeof WorkKind>

/** One thing that waits for the actor. */
export const WorkItem = z.object({
  kind: WorkKind,
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  /** What is to be done next. */
  what: z.string(),
  /** Why it is due then, with its article. */
  why: z.string(),
  /** Null: no term known here. */
  dueOn: Day.nullable(),
})
export type WorkItem = z.infer<typeof WorkItem>

export const WorkQuery = z.object({ kind: WorkKind.optional() })
/** The most urgent first, and how many of each kind there are, whatever kind was asked for. */
export const Work = z.object({ items: z.array(WorkItem), counts: z.record(WorkKind, z.int()) })
export type Work = z.infer<typeof Work>
