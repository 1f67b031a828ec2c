import type { Tx } from '../../../kit/db.ts'
import { authorise, type Ctx, may } from '../../../platform/index.ts'
import { queueOf } from '../actions-queue.ts'
import { filingsOf } from '../post-filing/actions.ts'
import { reviewerOf } from '../reviewer.ts'
import { reviewerReach } from '../rules-reviewer.ts'
import { RESULT_NAME } from '../types.ts'
import { listUnanswered } from './store.ts'
import type { ReviewWork, ReviewWorkItem } from './types.ts'

type Part = { items: ReviewWorkItem[]; total: number }
const PAGE = { page: 1, pageSize: 200 }
const NONE: Part = { items: [], total: 0 }

/** 我的待办, as far as legal review knows it: what the actor may review, look at after filing, or has to answer. */
export function getReviewWork(ctx: Ctx): Promise<ReviewWork> {
  authorise(ctx.actor, 'case.read')
  return ctx.transaction(async (tx) => {
    const gives = ctx.actor.personId !== null && may(ctx.actor, 'review.give')
    const review = gives ? await reviews(ctx, tx) : NONE
    const filing = gives ? await filings(ctx, tx) : NONE
    const answer = await answers(ctx, tx)
    const items = [...review.items, ...filing.items, ...answer.items]
    return {
      items: items.toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')),
      counts: { review: review.total, 'post-filing': filing.total, 'review-answer': answer.total },
    }
  })
}

async function reviews(ctx: Ctx, tx: Tx): Promise<Part> {
  const { total, items } = await queueOf(ctx, tx, { ...PAGE, reviewable: 'true' })
  return {
    total,
    items: items.map(({ caseId, caseNumber, caseTitle, proposalId, version, due }) => ({
      kind: 'review',
      caseId,
      number: caseNumber,
      title: caseTitle,
      proposalId,
      what: version > 1 ? `法制审核（第 ${version} 次送审）` : '法制审核',
      why: `审核期限 ${due.workingDays} 个工作日（本机关设置）；未经审核或者审核未通过，不得作出决定（APL:58）`,
      dueOn: due.dueOn,
    })),
  }
}

async function filings(ctx: Ctx, tx: Tx): Promise<Part> {
  if (reviewerReach(await reviewerOf(ctx, tx)).organPaths.length === 0) return NONE
  const { total, items } = await filingsOf(ctx, tx, PAGE)
  return {
    total,
    items: items
      .filter((row) => row.refused === null)
      .map(({ caseId, caseNumber, partyName, number }) => ({
        kind: 'post-filing',
        caseId,
        number: caseNumber,
        title: `${partyName}（${number}）`,
        proposalId: null,
        what: '当场处罚备案后审核',
        why: '当场处罚由民警当场作出，备案后由法制部门审核（PSA-2025:120，PROC:39）',
        dueOn: null,
      })),
  }
}

async function answers(ctx: Ctx, tx: Tx): Promise<Part> {
  const { personId } = ctx.actor
  if (!personId || !may(ctx.actor, 'case.handle')) return NONE
  const items = (await listUnanswered(tx, personId)).map(({ caseId, number, title, proposalId, result }) => ({
    kind: 'review-answer' as const,
    caseId,
    number,
    title,
    proposalId,
    what: '答复审核意见，补正后重新送审',
    why: `法制审核意见为“${RESULT_NAME[result]}”（PROC:170）`,
    dueOn: null,
  }))
  return { items, total: items.length }
}
