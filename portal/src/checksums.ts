import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import type { Instant } from '../../server/src/kit/instant.ts'
import { downloadDecisions, searchOf, yearMark } from '../../server/src/modules/publicity/public.ts'
import { csvOf, jsonOf } from './download-rows.ts'

export type YearFile = { bytes: number; sha256: string }
/** The files of a year as they were at a moment. `mark` names what they were made of. */
export type YearFiles = { mark: string; at: Instant; csv: YearFile; json: YearFile }

/** What a year's file is made of. */
export const yearSearch = (year: number) => searchOf({ from: `${year}-01-01` as Day, to: `${year}-12-31` as Day })

const known = new Map<string, YearFiles>()
let work: Promise<unknown> = Promise.resolve()
const waiting = new Set<string>()

/**
 * The files' checksums as last made, at once; null while they are made for the first time. A year that has changed since is made anew in the
 * background, one after the other. @param now for `at`
 */
export async function checksumsOf(
  sql: Sql,
  year: number,
  publicUrl: string,
  now: Instant,
): Promise<{ files: YearFiles | null; current: boolean }> {
  const place = `${publicUrl} ${year}`
  const mark = await yearMark(sql, year)
  const files = known.get(place) ?? null
  const current = files?.mark === mark
  if (!current && !waiting.has(place)) {
    waiting.add(place)
    work = work
      .then(async () => known.set(place, await make(sql, year, publicUrl, now)))
      .catch(() => {}) // asked again, it is tried again
      .finally(() => waiting.delete(place))
  }
  return { files, current }
}

/** Resolves when nothing is being made any more. */
export const settled = async (): Promise<void> => {
  while (waiting.size > 0) await work
}

async function make(sql: Sql, year: number, publicUrl: string, at: Instant): Promise<YearFiles> {
  const mark = await yearMark(sql, year)
  const rows = () => downloadDecisions(sql, yearSearch(year))
  return { mark, at, csv: await hash(csvOf(rows(), publicUrl)), json: await hash(jsonOf(rows(), publicUrl)) }
}

async function hash(stream: Readable): Promise<YearFile> {
  const sha = createHash('sha256')
  let bytes = 0
  for await (const chunk of stream) {
    sha.update(chunk)
    bytes += Buffer.byteLength(chunk)
  }
  return { bytes, sha256: sha.digest('hex') }
}
