import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx, may } from '../../platform/index.ts'
import { type CaseFile, getCaseFile, openForReview, type Proposal, recordReviewOutcome } from '../cases/index.ts'
import { judged } from './actions-desk.ts'
import { personOf } from './reviewer.ts'
import { refuseAnswer, refuseOpinion, requirePoints } from './rules.ts'
import * as store from './store.ts'
import type { Claim, Claimed, GiveAnswer, GiveOpinion, ReleaseClaim } from './types.ts'

type Open = { file: CaseFile; proposal: Proposal; personId: string }

/** Load and authorise: the case locked, its newest proposal open, the actor allowed to review it. */
async function openFor(ctx: Ctx, tx: Tx, proposalId: string): Promise<Open> {
  authorise(ctx.actor, 'review.give')
  const personId = personOf(ctx)
  const { caseId } = await store.getProposal(tx, proposalId)
  return { ...(await openForReview(tx, caseId, proposalId)), personId }
}

function refuseHeld(claim: Claim | null, personId: string): void {
  if (!claim || claim.reviewerId === personId) return
  const detail = `该处理意见已由${claim.reviewerName}领取审核。`
  throw new DomainError('conflict', 'claimed-by-other', detail, { values: { yours: { reviewerId: personId }, theirs: claim } })
}

/** Takes a proposal to review it. Taking one's own again changes nothing. @throws DomainError `claimed-by-other` (409) with who holds it */
export function claimReview(ctx: Ctx, input: Claimed): Promise<Claim> {
  return ctx.transaction(async (tx) => {
    const { file, proposal, personId } = await openFor(ctx, tx, input.proposalId)
    refuseIf((await judged(ctx, tx, file, proposal)).refused)
    const caseId = file.case.id
    const taken = await store.insertClaim(tx, { proposalId: proposal.id, caseId, reviewerId: personId, claimedAt: ctx.now })
    const claim = await store.findClaim(tx, proposal.id)
    refuseHeld(claim, personId)
    if (!claim) throw new Error('a claim just made is gone')
    if (taken) audit.record(tx, { action: 'review.claimed', subject: caseId, details: { proposalId: proposal.id } })
    return claim
  })
}

/** Gives a proposal back to the queue. Another reviewer's claim may be given back with a reason, so that nobody's absence blocks a case. */
export function releaseReviewClaim(ctx: Ctx, input: ReleaseClaim): Promise<null> {
  return ctx.transaction(async (tx) => {
    const { file, proposal, personId } = await openFor(ctx, tx, input.proposalId)
    const claim = await store.findClaim(tx, proposal.id)
    if (!claim) throw new DomainError('conflict', 'not-claimed', '该处理意见没有人领取。')
    if (claim.reviewerId !== personId) {
      refuseIf((await judged(ctx, tx, file, proposal)).refused)
      if (!input.reason) {
        const fields = { reason: '请写明理由' }
        throw new DomainError('invalid', 'reason-missing', `该件由${claim.reviewerName}领取，代为退还须写明理由。`, { fields })
      }
    }
    await store.releaseClaim(tx, proposal.id, personId, ctx.now, input.reason)
    const details = { proposalId: proposal.id, of: claim.reviewerId, reason: input.reason }
    audit.record(tx, { action: 'review.released', subject: file.case.id, details })
    return null
  })
}

/** What was read must be what is stored: otherwise both digests come back. */
function requireSameFile(proposal: Proposal, fileDigest: string): void {
  if (proposal.fileDigest === fileDigest) return
  throw new DomainError('conflict', 'file-changed', '您阅读的案卷与送审的案卷不一致，请刷新后重新审核。', {
    values: { yours: { fileDigest }, theirs: { fileDigest: proposal.fileDigest, version: proposal.version } },
  })
}

/**
 * Writes the opinion and tells the case its outcome, in one transaction: approved, the proposal may be decided; otherwise it goes back.
 * @law APL:58, PSA-2025:114, PROC:170
 */
export function giveReviewOpinion(ctx: Ctx, input: GiveOpinion) {
  return ctx.transaction(async (tx) => {
    const { file, proposal, personId } = await openFor(ctx, tx, input.proposalId)
    const { refused, due } = await judged(ctx, tx, file, proposal)
    refuseIf(refused)
    refuseHeld(await store.findClaim(tx, proposal.id), personId)
    requireSameFile(proposal, input.fileDigest)
    requirePoints(input.points)
    refuseIf(refuseOpinion(input))
    const { id: caseId } = file.case
    const written = { ...input, caseId, reviewerId: personId, dueOn: due.dueOn, writtenAt: ctx.now }
    const opinionId = await store.insertOpinion(tx, written)
    await store.releaseClaim(tx, proposal.id, personId, ctx.now, null)
    const { result, conclusion: reason } = input
    await recordReviewOutcome(ctx, tx, { caseId, proposalId: proposal.id, result, reviewerId: personId, opinionId, reason })
    audit.record(tx, {
      action: 'review.opinionGiven',
      subject: caseId,
      details: { opinionId, result, version: proposal.version },
    })
    return { opinionId, caseId, result, stage: result === 'approved' ? 'reviewed' : 'investigating' }
  })
}

/** The handling unit's answer to a return, a disagreement or a transfer; escalated, it is put before the chief. @law PROC:170 */
export function answerReviewOpinion(ctx: Ctx, input: GiveAnswer): Promise<{ answerId: string }> {
  return ctx.transaction(async (tx) => {
    authorise(ctx.actor, may(ctx.actor, 'case.handle') ? 'case.handle' : 'case.approve')
    const personId = personOf(ctx)
    const opinion = await store.getOpinion(tx, input.opinionId)
    const file = await getCaseFile(tx, opinion.caseId)
    const handlesCase = file.handlers.some((handler) => handler.personId === personId && handler.untilAt === null)
    const unitHead = ctx.actor.roles.includes('unit-head') && file.case.unitPath.startsWith(ctx.actor.scopePath)
    refuseIf(refuseAnswer({ result: opinion.result, handlesCase, unitHead, reviewerAnswers: opinion.reviewerId === personId }))
    const { caseId } = opinion
    const answerId = await store.insertAnswer(tx, { ...input, caseId, answeredBy: personId, answeredAt: ctx.now })
    const details = { opinionId: opinion.id, escalated: input.escalated }
    audit.record(tx, { action: input.escalated ? 'review.escalated' : 'review.answered', subject: caseId, details })
    return { answerId }
  })
}
