import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { LookBack, LookItem } from './types.ts'

const Closed = z.object({ id: z.uuid(), title: z.string() })
/** Closed in the period, in the unit and below it, and still closed. */
export const listClosed = (tx: Tx, unitPath: string, fromOn: Day, toOn: Day) =>
  rows(
    Closed,
    tx`select id, title from inspection.rectification where state = 'closed' and unit_path ^@ ${unitPath} and closed_on between ${fromOn} and ${toOn} order by id`,
  )

const columns = (
  tx: Tx,
) => tx`l.id, l.unit_id, (select u.name from organisations.unit u where u.id = l.unit_id) as unit_name, l.title, l.from_on, l.to_on,
  l.listed, l.size, l.draw_id, (select p.draw_no from draws.plan p where p.id = l.draw_id) as draw_no, l.made_at, l.taken_at,
  (select count(*) from inspection.look_back_item i where i.look_back_id = l.id and i.result is not null) as looked,
  (select count(*) from inspection.look_back_item i where i.look_back_id = l.id and i.result = 'holds') as held`

export async function getLookBack(tx: Tx, id: string, lock = false): Promise<LookBack> {
  const found = await firstRow(
    LookBack,
    tx`select ${columns(tx)} from inspection.look_back l where l.id = ${id} ${lock ? tx`for update` : tx``}`,
  )
  if (!found) throw new DomainError('not-found', 'look-back-not-found', '没有这次回头看，或者它不在您的单位范围内。')
  return found
}

export async function listLookBacks(tx: Tx, { page, pageSize }: { page: number; pageSize: number }) {
  const [count] = await rows(z.object({ total: z.int() }), tx`select count(*) as total from inspection.look_back`)
  const items = await rows(
    LookBack,
    tx`select ${columns(tx)} from inspection.look_back l order by l.made_at desc, l.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

type New = {
  id: string
  unitId: string
  unitPath: string
  title: string
  fromOn: Day
  toOn: Day
  listed: number
  size: number
  drawId: string
  madeBy: string
  madeAt: Instant
}
export async function insertLookBack(tx: Tx, row: New): Promise<void> {
  await tx`insert into inspection.look_back ${tx(row)}`
}

export async function insertItems(tx: Tx, lookBackId: string, ids: readonly string[], at: Instant): Promise<void> {
  await tx`insert into inspection.look_back_item (look_back_id, rectification_id) select ${lookBackId}::uuid, unnest(${ids as string[]}::uuid[])`
  await tx`update inspection.look_back set taken_at = ${at} where id = ${lookBackId}`
}

export const listItems = (tx: Tx, id: string) =>
  rows(
    LookItem,
    tx`select i.rectification_id, r.title, r.case_number, (select u.name from organisations.unit u where u.id = r.unit_id) as unit_name, r.severity,
        r.closed_on, i.result, i.words, i.looked_name, i.looked_at
      from inspection.look_back_item i join inspection.rectification r on r.id = i.rectification_id where i.look_back_id = ${id}
      order by i.result is not null, r.closed_on, r.id`,
  )

const Checkers = z.object({ checkers: z.array(z.string()) })
export async function checkersOf(tx: Tx, rectificationId: string): Promise<string[]> {
  const found = await firstRow(
    Checkers,
    tx`select array(select checked_by from inspection.rectification_check where rectification_id = ${rectificationId}) as checkers`,
  )
  return found?.checkers ?? []
}

type Seen = { result: string; words: string; lookedBy: string; lookedName: string; lookerUnit: string; lookedAt: Instant }
/** @returns whether it was there and not looked at yet */
export async function updateItem(tx: Tx, lookBackId: string, rectificationId: string, seen: Seen): Promise<boolean> {
  const done = await tx`update inspection.look_back_item set ${tx(seen)}
    where look_back_id = ${lookBackId} and rectification_id = ${rectificationId} and result is null`
  return done.count === 1
}
