import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Sql, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { ListItem, PublicItem } from './types.ts'
import { LIST_CODES, type ListCode } from './types-lists.ts'

/** jsonb keys are ours already: the driver's camel case is for columns. */
const json = (tx: Tx, value: unknown) => tx.json(value as never)
const columns = (
  tx: Tx,
) => tx`i.item_id, i.version, i.list, i.unit_id, u.name as unit_name, i.parent_id, i.position, i.fields, i.effective_from,
  i.effective_to, i.edited_by, i.edited_at, i.released_by, i.released_at, i.return_reason, i.revision`

const gone = () => new DomainError('not-found', 'list-item-not-found', '没有这一项，或者它不在您的单位范围内。')

/** All versions of an item, the newest first. With `lock`, nobody else changes the item until the transaction ends. */
export async function getVersions(tx: Tx, itemId: string, lock = false): Promise<[ListItem, ...ListItem[]]> {
  const found = await rows(
    ListItem,
    tx`select ${columns(tx)} from publicity.list_item i join organisations.unit u on u.id = i.unit_id where i.item_id = ${itemId}
      order by i.version desc ${lock ? tx`for update of i` : tx``}`,
  )
  const [newest, ...older] = found
  if (!newest) throw gone()
  return [newest, ...older]
}

/** Of each item of a list its open draft and its newest released version, in the order of the list. */
export function listItems(tx: Tx, list: ListCode): Promise<ListItem[]> {
  return rows(
    ListItem,
    tx`select ${columns(tx)} from (select distinct on (item_id, released_at is null) * from publicity.list_item where list = ${list}
        order by item_id, released_at is null, version desc) i join organisations.unit u on u.id = i.unit_id
      order by i.position, i.item_id, i.version desc`,
  )
}

export type NewVersion = Pick<
  ListItem,
  'itemId' | 'version' | 'list' | 'unitId' | 'parentId' | 'position' | 'fields' | 'effectiveFrom' | 'effectiveTo' | 'editedBy'
> & { unitPath: string; editedAt: Instant }

/** @throws DomainError `conflict` when the item has an open draft already */
export async function insertVersion(tx: Tx, row: NewVersion): Promise<void> {
  const done =
    await tx`insert into publicity.list_item ${tx({ ...row, fields: json(tx, row.fields) } as never)} on conflict do nothing`
  if (done.count === 0) throw new DomainError('conflict', 'stale-list-item', '这一项已有待发布的修改，请刷新后再办理。')
}

type Changed = Partial<
  Pick<
    ListItem,
    | 'position'
    | 'fields'
    | 'effectiveFrom'
    | 'effectiveTo'
    | 'editedBy'
    | 'editedAt'
    | 'releasedBy'
    | 'releasedAt'
    | 'returnReason'
  >
>
/** Changes the open draft of an item. */
export async function updateDraft(tx: Tx, itemId: string, changed: Changed): Promise<void> {
  const row = changed.fields ? { ...changed, fields: json(tx, changed.fields) } : changed
  await tx`update publicity.list_item set ${tx(row as never)}, revision = revision + 1 where item_id = ${itemId} and released_at is null`
}

export async function findPath(tx: Tx, itemId: string): Promise<string> {
  const row = await firstRow(
    z.object({ unitPath: z.string() }),
    tx`select unit_path from publicity.list_item where item_id = ${itemId} limit 1`,
  )
  if (!row) throw gone()
  return row.unitPath
}

const Counted = z.object({ list: z.string(), count: z.int(), changedOn: Day.nullable() })
/** How many rows of each list hold today, and when one last changed. Reads the public view: alike for everyone. */
export async function countLists(sql: Sql | Tx) {
  const counted = await rows(
    Counted,
    sql`select list, count(*) as count, max(changed_on) as changed_on from publicity.public_list_item group by list`,
  )
  const checked = await rows(
    z.object({ list: z.string(), checkedOn: Day }),
    sql`select list, checked_on from publicity.public_list_check`,
  )
  return LIST_CODES.map((code) => {
    const { count = 0, changedOn = null } = counted.find(({ list }) => list === code) ?? {}
    return { code, count, changedOn, checkedOn: checked.find(({ list }) => list === code)?.checkedOn ?? null }
  })
}

/** How many versions wait for release, by list, within the actor's units. `others`: not written by this account. */
export function countWaiting(tx: Tx, others: string | null = null) {
  return rows(
    z.object({ list: z.string(), count: z.int() }),
    tx`select list, count(*) as count from publicity.list_item where released_at is null and return_reason is null
      and (${others}::text is null or edited_by <> ${others}) group by list`,
  )
}

/** How many versions were sent back and wait to be corrected, by list, within the actor's units. */
export function countReturned(tx: Tx) {
  return rows(
    z.object({ list: z.string(), count: z.int() }),
    tx`select list, count(*) as count from publicity.list_item where released_at is null and return_reason is not null group by list`,
  )
}

/** What holds today, in the order of the list. */
export function listShown(sql: Sql | Tx, list: ListCode): Promise<PublicItem[]> {
  return rows(
    PublicItem,
    sql`select item_key, parent_key, fields, effective_from, effective_to, version, changed_on
      from publicity.public_list_item where list = ${list} order by sort_key, item_key`,
  )
}

/** Noted for the unit the person acts for. @throws DomainError when the scope is no unit's */
export async function insertCheck(tx: Tx, list: ListCode, scopePath: string, by: string, at: Instant): Promise<void> {
  const done = await tx`insert into publicity.list_check (list, unit_id, unit_path, checked_by, checked_at)
    select ${list}, id, path, ${by}, ${at} from organisations.unit where path = ${scopePath}`
  if (done.count === 0) throw new DomainError('forbidden', 'outside-scope', '您的岗位不在任何单位，不能登记年度核对。')
}
