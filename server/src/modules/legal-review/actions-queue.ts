import type { Tx } from '../../kit/db.ts'
import { authorise, type Ctx } from '../../platform/index.ts'
import { statutoryReview } from '../cases/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { namesOf } from '../organisations/index.ts'
import { reviewerOf, reviewTerms, shown } from './reviewer.ts'
import { type ReviewTerms, reviewDueOn } from './rules-due.ts'
import { type Reviewer, refuseReviewBy, reviewerReach } from './rules-reviewer.ts'
import { listWaiting, waitingDays } from './store-queue.ts'
import type { Queue, QueueQuery, QueueRow, StoredRow } from './types-queue.ts'

/** Proposals that wait for legal review, as far as the actor sees their cases; most urgent first. */
export function listReviewQueue(ctx: Ctx, query: QueueQuery): Promise<(typeof Queue)['_input']> {
  authorise(ctx.actor, 'review.read')
  return ctx.transaction((tx) => queueOf(ctx, tx, query))
}

/** The queue of waiting proposals with their clocks and the actor's standing, inside a transaction of the caller. */
export async function queueOf(ctx: Ctx, tx: Tx, query: QueueQuery) {
  const [terms, reviewer, days] = [await reviewTerms(tx), await reviewerOf(ctx, tx), await waitingDays(tx)]
  const dues = days.map((day) => ({ ...day, dueOn: reviewDueOn(day.proposedOn, day.heard, terms, chinaCalendar).dueOn }))
  const { total, items } = await listWaiting(tx, query, {
    personId: ctx.actor.personId,
    today: ctx.today,
    dues,
    reach: reviewerReach(reviewer),
  })
  const people = await namesOf(
    tx,
    items.flatMap((row) => [row.proposedBy, row.claimedBy ?? row.proposedBy]),
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return { total, items: items.map((row) => queueRow(ctx, row, terms, reviewer, names)) }
}

function queueRow(ctx: Ctx, row: StoredRow, terms: ReviewTerms, reviewer: Reviewer, names: Map<string, string>): QueueRow {
  const { unitPath, family, publicInterest, complex, claimedBy, claimedAt, involvement, ...rest } = row
  const ground = statutoryReview(
    { case: { family }, hearings: row.heard ? [{ heldOn: row.proposedOn }] : [] },
    { publicInterest, complex },
    ctx.today,
  )
  const due = reviewDueOn(row.proposedOn, row.heard, terms, chinaCalendar)
  const matter = { unitPath, procedure: row.procedure, statutory: ground !== null, involvement }
  return {
    ...rest,
    proposedByName: names.get(row.proposedBy) ?? null,
    statutory: ground,
    claim: claimedBy && claimedAt ? { reviewerId: claimedBy, reviewerName: names.get(claimedBy) ?? '', claimedAt } : null,
    due,
    overdue: due.dueOn !== null && due.dueOn < ctx.today,
    refused: shown(refuseReviewBy(reviewer, matter)),
  }
}
