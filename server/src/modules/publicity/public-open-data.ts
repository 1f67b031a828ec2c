import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Sql } from '../../kit/db.ts'

const OpenYear = z.object({ year: z.int(), total: z.int() })
export type OpenYear = z.infer<typeof OpenYear>
const Place = z.object({ recordNo: z.string(), changedOn: Day })
export type Place = z.infer<typeof Place>

/** Years with public decisions, the latest first. */
export const openYears = (sql: Sql): Promise<OpenYear[]> => rows(OpenYear, sql`select year, total from publicity.open_years()`)

/** Changes whenever anything public of that year changes. Reads the whole year. */
export async function yearMark(sql: Sql, year: number): Promise<string> {
  const row = await firstRow(z.object({ mark: z.string() }), sql`select publicity.year_mark(${year}) as mark`)
  return row?.mark ?? ''
}

/** @param prefix first signs of the record numbers */
export const sitemapPart = (sql: Sql, prefix: string): Promise<Place[]> =>
  rows(Place, sql`select record_no, changed_on from publicity.sitemap_part(${prefix})`)
