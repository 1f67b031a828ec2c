import { randomBytes } from 'node:crypto'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { enforcementStanding, getUnit, listOfficers } from '../organisations/index.ts'
import { takeItems } from './actions-item.ts'
import { refuseClash, refuseState, stateOf } from './rules-acts.ts'
import { detailOf, listHashOf, plainKey, refuseKey, wrongInList } from './rules-list.ts'
import * as store from './store.ts'
import * as lists from './store-list.ts'
import { openAttempt } from './store-parts.ts'
import type { NewObject, Plan, PlanDraw, StoredInspector } from './types.ts'
import type { FrozenList } from './types-list.ts'

/** Where opaque ids and salts come from: chance, or what the demo draws for itself. */
export type Chance = (bytes: number) => Buffer
const hexOf = (chance: Chance, bytes: number) => chance(bytes).toString('hex')

/** Plans a draw of an own unit; nothing of it is public before its list is frozen. */
export function planDraw(ctx: Ctx, input: PlanDraw, chance: Chance = randomBytes): Promise<{ drawId: string; drawNo: string }> {
  authorise(ctx.actor, 'draw.plan')
  return ctx.transaction((tx) => planIn(ctx, tx, input, chance))
}

async function planIn(ctx: Ctx, tx: Tx, input: PlanDraw, chance: Chance): Promise<{ drawId: string; drawNo: string }> {
  const unit = await getUnit(tx, input.unitId)
  if (!unit.path.startsWith(ctx.actor.scopePath))
    throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内，请选择本单位或者下级单位。')
  const [id, drawNo] = [newId(Date.parse(ctx.now)), hexOf(chance, 8)]
  const strata = input.strata.toSorted((one, other) => (one.stratum < other.stratum ? -1 : 1))
  await store.insertPlan(tx, { ...input, strata, id, drawNo, unitPath: unit.path, plannedBy: ctx.actor.id, plannedAt: ctx.now })
  await takeItems(tx, id, unit.path, input)
  audit.record(tx, { action: 'draw.planned', subject: id, details: { title: input.title, kind: input.kind } })
  return { drawId: id, drawNo }
}

/** A plan that inspects nobody, such as a sample of files: it names no item of the list. */
export type SamplePlan = Omit<PlanDraw, 'inspectUntil' | 'itemIds'> & { kind: Exclude<PlanDraw['kind'], 'inspection'> }
/** A draw from what another module lists, planned and filled in the caller's transaction. @param objects keys are unique; letters in them become capitals */
export async function planListedDraw(
  ctx: Ctx,
  tx: Tx,
  input: SamplePlan,
  objects: readonly NewObject[],
  chance: Chance = randomBytes,
) {
  authorise(ctx.actor, 'draw.plan')
  const planned = await planIn(ctx, tx, { ...input, inspectUntil: null, itemIds: [] }, chance)
  const hidden = objects.map((one) => hiddenObject({ ...one, key: plainKey(one.key) }, chance))
  await lists.insertObjects(tx, planned.drawId, hidden, [])
  audit.record(tx, { action: 'draw.list-imported', subject: planned.drawId, details: { taken: objects.length } })
  return planned
}

/** The plan of an own unit, locked, whose list is still open. */
export async function openList(ctx: Ctx, tx: Tx, drawId: string): Promise<Plan> {
  await store.takeTurn(tx, drawId)
  const plan = await store.getOwnPlanForUpdate(tx, drawId)
  refuseIf(refuseState(stateOf(plan, ctx.now), 'planned'))
  return plan
}

/** What is stored of an object, with a new opaque id and salt. */
export function hiddenObject({ name, key, stratum, named }: NewObject, chance: Chance) {
  const salt = hexOf(chance, 32)
  return { objectId: `o-${hexOf(chance, 8)}`, name, key, stratum, named, salt, detail: detailOf(salt, `${name}\t${key}`) }
}
export function avoidancesOf(objectId: string, { ownEnterprise, relation }: NewObject): lists.AvoidRow[] {
  const owns = ownEnterprise.map((policeNumber) => ({ objectId, policeNumber, reason: 'own-enterprise' as const }))
  return [...owns, ...relation.map((policeNumber) => ({ objectId, policeNumber, reason: 'relation' as const }))]
}

/** Adds one object to an open list. */
export function addDrawObject(ctx: Ctx, { drawId, ...input }: NewObject & { drawId: string }): Promise<{ objectId: string }> {
  authorise(ctx.actor, 'draw.plan')
  return ctx.transaction(async (tx) => {
    const plan = await openList(ctx, tx, drawId)
    const object = { ...input, key: plainKey(input.key) }
    const invalid = (field: string, message: string) =>
      new DomainError('invalid', 'draw-object', message, { fields: { [field]: message } })
    if (!plan.strata.some(({ stratum }) => stratum === object.stratum)) throw invalid('stratum', '不在计划的分层中')
    const wrongKey = refuseKey(object.key)
    if (wrongKey) throw invalid('key', wrongKey)
    if (await lists.hasKey(tx, drawId, object.key)) throw invalid('key', '名单中已有这个编号')
    const hidden = hiddenObject(object, randomBytes)
    await lists.insertObjects(tx, drawId, [hidden], avoidancesOf(hidden.objectId, object))
    audit.record(tx, { action: 'draw.object-added', subject: drawId, details: { objectId: hidden.objectId } })
    return { objectId: hidden.objectId }
  })
}

/** Takes one object off an open list. */
export function removeDrawObject(
  ctx: Ctx,
  { drawId, objectId }: { drawId: string; objectId: string },
): Promise<{ objectId: string }> {
  authorise(ctx.actor, 'draw.plan')
  return ctx.transaction(async (tx) => {
    await openList(ctx, tx, drawId)
    if (!(await lists.deleteObject(tx, drawId, objectId)))
      throw new DomainError('not-found', 'object-not-found', '名单中没有这个对象。')
    audit.record(tx, { action: 'draw.object-removed', subject: drawId, details: { objectId } })
    return { objectId }
  })
}

/** Officers of a unit and those below it who may enforce on the day of the inspections. @law APL:42 */
async function qualified(tx: Tx, plan: Plan, unitId: string, chance: Chance): Promise<StoredInspector[]> {
  const on = plan.inspectOn
  if (on === null) return []
  const officers = await listOfficers(tx, { unitId, on })
  const standings = await Promise.all(officers.map(({ id }) => enforcementStanding(tx, id, on)))
  return officers.flatMap(({ id, name, policeNumber, unitName }, index) => {
    if (policeNumber === null || standings[index]?.refused) return []
    const salt = hexOf(chance, 32)
    const hidden = { inspectorId: `p-${hexOf(chance, 8)}`, salt, detail: detailOf(salt, `${name}\t${policeNumber}`) }
    return [{ personId: id, policeNumber, name, unitName, ...hidden }]
  })
}

/** The list as it is committed to. */
export async function frozenList(tx: Tx, plan: Plan): Promise<FrozenList> {
  const [objects, inspectors, avoid] = await Promise.all([
    lists.listObjects(tx, plan.id),
    lists.listInspectors(tx, plan.id),
    lists.listAvoidances(tx, plan.id),
  ])
  const { drawNo, title, contributors, revealHours, timesLimit, inspectorsEach, strata } = plan
  return {
    ...{ draw: drawNo, title, contributors, revealHours, timesLimit, inspectorsEach, strata, avoid },
    objects: objects.map(({ objectId, stratum, times, detail }) => ({ id: objectId, stratum, times, detail })),
    inspectors: inspectors.map(({ inspectorId, detail }) => ({ id: inspectorId, detail })),
  }
}

type FreezeInput = { drawId: string; officersOf: string | null }
/** Fixes list and rules for good, with the guards of the year and the inspectors qualified on the day, and publishes their hash. */
export function freezeDraw(ctx: Ctx, { drawId, officersOf }: FreezeInput, chance: Chance = randomBytes) {
  authorise(ctx.actor, 'draw.run')
  return ctx.transaction(async (tx) => {
    const plan = await openList(ctx, tx, drawId)
    if (plan.inspectorsEach > 0) {
      if (officersOf === null)
        throw new DomainError('invalid', 'no-inspectors', '请选择检查人员所在的单位。', { fields: { officersOf: '请选择' } })
      await lists.insertInspectors(tx, drawId, await qualified(tx, plan, officersOf, chance))
      await lists.noteLastInspectors(tx, drawId)
    }
    await lists.noteTimes(tx, drawId, Number(ctx.today.slice(0, 4)))
    refuseIf(refuseClash(await lists.listClashes(tx, drawId)))
    const list = await frozenList(tx, plan)
    const wrong = list.objects.length === 0 ? '名单中没有对象。' : wrongInList(list)
    refuseIf(wrong === null ? null : { code: 'draw-list', detail: wrong, basis: plan.inspectorsEach > 0 ? ['APL:42'] : [] })
    const listHash = listHashOf(list)
    await store.freezePlan(tx, drawId, ctx.actor.id, ctx.now, listHash)
    await openAttempt(tx, drawId, 1, ctx.actor.id, ctx.now)
    const counts = { objects: list.objects.length, inspectors: list.inspectors.length }
    audit.record(tx, { action: 'draw.frozen', subject: drawId, details: { listHash, ...counts } })
    return { listHash, ...counts }
  })
}
