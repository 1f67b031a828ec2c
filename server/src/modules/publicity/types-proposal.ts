import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { optionalText, text } from '../../kit/text.ts'
import { FoundOverride, FoundReason, MaskMark, ProposalAct, ReasonCode, ShownFields } from './types.ts'

const Version = { version: z.int('缺少版本号').min(1) }

/** Something one person proposed; another decides. */
export const Proposal = z.object({
  id: z.uuid(),
  act: ProposalAct,
  reasonCode: ReasonCode.nullable(),
  override: FoundOverride.nullable(),
  reason: z.string(),
  publicFields: ShownFields.nullable(),
  masking: z.array(MaskMark).nullable(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  accepted: z.boolean().nullable(),
  answer: z.string().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/** Corrected texts of a public page. @param fromSource rebuilds every field from the decision first, for data corrected there */
export const UpdateRecord = z.object({
  ...Version,
  violationFacts: text(5000).optional(),
  penaltyContent: text(4000).optional(),
  place: text(100).optional(),
  licenseContent: text(4000).optional(),
  fromSource: z.boolean().default(false),
  reason: text(300),
  /** Day the mistake was found: the clock runs from it. Today when left out. */
  foundOn: Day.optional(),
})
export type UpdateRecord = z.infer<typeof UpdateRecord>

/** `reason` is what the public reads. */
export const WithdrawRecord = z.object({
  ...Version,
  reasonCode: ReasonCode.extract(['withdrawn', 'wrong', ...FoundReason.options]),
  reason: text(300),
})
export type WithdrawRecord = z.infer<typeof WithdrawRecord>

export const WithholdRecord = z.object({ ...Version, reasonCode: FoundReason, note: text(500) })
export type WithholdRecord = z.infer<typeof WithholdRecord>

/** Why what a reader had found stands in the way no more. @law OGI:15 */
export const ReopenRecord = z.object({ ...Version, ground: z.enum([...FoundOverride.options, 'mistaken']), reason: text(300) })
export type ReopenRecord = z.infer<typeof ReopenRecord>

export const RestoreRecord = z.object({ ...Version, reason: text(300) })
export type RestoreRecord = z.infer<typeof RestoreRecord>

export const DecideProposal = z
  .object({ ...Version, accepted: z.boolean(), answer: optionalText(300) })
  .refine((input) => input.accepted || input.answer !== null, { path: ['answer'], error: '不同意时请写明理由' })
export type DecideProposal = z.infer<typeof DecideProposal>

/** @param document number of the decision on the credit repair */
export const RepairRecord = z.object({ ...Version, approvedOn: Day, document: text(120) })
export type RepairRecord = z.infer<typeof RepairRecord>
