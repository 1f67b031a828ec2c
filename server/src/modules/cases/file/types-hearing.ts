import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Penalty } from '../../law/index.ts'
import { Id, nullableDay, nullableText } from './types-columns.ts'

export const Notice = z.object({
  id: Id,
  partyId: Id,
  givenAt: Instant,
  method: z.enum(['in-person', 'oral', 'announcement']),
  facts: z.string(),
  basis: z.array(z.string()),
  penalties: z.array(Penalty),
  hearingOffered: z.boolean(),
  statementWaived: z.boolean(),
  hearingWaived: z.boolean(),
  guardianTold: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const Statement = z.object({
  id: Id,
  noticeId: Id,
  partyId: Id,
  madeAt: Instant,
  content: z.string(),
  adopted: z.enum(['adopted', 'partly', 'not-adopted']),
  answer: z.string(),
})
export type Statement = z.infer<typeof Statement>

export const Hearing = z.object({
  id: Id,
  noticeId: Id,
  partyId: Id,
  requestedOn: Day,
  decidedOn: nullableDay,
  refusedReason: nullableText,
  noticeServedOn: nullableDay,
  plannedOn: nullableDay,
  heldOn: nullableDay,
  chairId: nullableText,
  members: z.array(Id),
  clerkId: nullableText,
  openToPublic: z.boolean().nullable(),
  record: nullableText,
  withdrawnOn: nullableDay,
})
export type Hearing = z.infer<typeof Hearing>

export const DiscussionMember = z.object({
  personId: Id,
  name: z.string(),
  vote: z.enum(['agree', 'disagree', 'abstain']),
  dissent: nullableText,
})
export type DiscussionMember = z.infer<typeof DiscussionMember>
export const Discussion = z.object({
  id: Id,
  heldOn: Day,
  chairId: Id,
  members: z.array(DiscussionMember),
  minutes: z.string(),
  conclusion: z.string(),
})
export type Discussion = z.infer<typeof Discussion>
