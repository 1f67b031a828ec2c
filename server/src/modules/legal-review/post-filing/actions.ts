import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { Point } from '../points.ts'
import { personOf, reviewerOf, shown } from '../reviewer.ts'
import { requirePoints } from '../rules.ts'
import { refuseReviewBy } from '../rules-reviewer.ts'
import { refuseFiling } from './rules.ts'
import * as store from './store.ts'
import type { FilingQuery, FilingResult, Filings, GiveFiling, GiveFilings } from './types.ts'

const matterOf = ({ unitPath, involved }: { unitPath: string; involved: boolean }) => ({
  unitPath,
  procedure: 'summary',
  statutory: false,
  involvement: involved ? ('handled' as const) : null,
})

/** On-the-spot decisions that wait for a look after filing, oldest first. @law PSA-2025:120, PROC:39 */
export function listPostFiling(ctx: Ctx, query: FilingQuery): Promise<(typeof Filings)['_input']> {
  authorise(ctx.actor, 'review.read')
  return ctx.transaction((tx) => filingsOf(ctx, tx, query))
}

/** On-the-spot decisions nobody has looked at yet, each with why the actor may not, inside a transaction of the caller. */
export async function filingsOf(ctx: Ctx, tx: Tx, query: FilingQuery) {
  const reviewer = await reviewerOf(ctx, tx)
  const { total, items } = await store.listUnreviewed(tx, query, ctx.actor.personId)
  const rows = items.map(({ unitPath, involved, ...row }) => ({
    ...row,
    refused: shown(refuseReviewBy(reviewer, matterOf({ unitPath, involved }))),
  }))
  return { total, items: rows }
}

/** Records what the look after filing found. The decision stays as it is; a wrong one is revoked by the organ (APL 75). */
export function givePostFiling(ctx: Ctx, input: GiveFiling): Promise<{ postFilingId: string }> {
  return ctx.transaction(async (tx) => {
    authorise(ctx.actor, 'review.give')
    const reviewerId = personOf(ctx)
    const decision = await store.getDecisionForUpdate(tx, input.decisionId, reviewerId)
    if (decision.kind !== 'on-the-spot')
      refuseIf({ code: 'not-on-the-spot', detail: '只有当场处罚决定适用备案后审核。', basis: ['PROC:39'] })
    if (decision.reviewed) throw new DomainError('conflict', 'already-reviewed', '该决定已完成备案后审核。')
    refuseIf(refuseReviewBy(await reviewerOf(ctx, tx), matterOf(decision)))
    requirePoints(input.points)
    refuseIf(refuseFiling(input))
    const { caseId } = decision
    const postFilingId = await store.insertFiling(tx, { ...input, caseId, reviewerId, writtenAt: ctx.now })
    audit.record(tx, {
      action: 'review.postFiled',
      subject: caseId,
      details: { decisionId: input.decisionId, verdict: input.verdict },
    })
    return { postFilingId }
  })
}

const ALL_MET = Point.options.map((point) => ({ point, verdict: 'met' as const, reason: null }))

/** Each in a transaction of its own, so that a broken connection loses nothing: sent again, what is done is told as done. */
export async function givePostFilings(ctx: Ctx, { decisionIds, reason }: GiveFilings) {
  authorise(ctx.actor, 'review.give')
  const rows: FilingResult[] = []
  for (const decisionId of new Set(decisionIds)) rows.push(await one(ctx, decisionId, reason))
  const count = (result: FilingResult['result']) => rows.filter((row) => row.result === result).length
  return { done: count('done'), already: count('already'), refused: count('refused'), rows }
}

async function one(ctx: Ctx, decisionId: string, conclusion: string): Promise<FilingResult> {
  try {
    await givePostFiling(ctx, { decisionId, verdict: 'in-order', points: ALL_MET, conclusion })
    return { decisionId, result: 'done', code: null, detail: null }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return {
      decisionId,
      result: error.code === 'already-reviewed' ? 'already' : 'refused',
      code: error.code,
      detail: error.message,
    }
  }
}
