import { dayOf } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { authorise, type Ctx, may } from '../../platform/index.ts'
import { type CaseFile, getCaseFile, type Proposal, statutoryReview } from '../cases/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { compareSnapshots } from './compare.ts'
import { pointRows } from './points.ts'
import { involvementOf, reviewerOf, reviewTerms, shown } from './reviewer.ts'
import { reviewDueOn } from './rules-due.ts'
import { refuseReviewBy } from './rules-reviewer.ts'
import * as store from './store.ts'
import type { Desk } from './types-queue.ts'

/** For reviewers, and for the handling officer, who reads the opinion to answer it. The case, the proposal, its clock, the points, earlier opinions, and what changed since: one reply for the review desk. */
export function getReviewDesk(ctx: Ctx, input: { proposalId: string }): Promise<(typeof Desk)['_input']> {
  authorise(ctx.actor, may(ctx.actor, 'case.handle') ? 'case.handle' : 'review.read')
  return ctx.transaction(async (tx) => {
    const { caseId, fileDigest } = await store.getProposal(tx, input.proposalId)
    const file = await getCaseFile(tx, caseId)
    const proposal = proposalIn(file, input.proposalId)
    const newest = file.proposals.at(-1)?.id === proposal.id
    const open = newest && file.case.stage === 'proposed' && !proposal.withdrawnAt && !proposal.review
    return {
      file,
      proposalId: proposal.id,
      fileDigest,
      open,
      ...(await judged(ctx, tx, file, proposal)),
      claim: await store.findClaim(tx, proposal.id),
      points: pointRows(),
      opinions: await store.listOpinions(tx, caseId),
      ...(await changesSince(tx, caseId, proposal)),
    }
  })
}

/** @throws DomainError `proposal-not-found` when the case has no such proposal */
export function proposalIn(file: CaseFile, proposalId: string): Proposal {
  const proposal = file.proposals.find((candidate) => candidate.id === proposalId)
  if (!proposal) throw new DomainError('not-found', 'proposal-not-found', '本案没有这份处理意见。')
  return proposal
}

/** Ground, clock, and whether the actor may review: the same for the page and for the act. */
export async function judged(ctx: Ctx, tx: Tx, file: CaseFile, proposal: Proposal) {
  const statutory = statutoryReview(file, proposal, ctx.today)
  const heard = file.hearings.some((hearing) => hearing.heldOn !== null)
  const due = reviewDueOn(dayOf(proposal.proposedAt), heard, await reviewTerms(tx), chinaCalendar)
  const { unitPath, procedure } = file.case
  const involvement = involvementOf(file, ctx.actor.personId)
  const refusal = refuseReviewBy(await reviewerOf(ctx, tx), { unitPath, procedure, statutory: statutory !== null, involvement })
  return { statutory, due, overdue: due.dueOn !== null && due.dueOn < ctx.today, refused: shown(refusal) }
}

async function changesSince(tx: Tx, caseId: string, proposal: Proposal) {
  const snapshots = await store.listSnapshots(tx, caseId, proposal.id)
  const now = snapshots.find(({ version }) => version === proposal.version)
  const before = snapshots.findLast(({ version }) => version < proposal.version)
  if (!now || !before) return { changes: null, comparedWith: null }
  return { changes: compareSnapshots(before.snapshot, now.snapshot), comparedWith: before.version }
}
