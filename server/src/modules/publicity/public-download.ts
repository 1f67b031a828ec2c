import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { rows, type Sql } from '../../kit/db.ts'
import { askedOf, PublicState, type Search } from './public-search.ts'
import { RecordKind, ShownFields } from './types.ts'

const BATCH = 500

/** One public record whole, as its page shows it: masked. */
export const DownloadRow = z.object({
  recordNo: z.string(),
  decidedOn: Day,
  kind: RecordKind,
  state: PublicState,
  fields: ShownFields,
  publishedOn: Day,
  endOn: Day,
})
export type DownloadRow = z.infer<typeof DownloadRow>

/**
 * Everything a search finds, newest first, five hundred at a time: memory stays bounded, and between two batches no connection is held, however slowly the
 * reader reads. A record withdrawn meanwhile is not in a later batch.
 * @param limit at most so many
 */
export async function* downloadDecisions(
  sql: Sql,
  search: Search,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<DownloadRow[]> {
  const whole: Search = { ...search, sort: 'newest', after: null }
  const [found] = await sql`select (publicity.search(${askedOf(sql, whole)}, 1) ->> 'capped')::boolean as capped`
  let left = limit
  while (left > 0) {
    const size = Math.min(BATCH, left)
    const batch = await rows(
      DownloadRow,
      sql`select * from publicity.listing_after(${askedOf(sql, whole)}, ${found?.capped === true}, ${size})`,
    )
    if (batch.length > 0) yield batch
    const last = batch.at(-1)
    if (!last || batch.length < size) return
    whole.after = { key: last.decidedOn, recordNo: last.recordNo }
    left -= batch.length
  }
}
