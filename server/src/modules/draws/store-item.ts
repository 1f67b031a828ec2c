import type { Day } from '../../kit/day.ts'
import { rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { ItemRow, type NewItem } from './types-item.ts'

const COLUMNS = (tx: Tx) =>
  tx`i.id, u.name as unit_name, i.unit_path, i.name, i.objects, i.content, i.means, i.basis, i.times_limit, i.from_on, i.until_on`

/** In force first, then those taken off. @param ids only these */
export function listItems(tx: Tx, ids: readonly string[] | null = null): Promise<ItemRow[]> {
  return rows(
    ItemRow,
    tx`select ${COLUMNS(tx)} from draws.item i join organisations.unit u on u.id = i.unit_id
      where ${ids === null ? tx`true` : tx`i.id = any (${[...ids]}::uuid[])`} order by i.until_on is not null, i.name, i.id`,
  )
}

type NewRow = NewItem & { id: string; unitPath: string; listedBy: string; listedAt: Instant }
export async function insertItem(tx: Tx, { basis, ...item }: NewRow): Promise<void> {
  await tx`insert into draws.item ${tx({ ...item, basis: tx.array([...basis]) } as never)}`
}

/** @returns false when it is not the actor's unit's, or off the list already */
export async function endItem(tx: Tx, itemId: string, untilOn: Day, by: string, at: Instant): Promise<boolean> {
  const done =
    await tx`update draws.item set until_on = ${untilOn}, ended_by = ${by}, ended_at = ${at} where id = ${itemId} and until_on is null`
  return done.count > 0
}

export async function insertPlanItems(tx: Tx, planId: string, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length > 0) await tx`insert into draws.plan_item ${tx(itemIds.map((itemId) => ({ planId, itemId })) as never)}`
}

export function listPlanItems(tx: Tx, planId: string): Promise<ItemRow[]> {
  return rows(
    ItemRow,
    tx`select ${COLUMNS(tx)} from draws.plan_item p join draws.item i on i.id = p.item_id join organisations.unit u on u.id = i.unit_id
      where p.plan_id = ${planId} order by i.name, i.id`,
  )
}
