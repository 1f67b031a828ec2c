import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import type { CaseId, Decision, ReviewOutcome, Spot } from '../file/types.ts'
import type { Snapshot } from './snapshot.ts'
import type { Propose, ProposedItem } from './types.ts'

export type NewProposal = {
  caseId: CaseId
  version: number
  proposedBy: string
  proposedAt: Instant
  input: Propose
  fileDigest: string
  snapshot: Snapshot
  items: (ProposedItem & { statute: string | null; basis: string[] })[]
}

/** Writes the proposal and its items; neither ever changes. @returns the proposal's id */
export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<string> {
  const id = newId()
  const { caseId, version, proposedBy, proposedAt, input, fileDigest } = proposal
  const { facts, reasons, discretion, publicInterest, complex } = input
  const snapshot = tx.json(proposal.snapshot as never) as never
  await tx`insert into cases.proposal ${tx({ id, caseId, version, proposedBy, proposedAt, facts, reasons, discretion, publicInterest, complex, fileDigest, snapshot })}`
  for (const [index, item] of proposal.items.entries()) {
    const { partyId, outcome, causeCode, statute, tier, mitigation, basis, detentionExecuted, outcomeReason } = item
    const penalties = tx.json(item.penalties) as never
    const row = {
      id: newId(),
      proposalId: id,
      caseId,
      ordinal: index + 1,
      partyId,
      outcome,
      causeCode,
      statute,
      tier,
      mitigation,
      penalties,
      basis,
      detentionExecuted,
      outcomeReason,
    }
    await tx`insert into cases.proposal_item ${tx(row)}`
  }
  return id
}

export async function withdrawProposal(tx: Tx, proposalId: string, at: Instant): Promise<void> {
  await tx`update cases.proposal set withdrawn_at = ${at} where id = ${proposalId}`
}

export type NewReviewOutcome = Omit<ReviewOutcome, 'id' | 'clears'> & { caseId: CaseId }

export async function insertReviewOutcome(tx: Tx, outcome: NewReviewOutcome): Promise<string> {
  const id = newId()
  await tx`insert into cases.review_outcome ${tx({ id, ...outcome })}`
  return id
}

export type NewDecision = Omit<Decision, 'id' | 'spot' | 'revokedOn' | 'revokedReason'> & {
  caseId: CaseId
  reviewId: string | null
  spot: Spot | null
  recordedAt: Instant
}

/** The database refuses a decision that no approved review of exactly this proposal clears. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<string> {
  const id = newId()
  const spot = (decision.spot === null ? null : tx.json(decision.spot)) as never
  await tx`insert into cases.decision ${tx({ id, ...decision, spot, reviewClears: decision.reviewId === null ? null : true })}`
  return id
}

export async function revokeDecision(tx: Tx, id: string, revokedOn: Day, revokedBy: string, reason: string): Promise<void> {
  await tx`update cases.decision set revoked_on = ${revokedOn}, revoked_by = ${revokedBy}, revoked_reason = ${reason} where id = ${id}`
}
