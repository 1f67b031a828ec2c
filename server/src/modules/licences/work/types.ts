import { z } from 'zod'
import { Day } from '../../../kit/day.ts'

/** What waits: for the window, the examiner, the legal reviewer, the decider, or the window again to hand over. */
export const LicenceWorkKind = z.enum(['accept', 'examine', 'opinion', 'decide', 'deliver'])
export type LicenceWorkKind = z.infer<typeof LicenceWorkKind>

export const LicenceWorkItem = z.object({
  kind: LicenceWorkKind,
  applicationId: z.string(),
  number: z.string(),
  /** Kind of licence and applicant. */
  title: z.string(),
  what: z.string(),
  /** The clock behind it, with its article. */
  why: z.string(),
  dueOn: Day.nullable(),
})
export type LicenceWorkItem = z.infer<typeof LicenceWorkItem>

/** The most urgent first, and how many of each kind there are. */
export const LicenceWork = z.object({ items: z.array(LicenceWorkItem), counts: z.record(LicenceWorkKind, z.int()) })
export type LicenceWork = z.infer<typeof LicenceWork>
