import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { refuseCommit, refuseReveal, refuseState, refuseWithdraw, stateOf } from './rules-acts.ts'
import { commitmentOf } from './rules-seed.ts'
import * as store from './store.ts'
import { wroteList } from './store-list.ts'
import * as parts from './store-parts.ts'

/** Commits an own unit to its part of the seed; the part itself stays with the person. */
export function commitPart(ctx: Ctx, { drawId, commitment, attempt }: { drawId: string; commitment: string; attempt: number }) {
  authorise(ctx.actor, 'draw.contribute')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getPlan(tx, drawId)
    const unit = await store.findOwnUnit(tx, ctx.actor.scopePath)
    const who = { accountId: ctx.actor.id, unitId: unit?.id ?? null, wroteList: await wroteList(tx, drawId) }
    refuseIf(refuseCommit(plan, stateOf(plan, ctx.now), await parts.listParts(tx, drawId), who))
    const slot = plan.committed + 1
    if (!unit || plan.listHash === null || attempt !== plan.attempt)
      throw new DomainError('conflict', 'stale-draw', '抽取已进入另一次，请刷新后重新产生随机数。')
    await parts.insertPart(tx, {
      ...{ planId: drawId, attempt, slot, listHash: plan.listHash, unitId: unit.id, unitName: unit.name },
      ...{ accountId: ctx.actor.id, commitment, committedAt: ctx.now },
    })
    audit.record(tx, { action: 'draw.committed', subject: drawId, details: { attempt, slot, commitment } })
    return { attempt, slot }
  })
}

/** Reveals an own part. Nobody reads it before all are in. */
export function revealPart(ctx: Ctx, { drawId, value }: { drawId: string; value: string }): Promise<{ complete: boolean }> {
  authorise(ctx.actor, 'draw.contribute')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getPlan(tx, drawId)
    const given = await parts.listParts(tx, drawId)
    refuseIf(refuseReveal(plan, stateOf(plan, ctx.now), given, ctx.actor.id))
    const { attempt, listHash } = plan
    const own = given.find((part) => part.attempt === attempt && part.accountId === ctx.actor.id)
    if (!own || listHash === null || commitmentOf(listHash, attempt, { slot: own.slot, value }) !== own.commitment)
      refuseIf({ code: 'part-differs', detail: '这个数与您事先的承诺不符。请使用承诺时保存的随机数。' })
    await parts.revealPart(tx, drawId, attempt, ctx.actor.id, value, ctx.now)
    audit.record(tx, { action: 'draw.revealed', subject: drawId, details: { attempt } })
    return { complete: plan.revealed + 1 === plan.contributors }
  })
}

/** Gives up an attempt whose time is over with a part missing, and opens the next. ADR 0018 */
export function repeatDraw(ctx: Ctx, { drawId }: { drawId: string }) {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getOwnPlanForUpdate(tx, drawId)
    refuseIf(refuseState(stateOf(plan, ctx.now), 'overdue'))
    await parts.endAttempt(tx, drawId, plan.attempt, ctx.actor.id, ctx.now)
    await parts.openAttempt(tx, drawId, plan.attempt + 1, ctx.actor.id, ctx.now)
    audit.record(tx, { action: 'draw.repeated', subject: drawId, details: { failed: plan.attempt } })
    return { attempt: plan.attempt + 1 }
  })
}

type Withdraw = { drawId: string; reasonCode: string; reason: string }
/** Withdraws a draw while nobody can know its result. It stays public that there was one. */
export function withdrawDraw(ctx: Ctx, { drawId, reasonCode, reason }: Withdraw) {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getOwnPlanForUpdate(tx, drawId)
    refuseIf(refuseWithdraw(stateOf(plan, ctx.now)))
    await parts.insertWithdrawal(tx, { planId: drawId, reasonCode, reason, withdrawnBy: ctx.actor.id, withdrawnAt: ctx.now })
    audit.record(tx, { action: 'draw.withdrawn', subject: drawId, details: { reasonCode, reason } })
    return { withdrawnAt: ctx.now }
  })
}
