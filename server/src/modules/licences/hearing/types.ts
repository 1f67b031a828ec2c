import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { HearingGround } from '../file/types.ts'
import { LicenceActInput } from '../perform.ts'

/** Tells the right to a hearing (LIC 47), or announces one that must be held (LIC 46). */
export const TellHearingRight = LicenceActInput.extend({
  ground: HearingGround,
  toldOn: Day,
  /** The applicant and the interested persons told; for an announcement, where it stands. */
  toldTo: z.array(text(100)).min(1, '请填写被告知人').max(50),
})
export type TellHearingRight = z.infer<typeof TellHearingRight>

export const RequestLicenceHearing = LicenceActInput.extend({ requester: text(100), requestedOn: Day })
export type RequestLicenceHearing = z.infer<typeof RequestLicenceHearing>

export const WaiveHearing = LicenceActInput.extend({ reason: text(500) })
export type WaiveHearing = z.infer<typeof WaiveHearing>

export const HoldLicenceHearing = LicenceActInput.extend({
  /** When time and place were told to those concerned: seven working days before at least. */
  notifiedOn: Day,
  heldOn: Day,
  chairId: z.uuid('请选择听证主持人'),
  clerkId: z.uuid('请选择记录员').nullable().default(null),
  openToPublic: z.boolean(),
  closedReason: optionalText(500),
  /** The record, signed by those who took part. */
  record: text(8000),
})
export type HoldLicenceHearing = z.infer<typeof HoldLicenceHearing>
