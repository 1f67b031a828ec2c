import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { MaskMark, ReasonCode, RecordEvent, ShownFields } from './types.ts'

/** One step of a record's life, written by the database. */
export const TimelineEvent = z.object({
  event: RecordEvent,
  at: Instant,
  by: z.string(),
  reasonCode: ReasonCode.nullable(),
  note: z.string().nullable(),
  edition: z.int().nullable(),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

/** A public text that was replaced. */
export const ReplacedVersion = z.object({
  edition: z.int(),
  shownFrom: Instant,
  replacedAt: Instant,
  replacedBy: z.string(),
  reason: z.string().nullable(),
  publicFields: ShownFields,
  masking: z.array(MaskMark),
})
export type ReplacedVersion = z.infer<typeof ReplacedVersion>

/** A clock, or a last day counted at the release, with the answer to "why this date". */
export const ClockView = z.object({
  id: z.enum(['publication', 'withdrawal', 'correction', 'page-end', 'credit-end', 'repair']),
  title: z.string(),
  startedOn: Day,
  dueOn: Day,
  law: z.array(z.string()),
  steps: z.array(z.string()),
})
export type ClockView = z.infer<typeof ClockView>

export const WithdrawalQuery = PageQuery.extend({
  from: Day.optional(),
  to: Day.optional(),
  reasonCode: ReasonCode.optional(),
  /** Only those that went after their last day. */
  late: z.enum(['true', 'false']).optional(),
})
export type WithdrawalQuery = z.infer<typeof WithdrawalQuery>
/** One line of the register of withdrawals. */
export const Withdrawal = z.object({
  recordId: z.uuid(),
  recordNo: z.string(),
  number: z.string().nullable(),
  unitName: z.string(),
  decidedOn: Day,
  event: RecordEvent,
  at: Instant,
  reasonCode: ReasonCode.nullable(),
  /** What the address says now; null when the page is back. */
  publicReason: z.string().nullable(),
  withdrawDueOn: Day.nullable(),
  onTime: z.boolean(),
  restored: z.boolean(),
})
export type Withdrawal = z.infer<typeof Withdrawal>
/** `clocked`: of all that the filter holds, those with a last day to go by; `late`: those of them that went after it. */
export const WithdrawalPage = pageOf(Withdrawal).extend({ clocked: z.int(), late: z.int() })

export const PublicityStep = z.enum(['withdrawal', 'correction', 'decision', 'transmission', 'confirmation', 'publication'])
export type PublicityStep = z.infer<typeof PublicityStep>
/** One thing at the publicity desk that waits for the actor. */
export const PublicityWorkItem = z.object({
  kind: PublicityStep,
  recordId: z.uuid(),
  number: z.string().nullable(),
  unitName: z.string(),
  what: z.string(),
  /** Why this date, with its article. */
  why: z.string(),
  dueOn: Day.nullable(),
})
export type PublicityWorkItem = z.infer<typeof PublicityWorkItem>
/** The most urgent first; counts are of all that waits, not only of what is listed. */
export const PublicityWork = z.object({
  items: z.array(PublicityWorkItem),
  counts: z.partialRecord(PublicityStep, z.object({ total: z.int(), late: z.int() })),
})
export type PublicityWork = z.infer<typeof PublicityWork>
