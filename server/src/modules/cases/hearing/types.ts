import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { CitationCode, Penalty } from '../../law/index.ts'
import { DiscussionMember, Notice, Statement } from '../file/types.ts'
import { ActInput } from '../perform.ts'

const Id = z.uuid('标识有误')

/** What the offender is told before a penalty. No penalties: told that none is planned (PROC 172(1)(2)). */
export const GiveNotice = ActInput.extend({
  partyId: Id,
  givenAt: Instant,
  method: Notice.shape.method,
  facts: text(10_000),
  basis: z.array(CitationCode).min(1, '请填写处罚依据').max(20, '依据过多'),
  penalties: z.array(Penalty).max(6, '处罚种类过多').default([]),
  /** Whether detention, if planned, is to be executed: it opens the hearing to minors. @law PSA-2025:117(2) */
  detentionExecuted: z.boolean().nullable().default(null),
  hearingOffered: z.boolean(),
  statementWaived: z.boolean().default(false),
  hearingWaived: z.boolean().default(false),
  guardianTold: z.boolean().default(false),
  /** For an announcement: why the offender cannot be told otherwise. @law PROC:168 */
  announcedWhy: optionalText(500),
})
export type GiveNotice = z.infer<typeof GiveNotice>

export const RecordStatement = ActInput.extend({
  noticeId: Id,
  madeAt: Instant,
  content: text(10_000),
  adopted: Statement.shape.adopted,
  answer: text(5000),
})
export type RecordStatement = z.infer<typeof RecordStatement>

export const RequestHearing = ActInput.extend({ noticeId: Id, requestedOn: Day })
export type RequestHearing = z.infer<typeof RequestHearing>

/** Who hears, when and whether in public. May be set again while the hearing is not held. */
export const HearingPlan = z.object({
  noticeServedOn: Day,
  plannedOn: Day,
  chairId: Id,
  members: z.array(Id).max(2, '听证员不超过二名').default([]),
  clerkId: Id,
  openToPublic: z.boolean(),
  /** Why it is not public. */
  closedWhy: optionalText(500),
})
export type HearingPlan = z.infer<typeof HearingPlan>

export const DecideHearing = ActInput.extend({
  hearingId: Id,
  decidedOn: Day,
  accepted: z.boolean(),
  refusedReason: optionalText(2000),
  plan: HearingPlan.nullable().default(null),
})
export type DecideHearing = z.infer<typeof DecideHearing>

/** `defaulted`: stayed away or left without leave, which gives up the hearing. @law APL:64.6, PROC:149 */
export const HearingEnd = z.enum(['held', 'withdrawn', 'defaulted'])
export const HoldHearing = ActInput.extend({ hearingId: Id, result: HearingEnd, endedOn: Day, record: text(20_000) })
export type HoldHearing = z.infer<typeof HoldHearing>

export const HoldDiscussion = ActInput.extend({
  heldOn: Day,
  chairId: Id,
  members: z
    .array(DiscussionMember.omit({ name: true }).extend({ personId: Id, dissent: optionalText(2000) }))
    .min(1, '请填写参加人员')
    .max(30, '参加人员过多'),
  minutes: text(20_000),
  conclusion: text(5000),
})
export type HoldDiscussion = z.infer<typeof HoldDiscussion>

/** A person named in a form, as the organisations' door knows him on the day in question. */
export type NamedPerson = { id: string; name: string; officer: boolean; unitKind: string; organId: string }
