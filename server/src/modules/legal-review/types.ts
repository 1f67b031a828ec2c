import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { optionalText, text } from '../../kit/text.ts'
import { Point } from './points.ts'

const Id = z.uuid('标识有误')
const nullableText = z.string().nullable()

export const Verdict = z.enum(['met', 'not-met', 'not-applicable'])
export type Verdict = z.infer<typeof Verdict>

/** The verdict on one point. Why it is not met must be said. */
export const PointVerdict = z.object({ point: Point, verdict: Verdict, reason: optionalText(2000) })
export type PointVerdict = z.infer<typeof PointVerdict>

/** The same as it was written. */
export const WrittenPoint = z.object({ point: Point, verdict: Verdict, reason: nullableText })

/** All seven, each once; whether that is so is told by the rule, at its field. */
export const PointVerdicts = z.array(PointVerdict).max(20, '审核要点过多')

export const Result = z.enum(['approved', 'returned', 'disagreed', 'transferred'])
export type Result = z.infer<typeof Result>
export const RESULT_NAME: Record<Result, string> = {
  approved: '同意',
  returned: '退回补充',
  disagreed: '不同意',
  transferred: '移送',
}

export const ProposalParams = z.object({ proposalId: Id })
export const Claimed = z.object({ proposalId: Id })
export type Claimed = z.infer<typeof Claimed>
export const ReleaseClaim = z.object({ proposalId: Id, reason: optionalText(500) })
export type ReleaseClaim = z.infer<typeof ReleaseClaim>

export const Claim = z
  .object({ id: z.string(), proposalId: z.string(), reviewerId: z.string(), reviewerName: z.string(), claimedAt: Instant })
  .meta({ id: 'ReviewClaim' })
export type Claim = z.infer<typeof Claim>

/** `fileDigest` is that of the proposal the reviewer read. */
export const GiveOpinion = z.object({
  proposalId: Id,
  fileDigest: z.string().regex(/^[0-9a-f]{64}$/, '案卷摘要有误'),
  result: Result,
  points: PointVerdicts,
  conclusion: text(5000),
  /** The organ the case should go to; only for a transfer. */
  transferTo: optionalText(200),
})
export type GiveOpinion = z.infer<typeof GiveOpinion>
export const OpinionReply = z.object({ opinionId: z.string(), caseId: z.string(), result: Result, stage: z.string() })

export const GiveAnswer = z.object({ opinionId: Id, content: text(5000), escalated: z.boolean().default(false) })
export type GiveAnswer = z.infer<typeof GiveAnswer>
export const AnswerReply = z.object({ answerId: z.string() })

export const Answer = z.object({
  id: z.string(),
  opinionId: z.string(),
  answeredBy: z.string(),
  answeredByName: nullableText,
  content: z.string(),
  escalated: z.boolean(),
  answeredAt: Instant,
})
export type Answer = z.infer<typeof Answer>

export const Opinion = z
  .object({
    id: z.string(),
    proposalId: z.string(),
    proposalVersion: z.int(),
    caseId: z.string(),
    reviewerId: z.string(),
    reviewerName: nullableText,
    result: Result,
    points: z.array(WrittenPoint),
    conclusion: z.string(),
    transferTo: nullableText,
    fileDigest: z.string(),
    dueOn: Day.nullable(),
    writtenAt: Instant,
    answers: z.array(Answer),
  })
  .meta({ id: 'ReviewOpinion' })
export type Opinion = z.infer<typeof Opinion>

export const Refused = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) })
/** The day a review is due, with its sum. `dueOn` null: the calendar of that year is not loaded, `steps` says so. */
export const ReviewDue = z.object({
  dueOn: Day.nullable(),
  startsOn: Day,
  workingDays: z.int(),
  steps: z.array(z.string()),
  basis: z.array(z.string()),
})
export type ReviewDue = z.infer<typeof ReviewDue>
/** A ground on which the law itself demands the review. */
export const StatutoryGround = z.object({ why: z.string(), basis: z.array(z.string()) })
