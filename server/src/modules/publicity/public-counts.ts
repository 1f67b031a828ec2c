import { z } from 'zod'
import { addMonths, type Day, startOf } from '../../kit/day.ts'
import { rows, type Sql } from '../../kit/db.ts'

/** One bar: its name and how many. */
export type Bar = { name: string; count: number }
/** What the pages on show now amount to. Only what is public is counted, so that nothing withheld or sealed shows through a number. */
export type PublicCounts = {
  /** Published in each of the last twelve months, the running one last; names are `2026-03`. */
  months: Bar[]
  organs: Bar[]
  /** The ten most frequent. */
  causes: Bar[]
}

const Row = z.object({ month: z.string().nullable(), organ: z.string().nullable(), cause: z.string().nullable(), count: z.int() })
const MONTHS = 12
const MOST_ORGANS = 15
const MOST_CAUSES = 10

const most = (bars: Bar[], limit: number) =>
  bars.toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)).slice(0, limit)

/** One pass over everything public: with a million records it takes a second or so, so keep the answer. @param today the running month is counted up to now */
export async function countPublic(sql: Sql, today: Day): Promise<PublicCounts> {
  const first = addMonths(`${today.slice(0, 8)}01` as Day, 1 - MONTHS)
  const found = await rows(Row, sql`select month, organ, cause, n as count from publicity.public_counts(${startOf(first)})`)
  const of = (key: 'month' | 'organ' | 'cause'): Bar[] =>
    found.flatMap((row) => (row[key] === null ? [] : [{ name: row[key], count: row.count }]))
  const counted = new Map(of('month').map(({ name, count }) => [name, count]))
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index).slice(0, 7))
  return {
    months: months.map((name) => ({ name, count: counted.get(name) ?? 0 })),
    organs: most(of('organ'), MOST_ORGANS),
    causes: most(of('cause'), MOST_CAUSES),
  }
}
