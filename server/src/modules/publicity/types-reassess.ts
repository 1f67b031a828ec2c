import { z } from 'zod'
import { ReasonCode } from './types.ts'

/** What another look at the gate makes of a record. */
export type Turn =
  | { to: 'down' | 'withheld' | 'sealed' | 'renamed'; reason: ReasonCode; basis: string[] }
  | { to: 'up'; reason: ReasonCode; basis: string[] }

/** The bureau's own choices, some of them otherwise: what would follow if they were changed. */
export const Supposed = z.object({
  influence: z.enum(['all', 'units', 'none']).optional(),
  sealedLegacy: z.enum(['withdraw', 'keep']).optional(),
  licencePersonal: z.enum(['withhold', 'mask']).optional(),
})

/**
 * @param dryRun tells what would happen and changes nothing
 * @param suppose only with a dry run: looks with other choices than those that hold
 */
export const Reassess = z
  .object({ dryRun: z.boolean().default(true), suppose: Supposed.optional() })
  .refine(({ dryRun, suppose }) => dryRun || suppose === undefined, {
    path: ['suppose'],
    error: '假设只能用于试算；要按它执行，请先修改设置',
  })
export type Reassess = z.infer<typeof Reassess>

const Listed = z.object({ id: z.uuid(), recordNo: z.string(), number: z.string().nullable() })
const Group = z.object({
  reason: ReasonCode,
  reasonName: z.string(),
  /** Articles behind the reason, also where it has fallen away. */
  basis: z.array(z.string()),
  count: z.int(),
  records: z.array(Listed),
})
export type Group = z.infer<typeof Group>
/** By reason, most first. `records` holds at most 200 of each; `count` is exact. */
export const Reassessment = z.object({
  dryRun: z.boolean(),
  /** What the bureau chose, and on what it rests. */
  choices: z.array(
    z.object({ key: Supposed.keyof(), title: z.string(), value: z.string(), basis: z.array(z.string()), supposed: z.boolean() }),
  ),
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
