import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { rows, type Sql, type Tx } from '../../kit/db.ts'
import { chinaCalendar } from '../law/index.ts'
import { resultDueOn } from './rules-inspection.ts'
import { Item } from './types-item.ts'

export const PublicItem = Item
export type PublicItem = z.infer<typeof PublicItem>

/** 随机抽查事项清单: in force on the day first, then those taken off. */
export function listPublicItems(sql: Sql | Tx): Promise<PublicItem[]> {
  return rows(
    PublicItem,
    sql`select id, unit_name, name, objects, content, means, basis, times_limit, from_on, until_on from draws.public_item
      order by until_on is not null, name, id`,
  )
}

const Named = z.object({ inspectUntil: Day.nullable(), name: z.string().nullable() })
type Scope = { inspectUntil: Day | null; resultsBy: Day | null; items: string[] }
/** What a frozen draw is for, until when it is inspected, and by when the last result is public. */
export async function findPublicScope(sql: Sql | Tx, drawNo: string): Promise<Scope> {
  const found = await rows(
    Named,
    sql`select inspect_until, name from draws.public_plan_item where draw_no = ${drawNo} order by name`,
  )
  const inspectUntil = found[0]?.inspectUntil ?? null
  const resultsBy = inspectUntil && resultDueOn(inspectUntil, chinaCalendar)
  return { inspectUntil, resultsBy, items: found.flatMap(({ name }) => name ?? []) }
}
