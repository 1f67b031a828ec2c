import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { rows, type Sql } from '../../kit/db.ts'
import { FigureChange, ReleasedFigure } from './types-release.ts'

export { reportDueOn } from './rules-release.ts'
/** The portal's door: reads as `fadu_portal`, which sees the released statements and nothing else. */
export { type FigureUnit, SECTION_NAME } from './types.ts'
export type { FigureChange, ReleasedFigure } from './types-release.ts'

const ShelfEntry = z.object({
  year: z.int(),
  edition: z.int(),
  organName: z.string(),
  releasedOn: Day,
  reason: z.string().nullable(),
  digest: z.string(),
})
export type ShelfEntry = z.infer<typeof ShelfEntry>
const PublicRelease = ShelfEntry.extend({
  from: Day,
  to: Day,
  figures: z.array(ReleasedFigure),
  changes: z.array(FigureChange),
})
export type PublicRelease = z.infer<typeof PublicRelease>

/** Every statement ever published, the latest year first, and of a year the latest edition. */
export function listShelf(sql: Sql): Promise<ShelfEntry[]> {
  return rows(
    ShelfEntry,
    sql`select year, edition, organ_name, released_on, reason, digest from report.public_release order by year desc, edition desc limit 500`,
  )
}

/** Every edition of a year, the latest first. @param year as typed in an address; what is no year finds nothing */
export async function findReports(sql: Sql, year: string): Promise<PublicRelease[]> {
  if (!/^(19|2\d)\d{2}$/.test(year)) return []
  return rows(
    PublicRelease,
    sql`select year, edition, organ_name, released_on, reason, digest, from_on as "from", to_on as "to", figures, changes
      from report.public_release where year = ${Number(year)} order by edition desc`,
  )
}
