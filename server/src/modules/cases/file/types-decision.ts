import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Penalty } from '../../law/index.ts'
import { Outcome } from './types-case.ts'
import { Id, nullableDay, nullableInstant, nullableText } from './types-columns.ts'

/** 从轻 stays inside the range; 减轻 goes below it. @law APL:32, PSA-2012:19, PSA-2025:20 */
export const Mitigation = z.enum(['none', 'lighter', 'reduced'])

export const ProposalItem = z.object({
  id: Id,
  ordinal: z.int(),
  partyId: nullableText,
  outcome: Outcome,
  causeCode: z.string(),
  statute: nullableText,
  tier: nullableText,
  mitigation: Mitigation,
  penalties: z.array(Penalty),
  basis: z.array(z.string()),
  detentionExecuted: z.boolean().nullable(),
  outcomeReason: nullableText,
})
export type ProposalItem = z.infer<typeof ProposalItem>

export const ReviewOutcome = z.object({
  id: Id,
  proposalId: Id,
  result: z.enum(['approved', 'returned', 'disagreed', 'transferred', 'not-required']),
  reviewerId: nullableText,
  opinionId: nullableText,
  reason: z.string(),
  at: Instant,
  clears: z.boolean(),
})
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

export const Proposal = z.object({
  id: Id,
  version: z.int(),
  proposedBy: Id,
  proposedAt: Instant,
  facts: z.string(),
  reasons: z.string(),
  discretion: z.string(),
  publicInterest: z.boolean(),
  complex: z.boolean(),
  fileDigest: z.string(),
  withdrawnAt: nullableInstant,
  items: z.array(ProposalItem),
  review: ReviewOutcome.nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/** Content of an on-the-spot decision, which no proposal precedes. */
export const Spot = z.object({
  causeCode: z.string(),
  statute: z.string(),
  tier: z.string(),
  penalties: z.array(Penalty),
  basis: z.array(z.string()),
  facts: z.string(),
  collectedFen: z.int(),
  /** Why money was collected on the spot; null when none was. */
  collectedWhy: z.enum(['small', 'remote', 'hard-to-execute']).nullable(),
  disputed: z.boolean(),
  avRecorded: z.boolean(),
  officers: z.array(Id),
  decidedAt: Instant,
})
export type Spot = z.infer<typeof Spot>

export const Level = z.enum(['officer', 'station', 'county', 'city'])
export type Level = z.infer<typeof Level>
export const Decision = z.object({
  id: Id,
  kind: z.enum(['reviewed', 'on-the-spot']),
  itemId: nullableText,
  proposalId: nullableText,
  partyId: nullableText,
  outcome: Outcome,
  number: nullableText,
  decidedOn: Day,
  decidedBy: Id,
  level: Level,
  discussionId: nullableText,
  deputyPermission: nullableText,
  spot: Spot.nullable(),
  revokedOn: nullableDay,
  revokedReason: nullableText,
  /** When it was entered; for an on-the-spot decision the moment it was filed (备案). */
  recordedAt: nullableInstant.default(null),
})
export type Decision = z.infer<typeof Decision>
