import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { CancellationGround, DeliveryMethod, RevocationGround } from '../file/types.ts'
import { LicenceActInput } from '../perform.ts'

const Basis = z.array(text(100)).min(1, '请填写依据的法律条文').max(20)

export const ProposeRefusal = LicenceActInput.extend({ reasons: text(4000), basis: Basis })
export type ProposeRefusal = z.infer<typeof ProposeRefusal>

export const ProposeRevocation = LicenceActInput.extend({
  ground: RevocationGround,
  reasons: text(4000),
  basis: Basis,
  /** When the holder was heard, and what was said. */
  heardOn: Day,
  statement: optionalText(4000),
  /** Revoking could do great harm to the public interest. */
  publicInterestHarm: z.boolean().default(false),
})
export type ProposeRevocation = z.infer<typeof ProposeRevocation>

export const GiveLegalOpinion = LicenceActInput.extend({ result: z.enum(['agreed', 'not-agreed']), content: text(4000) })
export type GiveLegalOpinion = z.infer<typeof GiveLegalOpinion>

export const GrantLicence = LicenceActInput.extend({
  /** 许可内容: what is allowed, where and to what extent. */
  content: text(4000),
  /** First day; today when left out, for a renewal the day after the old one ends. */
  validFrom: Day.nullable().default(null),
  /** Last day; by the kind's months when left out, for good where the kind has none. */
  validTo: Day.nullable().default(null),
})
export type GrantLicence = z.infer<typeof GrantLicence>

/** Where the party may turn against the decision (LIC 38). */
const Remedies = { reconsiderationOrgan: text(100), court: text(100) }

export const RefuseLicence = LicenceActInput.extend(Remedies)
export type RefuseLicence = z.infer<typeof RefuseLicence>

export const IssueCertificate = LicenceActInput.extend({
  /** The number printed on the paper; from the bureau's own sequence when left out. */
  certificateNo: optionalText(64),
})
export type IssueCertificate = z.infer<typeof IssueCertificate>

export const DeliverLicence = LicenceActInput.extend({ deliveredOn: Day, method: DeliveryMethod, recipient: text(100) })
export type DeliverLicence = z.infer<typeof DeliverLicence>

export const RevokeLicence = LicenceActInput.extend({
  ...Remedies,
  /** What is paid for the harm done, or why nothing is; asked for wherever the law gives it (LIC 69(4), 8(2)). */
  compensation: optionalText(1000),
})
export type RevokeLicence = z.infer<typeof RevokeLicence>

export const CancelLicence = LicenceActInput.extend({ ground: CancellationGround, reason: text(1000) })
export type CancelLicence = z.infer<typeof CancelLicence>
