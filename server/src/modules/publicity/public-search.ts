import { z } from 'zod'
import { Day, startOf } from '../../kit/day.ts'
import { firstRow, rows, type Sql } from '../../kit/db.ts'
import { normaliseNumber } from '../law/index.ts'
import { legible } from './masking/detect.ts'
import { PartyType } from './types.ts'

const LONGEST_QUERY = 100
const MOST_WORDS = 5
const LAST_PAGE = 1000
const PAGE_SIZE = 20
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** What a visitor asks for, cleaned and bounded: whatever is sent, this is all that reaches the database. */
export type Search = {
  q: string
  organ: string
  cause: string
  type: PartyType | ''
  from: Day | null
  to: Day | null
  page: number
}

/** Reads a query string. Nothing in it can fail: what makes no sense is left out. */
export function searchOf(query: Record<string, unknown>): Search {
  const textOf = (value: unknown, max: number): string => {
    const first = Array.isArray(value) ? value[0] : value
    if (typeof first !== 'string') return ''
    const bounded = legible(first.slice(0, max * 4).toWellFormed())
      .replace(CONTROL, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return [...bounded].slice(0, max).join('')
  }
  const dayOf = (value: unknown) => Day.safeParse(value).data ?? null
  const page = Number(textOf(query.page, 6))
  return {
    q: textOf(query.q, LONGEST_QUERY),
    organ: textOf(query.organ, 60),
    cause: textOf(query.cause, 100),
    type: PartyType.safeParse(query.type).data ?? '',
    from: dayOf(query.from),
    to: dayOf(query.to),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
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
})
export type Listed = z.infer<typeof Listed>
const Count = z.object({ value: z.string(), count: z.int() })
export type SearchResult = {
  /** Decisions of exactly this number, first whatever the filters say. */
  exact: Listed[]
  total: number
  items: Listed[]
  pages: number
  counts: { organ: z.infer<typeof Count>[]; cause: z.infer<typeof Count>[]; type: z.infer<typeof Count>[] }
}

const columns = (sql: Sql) => sql`record_no, number, organ_name, decided_on, cause, party_name, penalty_content`
const LOOKS_NUMBERED = /\d.*号|字|[〔[(【（［]\s*(?:19|20)\d{2}/

/** Words to look for. A piece of a document number is one word in its written form. */
function wordsOf(q: string): string[] {
  if (LOOKS_NUMBERED.test(q) && /\d/.test(q)) return [normaliseNumber(q)]
  const words = q.split(' ').filter((word) => word !== '')
  return words.slice(0, MOST_WORDS).map((word) => (/^[0-9a-z]{8,18}$/i.test(word) ? word.toUpperCase() : word))
}

/** The same pairs of neighbouring signs as `publicity.grams` in the database. */
function gramsOf(word: string): string[] {
  const signs = [...word]
  if (signs.length === 1) return signs
  return signs
    .slice(1)
    .map((sign, index) => `${signs[index]}${sign}`)
    .filter((gram) => !/\s/.test(gram))
}

type Filter = 'organ' | 'cause' | 'type'

/** @param except a filter counts its own values as if it were not set */
function conditions(sql: Sql, search: Search, except?: Filter) {
  const words = wordsOf(search.q)
  const grams = [...new Set(words.flatMap(gramsOf))]
  const given = (filter: Filter) => filter !== except && search[filter] !== ''
  return sql`${words.length > 0 ? sql`record_no in (select publicity.matching(${grams}, ${words}))` : sql`true`}
    and ${given('organ') ? sql`organ_name = ${search.organ}` : sql`true`}
    and ${given('cause') ? sql`cause = ${search.cause}` : sql`true`}
    and ${given('type') ? sql`party_type = ${search.type}` : sql`true`}
    and ${search.from ? sql`decided_on >= ${search.from}` : sql`true`}
    and ${search.to ? sql`decided_on <= ${search.to}` : sql`true`}`
}

/** A whole document number is answered by one indexed query. Otherwise newest first, with what each filter would give. */
export async function searchDecisions(sql: Sql, search: Search): Promise<SearchResult> {
  const number = search.q === '' ? null : normaliseNumber(search.q)
  const exact = number
    ? await rows(Listed, sql`select ${columns(sql)} from publicity.public_listing where number = ${number} limit 5`)
    : []
  if (exact.length > 0) return { exact, total: exact.length, items: [], pages: 1, counts: { organ: [], cause: [], type: [] } }
  const countBy = (filter: Filter, column: 'organ_name' | 'cause' | 'party_type') =>
    rows(
      Count,
      sql`select ${sql(column)} as value, count(*) as count from publicity.public_decision where ${conditions(sql, search, filter)}
        and ${sql(column)} is not null group by 1 order by 2 desc, 1 limit 40`,
    )
  const [total, items, organ, cause, type] = await Promise.all([
    firstRow(z.object({ n: z.int() }), sql`select count(*) as n from publicity.public_decision where ${conditions(sql, search)}`),
    rows(
      Listed,
      sql`select ${columns(sql)} from publicity.public_listing where ${conditions(sql, search)}
        limit ${PAGE_SIZE} offset ${(search.page - 1) * PAGE_SIZE}`,
    ),
    countBy('organ', 'organ_name'),
    countBy('cause', 'cause'),
    countBy('type', 'party_type'),
  ])
  const found = total?.n ?? 0
  const pages = Math.min(LAST_PAGE, Math.ceil(found / PAGE_SIZE))
  return { exact, total: found, items, pages, counts: { organ, cause, type } }
}

export function newestDecisions(sql: Sql, limit: number): Promise<Listed[]> {
  return rows(Listed, sql`select ${columns(sql)} from publicity.public_listing limit ${limit}`)
}

/** Pages published and withdrawn since the month began. */
export async function countMonth(sql: Sql, today: Day): Promise<{ published: number; withdrawn: number }> {
  const first = `${today.slice(0, 8)}01` as Day
  const found = await firstRow(
    z.object({ published: z.int(), withdrawn: z.int() }),
    sql`select (select count(*) from publicity.public_decision where published_at >= ${startOf(first)}) as published,
      (select count(*) from publicity.public_withdrawal where withdrawn_on >= ${first}) as withdrawn`,
  )
  return found ?? { published: 0, withdrawn: 0 }
}
