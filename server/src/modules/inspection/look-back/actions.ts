import { DomainError, refuseIf } from '../../../kit/errors.ts'
import type { PageQuery } from '../../../kit/page.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { getDraw, planListedDraw } from '../../draws/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { partsAndActor } from '../rectification/actions-act.ts'
import { comeBack } from '../rectification/actions-check.ts'
import { getRectification } from '../rectification/store.ts'
import { refuseLooker, refuseSample, refuseTaking } from './rules.ts'
import * as store from './store.ts'
import { LOOK_RESULT_NAME, type Look, type LookBackPath, type PlanLookBack } from './types.ts'

const STRATUM = '已销号'

/** Plans a look-back: lists what was closed in the period and plans the draw from it, both in one transaction. */
export function planLookBack(ctx: Ctx, input: PlanLookBack): Promise<{ lookBackId: string; drawId: string; listed: number }> {
  authorise(ctx.actor, 'rectification.look')
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    const closed = await store.listClosed(tx, unit.path, input.fromOn, input.toOn)
    refuseIf(refuseSample(closed.length, input.size))
    const { unitId, title, fromOn, toOn, size, contributors, revealHours } = input
    const plan = {
      ...{ unitId, kind: 'look-back' as const, title, basis: [], contributors, revealHours, timesLimit: null },
      ...{ inspectorsEach: 0, inspectOn: null, strata: [{ stratum: STRATUM, take: 'count' as const, size }] },
    }
    const nobody = { ownEnterprise: [], relation: [], named: false, stratum: STRATUM }
    const objects = closed.map(({ id, title: name }) => ({ name: name.replaceAll(/[\t\n\r]/g, ' '), key: id, ...nobody }))
    const { drawId } = await planListedDraw(ctx, tx, plan, objects)
    const id = newId(Date.parse(ctx.now))
    const made = { madeBy: ctx.actor.id, madeAt: ctx.now, listed: closed.length }
    await store.insertLookBack(tx, { id, unitId, unitPath: unit.path, title, fromOn, toOn, size, drawId, ...made })
    audit.record(tx, { action: 'look-back.planned', subject: id, details: { drawId, listed: closed.length, size } })
    return { lookBackId: id, drawId, listed: closed.length }
  })
}

/** Takes over what was drawn; the database takes nothing else. */
export async function takeLookBack(ctx: Ctx, { lookBackId }: LookBackPath): Promise<{ taken: number }> {
  authorise(ctx.actor, 'rectification.look')
  const { drawId } = await ctx.read((tx) => store.getLookBack(tx, lookBackId))
  const { drawn } = await getDraw(ctx, { drawId })
  return ctx.transaction(async (tx) => {
    const { takenAt } = await store.getLookBack(tx, lookBackId, true)
    refuseIf(refuseTaking(takenAt, drawn.length))
    const ids = drawn.map(({ key }) => key.toLowerCase())
    await store.insertItems(tx, lookBackId, ids, ctx.now)
    audit.record(tx, { action: 'look-back.taken', subject: lookBackId, details: { taken: ids.length } })
    return { taken: ids.length }
  })
}

/** Looks at one of them again. What does not hold is opened again at once. */
export function recordLook(ctx: Ctx, input: Look): Promise<{ reopened: boolean }> {
  authorise(ctx.actor, 'rectification.look')
  const { lookBackId, rectificationId, result, words } = input
  return ctx.transaction(async (tx) => {
    await store.getLookBack(tx, lookBackId)
    const now = await getRectification(tx, rectificationId, true)
    const { part, who } = await partsAndActor(ctx, tx, now)
    refuseIf(refuseLooker(part, await store.checkersOf(tx, rectificationId), who))
    const by = { lookedBy: ctx.actor.id, lookedName: ctx.actor.name, lookerUnit: '', lookedAt: ctx.now }
    if (!(await store.updateItem(tx, lookBackId, rectificationId, { result, words, ...by })))
      throw new DomainError('refused', 'looked-already', '该问题没有被抽中，或者已经回头看过。')
    const reopened = result !== 'holds' && now.state === 'closed'
    if (reopened) await comeBack(ctx, tx, now, `回头看：${LOOK_RESULT_NAME[result]}。${words}`)
    audit.record(tx, { action: 'look-back.looked', subject: lookBackId, details: { rectificationId, result } })
    return { reopened }
  })
}

export function listLookBacks(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'rectification.read')
  return ctx.transaction((tx) => store.listLookBacks(tx, query))
}

export function getLookBack(ctx: Ctx, { lookBackId }: LookBackPath) {
  authorise(ctx.actor, 'rectification.read')
  return ctx.transaction(async (tx) => ({
    lookBack: await store.getLookBack(tx, lookBackId),
    items: await store.listItems(tx, lookBackId),
  }))
}
