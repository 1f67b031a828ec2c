import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { ActInput } from '../perform.ts'
import { RowId } from './types-questioning.ts'

/** What one suspect was told and signed. */
export const Consent = z.object({
  partyId: RowId,
  informedAt: Instant,
  consentedAt: Instant,
  custodyFrom: Instant.nullable().default(null),
})
export type Consent = z.infer<typeof Consent>

export const UseFastTrack = ActInput.extend({
  consents: z.array(Consent).min(1, '请登记违法嫌疑人的同意').max(20, '最多 20 人'),
  /** Admits the act, accepts the penalty, disputes neither facts nor law. */
  admitted: z.boolean(),
  /** Detention of ten days or more is possible. */
  mayDetainTenDays: z.boolean(),
})
export type UseFastTrack = z.infer<typeof UseFastTrack>

export const ConvertToOrdinary = ActInput.extend({ reason: text(1000) })
export type ConvertToOrdinary = z.infer<typeof ConvertToOrdinary>

/** Why mediation fits. @law PROC:178 */
export const MediationGround = z.enum(['acquaintances', 'victim-fault', 'other'], '请选择适用调解的情形')
/** What rules it out. @law PROC:179 */
export const MediationBar = z.enum(['hired', 'gang', 'repeated', 'unwilling', 'again-during-mediation', 'fled', 'other'])

/** A settlement the parties reached themselves or before a people's mediation committee. @law PSA-2025:9(4), PROC:186 */
export const SelfSettlement = z.object({ appliedOn: Day, performedOn: Day, recognisedBy: RowId, recognisedOn: Day })
export type SelfSettlement = z.infer<typeof SelfSettlement>

export const RecordMediation = ActInput.extend({
  heldOn: Day,
  ground: MediationGround,
  civilDispute: z.boolean(),
  light: z.boolean(),
  bars: z.array(MediationBar).max(7).default([]),
  agreed: z.boolean(),
  agreement: optionalText(5000),
  /** How the guardian of a minor party was called in. */
  guardianNote: optionalText(500),
  selfSettlement: SelfSettlement.nullable().default(null),
})
export type RecordMediation = z.infer<typeof RecordMediation>

export const SettleMediation = ActInput.extend({
  mediationId: RowId,
  result: z.enum(['performed', 'failed'], '请选择履行情况'),
  on: Day,
})
export type SettleMediation = z.infer<typeof SettleMediation>
