import type { Tx } from '../../../kit/db.ts'
import { refuseIf } from '../../../kit/errors.ts'
import { type Ctx, settingOf } from '../../../platform/index.ts'
import { closeIfThere } from '../store-finding.ts'
import { act, takeStep } from './actions-act.ts'
import { isRepeat, type Terms } from './rules-clock.ts'
import { rectificationTerms } from './settings.ts'
import * as store from './store.ts'
import type * as t from './types.ts'

/** Decided by others: no fault after all, or a fault that stands and is taken on. */
export const decideProblemDispute = (ctx: Ctx, input: t.DecideDispute) =>
  act(ctx, 'decideDispute', input, async (tx, { now }) => {
    const { upheld, answer } = input
    await store.decideDispute(tx, now.id, { decidedBy: ctx.actor.id, deciderUnit: '', decidedAt: ctx.now, upheld, answer })
    return { to: upheld ? 'cancelled' : 'confirmed', words: answer }
  })

/** Asks an officer of another unit, who thereby may read this fault and its proof, and nothing else of the unit. */
export const nameChecker = (ctx: Ctx, input: t.NameChecker) =>
  act(ctx, 'nameChecker', input, async (tx, { now, part }) => {
    const { checkerId } = input
    const own = await store.isPersonWithin(tx, checkerId, now.unitPath)
    const refused = checkerId === part.responsibleId || own
    refuseIf(refused ? { code: 'own-unit', detail: '核查人应当是整改单位以外的人员，且没有参与整改。' } : null)
    return { set: { checkerId } }
  })

/** Looks at what was handed in: put right, or back to work with the reason. */
export const checkCorrection = (ctx: Ctx, input: t.Check) =>
  act(ctx, 'check', input, async (tx, { now }) => {
    const { verdict, words } = input
    const by = { checkedBy: ctx.actor.id, checkedName: ctx.actor.name, checkedAt: ctx.now }
    await store.insertCheck(tx, { rectificationId: now.id, round: now.round, verdict, words, ...by })
    return { to: verdict, words }
  })

/** 销号: from now on it counts as put right. */
export const closeProblem = (ctx: Ctx, input: t.Close) =>
  act(ctx, 'close', input, async (tx, { now }) => {
    if (now.sourceKind === 'finding' && !now.correctable) await closeFound(ctx, tx, now.sourceId)
    return { to: 'closed', set: { closedOn: ctx.today }, words: input.words }
  })

/** What cannot be undone stays found for ever; its explanation checked, inspection has done with it too. */
async function closeFound(ctx: Ctx, tx: Tx, findingId: string): Promise<void> {
  const by = { at: ctx.now, on: ctx.today, by: ctx.actor.id, byName: ctx.actor.name }
  await closeIfThere(tx, findingId, { reason: '不能补正，情况说明已经核查，整改销号。', ...by })
}

/** What reopening changes: one more time, and whether it came back soon enough to count as a repeat. */
export function reopened(ctx: Ctx, now: t.Rectification, terms: Terms): store.Change {
  const repeat = now.repeat || (now.closedOn !== null && isRepeat(now.closedOn, ctx.today, terms.repeatMonths))
  return { reopenedTimes: now.reopenedTimes + 1, repeat }
}

export const reopenProblem = (ctx: Ctx, input: t.Reopen) =>
  act(ctx, 'reopen', input, async (_tx, { now, terms }) => ({
    to: 'reopened',
    set: reopened(ctx, now, terms),
    words: input.reason,
  }))

/** The same fault was found again, or a look-back found it not put right. Writes the step in the caller's transaction. */
export async function comeBack(ctx: Ctx, tx: Tx, now: t.Rectification, words: string): Promise<void> {
  const terms = await settingOf(tx, rectificationTerms)
  await takeStep(ctx, tx, 'reopen', now, terms, { to: 'reopened', set: reopened(ctx, now, terms), words })
}

export const cancelProblem = (ctx: Ctx, input: t.Cancel) =>
  act(ctx, 'cancel', input, async () => ({ to: 'cancelled', words: input.reason }))
