import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import type { Penalty } from '../../law/index.ts'
import { aCaseFile, type CaseFileOverrides, LEAD_ID, OFFENDER_ID } from '../file/example.ts'
import type { CaseFile, Decision, Delivery, Payment } from '../file/types.ts'

export const DECISION_ID = '01890000-0000-7000-8000-0000000000e1'
const ITEM_ID = '01890000-0000-7000-8000-0000000000e2'
const PROPOSAL_ID = '01890000-0000-7000-8000-0000000000e3'

export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  id: DECISION_ID,
  kind: 'reviewed',
  itemId: ITEM_ID,
  proposalId: PROPOSAL_ID,
  partyId: OFFENDER_ID,
  outcome: 'penalty',
  number: '四公（西）行罚决字〔2026〕1号',
  decidedOn: day('2026-03-02'),
  decidedBy: LEAD_ID,
  level: 'county',
  discussionId: null,
  deputyPermission: null,
  spot: null,
  revokedOn: null,
  revokedReason: null,
  recordedAt: null,
  ...over,
})

export const aDelivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: '01890000-0000-7000-8000-0000000000e4',
  decisionId: DECISION_ID,
  partyId: OFFENDER_ID,
  method: 'pronounced',
  deliveredOn: day('2026-03-02'),
  publishedOn: null,
  consentSigned: false,
  toldPublication: true,
  note: null,
  ...over,
})

export const aPayment = (paidOn: string, amountFen: number, over: Partial<Payment> = {}): Payment => ({
  id: '01890000-0000-7000-8000-0000000000e5',
  decisionId: DECISION_ID,
  kind: 'fine',
  paidOn: day(paidOn),
  amountFen,
  channel: 'bank',
  receipt: '示例票据1',
  handedInOn: null,
  ...over,
})

/** A case file with one reviewed decision of these penalties against the example's offender. */
export function aDecidedFile(
  penalties: Penalty[],
  over: CaseFileOverrides & { decision?: Partial<Decision>; detentionExecuted?: boolean | null } = {},
): CaseFile {
  const { decision, detentionExecuted = null, ...rest } = over
  const made = aDecision(decision)
  const item = {
    id: ITEM_ID,
    ordinal: 1,
    partyId: OFFENDER_ID,
    outcome: made.outcome,
    causeCode: 'beating',
    statute: 'PSA-2025',
    tier: '一般',
    mitigation: 'none' as const,
    penalties,
    basis: ['PSA-2025:51'],
    detentionExecuted,
    outcomeReason: null,
  }
  const proposal = {
    id: PROPOSAL_ID,
    version: 1,
    proposedBy: LEAD_ID,
    proposedAt: instant('2026-03-02T01:00:00Z'),
    facts: '示例',
    reasons: '示例',
    discretion: '示例',
    publicInterest: false,
    complex: false,
    fileDigest: 'example',
    withdrawnAt: null,
    items: [item],
    review: null,
  }
  return aCaseFile({ proposals: [proposal], decisions: [made], ...rest })
}
