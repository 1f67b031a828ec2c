import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { Release, ReleaseEntry } from './types-release.ts'

const Bureau = z.object({ id: z.uuid(), path: z.string(), name: z.string() })
export type Bureau = z.infer<typeof Bureau>

/** The city bureau the scope covers whole; null for whoever stands below it. */
export function bureauOf(tx: Tx, scopePath: string): Promise<Bureau | null> {
  return firstRow(
    Bureau,
    tx`select id, path, name from organisations.unit where kind = 'city-bureau' and path ^@ ${scopePath} and closed_on is null order by path limit 1`,
  )
}

/** One release of a bureau at a time: the second finds the first. */
export async function queueReleases(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('report.release', 0))`
}

const entry = (tx: Tx) => tx`id, year, edition, released_at, from_on as "from", to_on as "to", reason, changes, digest`

/** The latest year first, and of a year the latest edition. */
export function listReleases(tx: Tx): Promise<ReleaseEntry[]> {
  return rows(ReleaseEntry, tx`select ${entry(tx)} from report.release order by year desc, edition desc limit 500`)
}

/** Every edition of a year, the latest first. */
export function releasesOf(tx: Tx, year: number): Promise<Release[]> {
  return rows(Release, tx`select ${entry(tx)}, figures from report.release where year = ${year} order by edition desc`)
}

export type ReleaseRow = Omit<Release, 'digest'> & { releasedBy: string }

export async function insertRelease(tx: Tx, bureau: Bureau, row: ReleaseRow): Promise<Release> {
  const saved = await firstRow(
    Release,
    tx`insert into report.release (id, unit_id, unit_path, year, edition, released_at, released_by, from_on, to_on, figures, reason, changes)
      values (${row.id}, ${bureau.id}, ${bureau.path}, ${row.year}, ${row.edition}, ${row.releasedAt}, ${row.releasedBy}, ${row.from}, ${row.to},
        ${tx.json(row.figures as never)}, ${row.reason}, ${tx.json(row.changes as never)}) returning ${entry(tx)}, figures`,
  )
  if (!saved) throw new Error('the release was not saved')
  return saved
}
