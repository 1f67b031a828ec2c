import type { Day } from '../../kit/day.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { frozenList } from './actions.ts'
import { refuseState, stateOf } from './rules-acts.ts'
import { draw } from './rules-draw.ts'
import { refuseInspection, resultDueOn } from './rules-inspection.ts'
import { listHashOf } from './rules-list.ts'
import { seedOf } from './rules-seed.ts'
import * as store from './store.ts'
import * as parts from './store-parts.ts'
import type { NewInspection } from './types.ts'

/** Computes the fixed result and stores it; the list is hashed again first. */
export function runDraw(ctx: Ctx, { drawId }: { drawId: string }): Promise<{ seed: string; count: number }> {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getOwnPlanForUpdate(tx, drawId)
    refuseIf(refuseState(stateOf(plan, ctx.now), 'revealed'))
    const list = await frozenList(tx, plan)
    const listHash = listHashOf(list)
    if (listHash !== plan.listHash)
      throw new DomainError('conflict', 'list-changed', '名单与冻结时的摘要不符，不能抽取。请立即报告技术人员。')
    const given = (await parts.listParts(tx, drawId)).filter(({ attempt }) => attempt === plan.attempt)
    const seed = seedOf(
      listHash,
      plan.attempt,
      given.map(({ slot, value }) => ({ slot, value: value ?? '' })),
    )
    const drawn = draw(list, seed)
    await parts.insertOutcome(tx, { planId: drawId, attempt: plan.attempt, seed, drawnBy: ctx.actor.id, drawnAt: ctx.now }, drawn)
    audit.record(tx, { action: 'draw.drawn', subject: drawId, details: { seed, count: drawn.length } })
    return { seed, count: drawn.length }
  })
}

/** Makes list, parts and result public. */
export function publishDraw(ctx: Ctx, { drawId }: { drawId: string }) {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    await store.takeTurn(tx, drawId)
    const plan = await store.getOwnPlanForUpdate(tx, drawId)
    refuseIf(refuseState(stateOf(plan, ctx.now), 'drawn'))
    await parts.insertPublication(tx, drawId, ctx.actor.id, ctx.now)
    audit.record(tx, { action: 'draw.published', subject: drawId })
    return { publishedAt: ctx.now }
  })
}

/** Records what an inspection found, which is public with it. */
export function recordDrawInspection(
  ctx: Ctx,
  { drawId, objectId, ...found }: NewInspection & { drawId: string; objectId: string },
): Promise<{ dueOn: Day; late: boolean }> {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    const plan = await store.getOwnPlanForUpdate(tx, drawId)
    refuseIf(refuseState(stateOf(plan, ctx.now), 'published'))
    refuseIf(refuseInspection(found, plan.inspectOn, ctx.today))
    const dueOn = resultDueOn(found.inspectedOn, chinaCalendar)
    await store.insertInspection(tx, drawId, objectId, { ...found, dueOn, recordedBy: ctx.actor.id, recordedAt: ctx.now })
    audit.record(tx, { action: 'draw.inspection-recorded', subject: drawId, details: { objectId, ...found, dueOn } })
    return { dueOn, late: ctx.today > dueOn }
  })
}
