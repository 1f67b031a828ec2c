import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import type { Sql } from '../../kit/db.ts'
import { Instant } from '../../kit/instant.ts'
import { ObjectionMark } from './objections/types.ts'
import { MaskMark, RecordKind, ShownFields } from './types.ts'

export { type Remedy, remediesOf } from '../law/index.ts'
export { verifyAddress } from './log/compact.ts'
export {
  findHead as findLogHead,
  findLogFile,
  keysText as logKeysText,
  listKeys as listLogKeys,
  signedTiles as signedLogTiles,
} from './log/public-log.ts'
export { makeReceipt } from './log/receipt.ts'
export type { Receipt } from './log/types.ts'
export * from './objections/public.ts'
export * from './pre-event/public.ts'
export { type Bar, countPublic, type PublicCounts } from './public-counts.ts'
export { DownloadRow, downloadDecisions } from './public-download.ts'
export { basisText, findPublicArticle, type PublicArticle } from './public-law.ts'
export {
  PUBLIC_LEDGER_CLASS_NAME,
  PublicLedgerClass,
  type PublicLedgerCounts,
  type PublicLedgerMonth,
  publicLedgerMonth,
  publicLedgerSpan,
  publicRatios,
  sumOf,
} from './public-ledger.ts'
export { type OpenYear, openYears, type Place, sitemapPart, yearMark } from './public-open-data.ts'
export {
  type Count,
  type Listed,
  newestDecisions,
  PUBLIC_STATE_NAME,
  type PublicState,
  type Search,
  type SearchResult,
  type Sort,
  searchDecisions,
  searchOf,
} from './public-search.ts'
export {
  findTakenDown,
  listTakenDown,
  type Register,
  type RegisterSearch,
  registerSearchOf,
  TAKEN_DOWN_NAME,
  type TakenDown,
  TakenDownHow,
} from './public-withdrawn.ts'
/** The portal's door: reads as `fadu_portal`, which sees these views and nothing else. */
export {
  contentOf,
  isLicence,
  KIND_NAME,
  type LicenceFields,
  numberOf,
  PARTY_TYPE_NAME,
  type PartyType,
  type PublicFields,
  type RecordKind,
  type ShownFields,
  subjectOf,
} from './types.ts'

/** A step in the life of a public page. `fields` names what a correction changed, never what stood there. */
export const PageEvent = z.object({
  event: z.enum(['published', 'updated', 'withdrawn', 'sealed', 'restored']),
  on: Day,
  fields: z.array(z.string()),
  byObjection: z.boolean(),
})
export type PageEvent = z.infer<typeof PageEvent>

export const PublicDecision = z.object({
  recordNo: z.string(),
  kind: RecordKind,
  fields: ShownFields,
  masking: z.array(MaskMark),
  publishedOn: Day,
  endOn: Day,
  /** Accepted objections, oldest first: being examined, or with their outcome. */
  objections: z.array(ObjectionMark),
  /** What happened to the page, oldest first. */
  history: z.array(PageEvent),
  /** Where the page stands in the transparency log, from 0, and since when; null until it is sequenced, about a minute. */
  leaf: z.object({ index: z.int(), at: Instant }).nullable(),
})
export type PublicDecision = z.infer<typeof PublicDecision>

const RECORD_NO = /^[0-9a-f]{20}$/

/** `version` is another whenever the page would change; `read` parses the row, which a page already rendered need not do. */
export type FoundDecision = { version: string; read: () => PublicDecision }

/** One indexed query. Null for anything that is no public record's address. */
export async function findDecision(sql: Sql, recordNo: string): Promise<FoundDecision | null> {
  if (!RECORD_NO.test(recordNo)) return null
  const [row] =
    await sql`select *, (select jsonb_build_object('index', index, 'at', entry::jsonb -> 'at') from publicity.public_log_opening(${recordNo})) as leaf
    from publicity.public_page(${recordNo})`
  return row
    ? { version: `${row.version} ${row.leaf?.index} ${JSON.stringify(row.objections)}`, read: () => PublicDecision.parse(row) }
    : null
}
