import { Readable } from 'node:stream'
import type { Tx } from '../../kit/db.ts'
import { DomainError, type Refusal } from '../../kit/errors.ts'
import type { PageQuery } from '../../kit/page.ts'
import { authorise, type Ctx, type Download } from '../../platform/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { findDrawFile } from './public.ts'
import { refuseCommit, refuseReveal, refuseState, refuseWithdraw, stateOf } from './rules-acts.ts'
import { resultsOwed } from './rules-inspection.ts'
import * as store from './store.ts'
import { listPlanItems } from './store-item.ts'
import * as lists from './store-list.ts'
import * as parts from './store-parts.ts'
import type { DrawDetail, Plan, ShownPart } from './types.ts'

const MOST_SHOWN = 100
const told = (refusal: Refusal | null) => refusal && { ...refusal, basis: [...(refusal.basis ?? [])] }

/** Draws of the actor's units and every frozen one, the newest first. */
export function listDraws(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'draw.read')
  return ctx.transaction(async (tx) => {
    const { total, items } = await store.listPlans(tx, query)
    return {
      total,
      items: items.map((plan) => ({ ...plan, state: stateOf(plan, ctx.now), ...resultsOwed(plan, chinaCalendar, ctx.today) })),
    }
  })
}

async function actsOf(ctx: Ctx, tx: Tx, plan: Plan, given: ShownPart[]): Promise<DrawDetail['acts']> {
  const state = stateOf(plan, ctx.now)
  const unit = await store.findOwnUnit(tx, ctx.actor.scopePath)
  const own = plan.unitPath.startsWith(ctx.actor.scopePath)
  const ofUnit = (refusal: Refusal | null) => told(own ? refusal : { code: 'outside-scope', detail: '这次抽取由其他单位组织。' })
  const who = { accountId: ctx.actor.id, unitId: unit?.id ?? null, wroteList: await lists.wroteList(tx, plan.id) }
  return {
    list: ofUnit(refuseState(state, 'planned')),
    freeze: ofUnit(refuseState(state, 'planned')),
    commit: told(refuseCommit(plan, state, given, who)),
    reveal: told(refuseReveal(plan, state, given, ctx.actor.id)),
    repeat: ofUnit(refuseState(state, 'overdue')),
    withdraw: ofUnit(refuseWithdraw(state)),
    run: ofUnit(refuseState(state, 'revealed')),
    publish: ofUnit(refuseState(state, 'drawn')),
    inspect: ofUnit(refuseState(state, 'published')),
  }
}

/** One draw with its steps, and why each act is or is not possible. Who is on the list only for the unit that drew it up. */
export function getDraw(ctx: Ctx, { drawId }: { drawId: string }): Promise<DrawDetail> {
  authorise(ctx.actor, 'draw.read')
  return ctx.transaction(async (tx) => {
    const plan = await store.getPlan(tx, drawId)
    const given = await parts.listParts(tx, drawId)
    return {
      plan,
      state: stateOf(plan, ctx.now),
      items: await listPlanItems(tx, drawId),
      ...resultsOwed(plan, chinaCalendar, ctx.today),
      counted: await lists.countStrata(tx, drawId),
      inspectorCount: await parts.countInspectors(tx, drawId),
      objects: await lists.listObjects(tx, drawId, MOST_SHOWN),
      attempts: await parts.listAttempts(tx, drawId),
      parts: given,
      drawn: await parts.listDrawn(tx, drawId),
      acts: await actsOf(ctx, tx, plan, given),
    }
  })
}

/** The file by which anybody computes the result again: the same as on the portal. */
export async function exportDraw(ctx: Ctx, { drawId }: { drawId: string }): Promise<Download> {
  authorise(ctx.actor, 'draw.read')
  const file = await ctx.transaction(async (tx) => findDrawFile(tx, (await store.getPlan(tx, drawId)).drawNo))
  if (!file) throw new DomainError('not-found', 'draw-not-published', '结果公布以后才有可以重演的文件。')
  return { name: `抽取-${file.list.draw}.json`, type: 'application/json', stream: Readable.from(`${JSON.stringify(file)}\n`) }
}
