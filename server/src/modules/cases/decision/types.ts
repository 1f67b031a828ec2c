import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Fen } from '../../../kit/money.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { Penalty } from '../../law/index.ts'
import { CaseId, IdType, Mitigation, Outcome } from '../file/types.ts'
import { ActInput } from '../perform.ts'

const Id = z.uuid('标识有误')

/** What is proposed for one party; for mediated and terminated cases there may be no party. */
export const ProposedItem = z.object({
  partyId: Id.nullable().default(null),
  outcome: Outcome,
  causeCode: text(60),
  tier: optionalText(60),
  mitigation: Mitigation.default('none'),
  penalties: z.array(Penalty).max(6, '处罚种类过多').default([]),
  /** False: detention is decided but not executed. */
  detentionExecuted: z.boolean().nullable().default(null),
  /** Under art. 23(2) of the 2025 law: grave and of bad effect, or repeated within a year. */
  executionGround: z.enum(['grave', 'repeated']).nullable().default(null),
  outcomeReason: optionalText(2000),
})
export type ProposedItem = z.infer<typeof ProposedItem>

export const Propose = ActInput.extend({
  facts: text(10_000),
  reasons: text(5000),
  discretion: text(5000),
  publicInterest: z.boolean(),
  complex: z.boolean(),
  items: z.array(ProposedItem).min(1, '至少提出一项处理意见').max(50, '一次最多 50 名当事人'),
})
export type Propose = z.infer<typeof Propose>

export const WithdrawProposal = ActInput.extend({ reason: text(2000) })
export type WithdrawProposal = z.infer<typeof WithdrawProposal>

export const Decide = ActInput.extend({ discussionId: Id.nullable().default(null), deputyPermission: optionalText(200) })
export type Decide = z.infer<typeof Decide>

export const RevokeDecision = ActInput.extend({ decisionId: Id, revokedOn: Day, reason: text(2000) })
export type RevokeDecision = z.infer<typeof RevokeDecision>

/** A penalty decided on the spot: it makes the whole case, since the law lets the officer decide alone. */
export const DecideOnTheSpot = z.object({
  causeCode: text(60),
  tier: text(60),
  penalties: z.array(Penalty).min(1, '请填写处罚').max(2, '当场只能处警告或者罚款'),
  decidedAt: Instant,
  place: text(200),
  regionCode: z.string().regex(/^\d{6}$/, '行政区划代码为 6 位数字'),
  facts: text(5000),
  party: z.object({
    kind: z.enum(['person', 'unit']),
    name: text(200),
    idType: IdType.nullable().default(null),
    idNumber: optionalText(40),
    uscc: optionalText(18),
    birthOn: Day.nullable().default(null),
    phone: optionalText(40),
    address: optionalText(300),
  }),
  officers: z.array(Id).min(1, '请填写办案民警').max(6),
  disputed: z.boolean(),
  avRecorded: z.boolean(),
  collectedFen: Fen.default(0),
  collectedWhy: z.enum(['small', 'remote', 'hard-to-execute']).nullable().default(null),
  receipt: optionalText(60),
})
export type DecideOnTheSpot = z.infer<typeof DecideOnTheSpot>
export const OnTheSpotReply = z.object({ caseId: CaseId, caseNumber: z.string(), decisionId: z.string(), number: z.string() })
