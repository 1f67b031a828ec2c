import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { audit, type Ctx } from '../../../platform/index.ts'
import * as caseStore from '../file/store.ts'
import type { CaseFile, CaseId, Proposal, ReviewOutcome, Stage } from '../file/types.ts'
import * as store from './store.ts'

/** What legal-review tells this module. The proposal is the newest, unreviewed one. */
export type ReviewFact = {
  caseId: CaseId
  proposalId: string
  result: Exclude<ReviewOutcome['result'], 'not-required'>
  reviewerId: string
  opinionId: string
  reason: string
}

/** Where each result leaves the case: approved, it may be decided; otherwise it goes back to the handlers. */
const STAGE_AFTER: Record<ReviewFact['result'], Stage> = {
  approved: 'reviewed',
  returned: 'investigating',
  disagreed: 'investigating',
  transferred: 'investigating',
}

/** The file and its proposal under review, the case locked. @throws DomainError `proposal-not-open` when it is no longer under review */
export async function openForReview(tx: Tx, caseId: CaseId, proposalId: string): Promise<{ file: CaseFile; proposal: Proposal }> {
  await caseStore.lockCase(tx, caseId)
  const file = await caseStore.getCaseFile(tx, caseId)
  const proposal = file.proposals.at(-1)
  if (!proposal || proposal.id !== proposalId || proposal.withdrawnAt || proposal.review || file.case.stage !== 'proposed') {
    throw new DomainError('conflict', 'proposal-not-open', '该处理意见已撤回、已审核或者已有新的版本，请刷新后再办理。', {
      values: {
        yours: { proposalId },
        theirs: { stage: file.case.stage, proposalId: proposal?.id ?? null, version: proposal?.version ?? null },
      },
    })
  }
  return { file, proposal }
}

/** Records a review's outcome on the case, in the caller's transaction, after `openForReview`. */
export async function recordReviewOutcome(ctx: Ctx, tx: Tx, fact: ReviewFact): Promise<void> {
  const { caseId, proposalId, result, reviewerId, opinionId, reason } = fact
  await store.insertReviewOutcome(tx, { caseId, proposalId, result, reviewerId, opinionId, reason, at: ctx.now })
  const stageTo = STAGE_AFTER[result]
  await caseStore.advance(tx, caseId, stageTo)
  const details = { proposalId, result, reason }
  await caseStore.addTimeline(tx, {
    caseId,
    act: 'review',
    at: ctx.now,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    stageFrom: 'proposed',
    stageTo,
    details,
  })
  audit.record(tx, { action: 'case.reviewed', subject: caseId, details })
}
