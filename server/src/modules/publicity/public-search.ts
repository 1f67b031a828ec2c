import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { type Fragment, rows, type Sql } from '../../kit/db.ts'
import { normaliseNumber } from '../law/index.ts'
import { gramsOf, tidy, wordsOf } from './public-words.ts'
import { PartyType, RecordKind } from './types.ts'

const LONGEST_QUERY = 100
const PAGE_SIZE = 20

export const PublicState = z.enum(['published', 'under-objection'])
export type PublicState = z.infer<typeof PublicState>
export const PUBLIC_STATE_NAME: Record<PublicState, string> = { published: '公示中', 'under-objection': '异议处理中' }
export const Sort = z.enum(['newest', 'oldest', 'fine'])
export type Sort = z.infer<typeof Sort>

/** What a visitor asks for, cleaned and bounded: whatever is sent, this is all that reaches the database. */
export type Search = {
  q: string
  organ: string
  cause: string
  type: PartyType | ''
  kind: RecordKind | ''
  state: PublicState | ''
  from: Day | null
  to: Day | null
  sort: Sort
  /** Last record of the page before: its day or fine in fen, and its number. */
  after: { key: string; recordNo: string } | null
  /** Which page the reader is on, to be shown; the place itself is `after`. */
  page: number
}

const AFTER = /^(\d{4}-\d{2}-\d{2}|\d{1,15})~([0-9a-f]{20})$/

/** Reads a query string. Nothing in it can fail: what makes no sense is left out. */
export function searchOf(query: Record<string, unknown>): Search {
  const dayOf = (value: unknown) => Day.safeParse(value).data ?? null
  const sort = Sort.safeParse(query.sort).data ?? 'newest'
  const [, key = '', recordNo = ''] = AFTER.exec(tidy(query.after, 40)) ?? []
  const fits = recordNo !== '' && (sort === 'fine' ? /^\d+$/.test(key) : dayOf(key) !== null)
  const page = Number(tidy(query.page, 6))
  return {
    q: tidy(query.q, LONGEST_QUERY),
    organ: tidy(query.organ, 60),
    cause: tidy(query.cause, 100),
    type: PartyType.safeParse(query.type).data ?? '',
    kind: RecordKind.safeParse(query.kind).data ?? '',
    state: PublicState.safeParse(query.state).data ?? '',
    from: dayOf(query.from),
    to: dayOf(query.to),
    sort,
    after: fits ? { key, recordNo } : null,
    page: fits && Number.isInteger(page) && page >= 2 ? page : fits ? 2 : 1,
  }
}

export const Listed = z.object({
  recordNo: z.string(),
  number: z.string().nullable(),
  organName: z.string(),
  decidedOn: Day,
  cause: z.string().nullable(),
  partyName: z.string(),
  penaltyContent: z.string(),
  kind: RecordKind,
  fineFen: z.int(),
  underObjection: z.boolean(),
})
export type Listed = z.infer<typeof Listed>
const Counts = z.array(z.object({ value: z.string(), count: z.int() }))
export type Count = z.infer<typeof Counts>[number]
const Found = z.object({
  total: z.int(),
  /** The words are so common that only the first thousand were counted and are listed. */
  capped: z.boolean(),
  organ: Counts,
  cause: Counts,
  party_type: Counts,
  kind: Counts,
  state: Counts,
  items: z.array(Listed),
})
export type SearchResult = {
  /** Decisions of exactly this number, first whatever the filters say. */
  exact: Listed[]
  total: number
  capped: boolean
  items: Listed[]
  /** What `after` of the next page is; null on the last. */
  next: string | null
  counts: { organ: Count[]; cause: Count[]; type: Count[]; kind: Count[]; state: Count[] }
}

const columns = (sql: Sql) =>
  sql`record_no, number, organ_name, decided_on, cause, party_name, penalty_content, kind, fine_fen, under_objection`

/** The search as `publicity.asked`. */
export function askedOf(sql: Sql, search: Search): Fragment {
  const words = wordsOf(search.q)
  const given = (text: string) => (text === '' ? null : text)
  return sql`row(${words}::text[], ${gramsOf(words)}::text[], ${given(search.organ)}, ${given(search.cause)}, ${given(search.type)},
    ${given(search.kind)}, ${given(search.state)}, ${search.from}::date, ${search.to}::date, ${search.sort},
    ${search.after?.key ?? null}, ${search.after?.recordNo ?? null})::publicity.asked`
}

const EMPTY = { total: 0, capped: false, items: [], next: null, counts: { organ: [], cause: [], type: [], kind: [], state: [] } }

/** A whole document number is answered by one indexed query. Otherwise page and counts of every filter come from one statement. */
export async function searchDecisions(sql: Sql, search: Search): Promise<SearchResult> {
  const exact = await exactly(sql, search.q)
  if (exact.length > 0) return { ...EMPTY, exact, total: exact.length }
  const [row] = await sql`select publicity.search(${askedOf(sql, search)}, ${PAGE_SIZE}) as found`
  const { total, capped, organ, cause, party_type: type, kind, state, items } = Found.parse(row?.found)
  const shown = items.slice(0, PAGE_SIZE)
  const last = items.length > PAGE_SIZE ? shown.at(-1) : undefined
  const next = last ? `${search.sort === 'fine' ? last.fineFen : last.decidedOn}~${last.recordNo}` : null
  return { exact: [], total, capped, items: shown, next, counts: { organ, cause, type, kind, state } }
}

/** Records of the very number that was typed. */
async function exactly(sql: Sql, q: string): Promise<Listed[]> {
  if (!/\d/.test(q)) return []
  return rows(Listed, sql`select ${columns(sql)} from publicity.public_numbered(${normaliseNumber(q)}, 5)`)
}

export function newestDecisions(sql: Sql, limit: number): Promise<Listed[]> {
  return rows(Listed, sql`select ${columns(sql)} from publicity.public_newest(${limit})`)
}
