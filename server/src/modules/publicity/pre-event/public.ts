import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { Day, dayWords } from '../../../kit/day.ts'
import { rows, type Sql } from '../../../kit/db.ts'
import { writeCsv } from '../../../kit/tables/index.ts'
import { REGIONS } from '../../organisations/index.ts'
import { basisText } from '../public-law.ts'
import { countLists, listShown } from './store.ts'
import type { FieldValue, PublicItem } from './types.ts'
import { DUTY_NAME, findList, LISTS, type ListField, type ListSpec, listOf } from './types-lists.ts'

/* What the portal reads of 事前公示, as `fadu_portal`: three views and nothing else. */
export { countLists, DUTY_NAME, type FieldValue, findList, LISTS, type ListField, type ListSpec, listOf, type PublicItem }

/** One line of a value as it is shown; `citation` where it is an article that can be opened. */
export type Shown = { text: string; citation: string | null }

const line = (text: string): Shown => ({ text, citation: null })

/** A value in the words the public reads: citations as articles, days in Chinese, steps numbered. */
export function showValue({ kind }: ListField, value: FieldValue | undefined): Shown[] {
  if (value === null || value === undefined || value === '') return []
  if (kind === 'basis' && Array.isArray(value)) return value.map((basis) => basisText(basis))
  if (kind === 'steps' && Array.isArray(value)) return value.map(line)
  if (kind === 'region') return [line(REGIONS[String(value)] ?? String(value))]
  if (kind === 'day') return [line(dayWords(Day.parse(value)))]
  return [line(Array.isArray(value) ? value.join('；') : String(value))]
}

const plain = (item: PublicItem, fields: readonly ListField[]): string =>
  fields.flatMap((field) => showValue(field, item.fields[field.key]).map(({ text }) => text)).join(' ')

/** Rows that hold today and in whose shown words every word asked for stands. @param words cleaned, in lower case */
export async function findShown(sql: Sql, spec: ListSpec, words: readonly string[]): Promise<PublicItem[]> {
  const all = await listShown(sql, spec.code as never)
  if (words.length === 0) return all
  return all.filter((item) => {
    const content = plain(item, spec.fields).toLowerCase()
    return words.every((word) => content.includes(word))
  })
}

const Released = z.object({ version: z.int(), effectiveFrom: Day, releasedOn: Day })
export type Released = z.infer<typeof Released>
/** When each version of an item was released, the newest first. */
export function listReleases(sql: Sql, list: string, itemKey: string): Promise<Released[]> {
  return rows(
    Released,
    sql`select version, effective_from, released_on from publicity.public_list_version where list = ${list} and item_key = ${itemKey}
      order by version desc`,
  )
}

const MOST_WORDS = 10
/** What a visitor asks for in a list, cleaned and bounded. */
export const ListSearch = z.object({
  q: z
    .string()
    .transform((asked) =>
      asked
        .slice(0, 100)
        .normalize('NFKC')
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim(),
    )
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ListSearch = z.infer<typeof ListSearch>
export const wordsIn = ({ q }: ListSearch): string[] =>
  q
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)

/** How many rows of a list stand on one page: as many as keep it light. */
export const rowsOnPage = (spec: ListSpec): number =>
  spec.fields.some(({ kind }) => kind === 'basis' || kind === 'long') ? 50 : 100

/** Rows of a list as a CSV file, in the words the page shows; formulas are defused. */
export async function listCsv(spec: ListSpec, items: readonly PublicItem[]): Promise<Buffer> {
  const target = new PassThrough()
  const columns = spec.fields.map(({ key, title, kind }) => ({
    key,
    title,
    kind: kind === 'number' ? ('number' as const) : ('text' as const),
  }))
  const words = (item: PublicItem, field: ListField) => showValue(field, item.fields[field.key]).map(({ text }) => text)
  const lines = items.map((item) => Object.fromEntries(spec.fields.map((field) => [field.key, words(item, field).join('；')])))
  const [content] = await Promise.all([buffer(target), writeCsv(target, columns, lines)])
  return content
}
