import { z } from 'zod'
import { ReasonCode } from './types.ts'

/** What another look at the gate makes of a record. */
export type Turn =
  | { to: 'down' | 'withheld' | 'sealed' | 'renamed'; reason: ReasonCode; basis: string[] }
  | { to: 'up'; reason: ReasonCode }

/** @param dryRun tells what would happen and changes nothing */
export const Reassess = z.object({ dryRun: z.boolean().default(true) })
export type Reassess = z.infer<typeof Reassess>

const Listed = z.object({ id: z.uuid(), recordNo: z.string(), number: z.string().nullable() })
const Group = z.object({ reason: ReasonCode, reasonName: z.string(), count: z.int(), records: z.array(Listed) })
export type Group = z.infer<typeof Group>
/** By reason, most first. `records` holds at most 200 of each; `count` is exact. */
export const Reassessment = z.object({
  dryRun: z.boolean(),
  /** What the bureau chose, and on what it rests. */
  choices: z.array(z.object({ title: z.string(), value: z.string(), basis: z.array(z.string()) })),
  examined: z.int(),
  /** Public pages that come down. */
  down: z.array(Group),
  /** Not yet public, and now never. */
  withheld: z.array(Group),
  /** Back to the desk, by the reason that has fallen away. */
  up: z.array(Group),
  /** Taken down or expired before, now sealed as well. */
  sealed: z.array(Group),
  /** Withheld as before, for another reason. */
  renamed: z.array(Group),
})
export type Reassessment = z.infer<typeof Reassessment>
