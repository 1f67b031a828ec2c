import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { MeasureKind } from '../file/types.ts'
import { ActInput } from '../perform.ts'
import { Officers, RowId } from './types-questioning.ts'

export const OrderMeasure = ActInput.extend({
  partyId: RowId.nullable().default(null),
  kind: MeasureKind,
  object: text(1000),
  urgent: z.boolean(),
  takenAt: Instant,
  officers: Officers,
  /** Approval before the measure; an urgent one is approved afterwards. */
  approvedBy: RowId.nullable().default(null),
  approvedAt: Instant.nullable().default(null),
  familyTold: optionalText(500),
  documentNumber: optionalText(100),
  /** From 2026 a victim's property may be seized only for an expert opinion it needs. */
  forExpertOpinion: z.boolean().default(false),
})
export type OrderMeasure = z.infer<typeof OrderMeasure>

export const ApproveMeasure = ActInput.extend({ measureId: RowId, approved: z.boolean(), reason: optionalText(1000) })
export type ApproveMeasure = z.infer<typeof ApproveMeasure>

export const ExtendMeasure = ActInput.extend({
  measureId: RowId,
  reason: text(1000),
  /** Only for continued questioning: to 24 or to 48 hours. */
  hours: z
    .union([z.literal(24), z.literal(48)], '继续盘问延长至 24 或 48 小时')
    .nullable()
    .default(null),
  /** Identity, name or address withheld: the ground for 48 hours. */
  identityWithheld: z.boolean().default(false),
  /** Day on which the party was told in writing. */
  toldOn: Day.nullable().default(null),
})
export type ExtendMeasure = z.infer<typeof ExtendMeasure>

export const LiftMeasure = ActInput.extend({ measureId: RowId, liftedAt: Instant, reason: text(1000) })
export type LiftMeasure = z.infer<typeof LiftMeasure>
