import type { Day } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { getUnit } from '../organisations/index.ts'
import { refuseItems } from './rules-item.ts'
import * as store from './store-item.ts'
import type { PlanDraw } from './types.ts'
import type { Item, NewItem } from './types-item.ts'

/** 随机抽查事项清单 of all units. */
export async function listDrawItems(ctx: Ctx): Promise<{ items: Item[] }> {
  authorise(ctx.actor, 'draw.read')
  return { items: await ctx.transaction((tx) => store.listItems(tx)) }
}

/** Puts an item on the list, which is public with it. */
export function addDrawItem(ctx: Ctx, input: NewItem): Promise<{ itemId: string }> {
  authorise(ctx.actor, 'draw.plan')
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    if (!unit.path.startsWith(ctx.actor.scopePath))
      throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内，请选择本单位或者下级单位。')
    const id = newId(Date.parse(ctx.now))
    await store.insertItem(tx, { ...input, id, unitPath: unit.path, listedBy: ctx.actor.id, listedAt: ctx.now })
    audit.record(tx, { action: 'draw.item-listed', subject: id, details: { name: input.name, basis: input.basis } })
    return { itemId: id }
  })
}

/** Takes an item off after a day; what was drawn under it stays. */
export function endDrawItem(ctx: Ctx, { itemId, untilOn }: { itemId: string; untilOn: Day }): Promise<{ itemId: string }> {
  authorise(ctx.actor, 'draw.plan')
  return ctx.transaction(async (tx) => {
    const [item] = await store.listItems(tx, [itemId])
    if (item && untilOn < item.fromOn)
      throw new DomainError('invalid', 'item-ends-early', '不能早于列入之日', {
        fields: { untilOn: `不能早于列入之日 ${item.fromOn}` },
      })
    if (!(await store.endItem(tx, itemId, untilOn, ctx.actor.id, ctx.now)))
      throw new DomainError('not-found', 'item-not-found', '清单中没有这个事项，或者它已经移出、不在您的单位范围内。')
    audit.record(tx, { action: 'draw.item-ended', subject: itemId, details: { untilOn } })
    return { itemId }
  })
}

/** The items a plan names, all of them known and fit for it. */
export async function takeItems(tx: Tx, planId: string, unitPath: string, plan: PlanDraw): Promise<void> {
  const items = await store.listItems(tx, plan.itemIds)
  if (items.length < new Set(plan.itemIds).size)
    throw new DomainError('invalid', 'draw-item', '清单中没有所选的事项。', { fields: { itemIds: '清单中没有这个事项' } })
  refuseIf(refuseItems(items, { ...plan, unitPath }))
  await store.insertPlanItems(tx, planId, [...new Set(plan.itemIds)])
}
