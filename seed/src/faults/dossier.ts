import { addDays, type Day, dayOf } from '../../../server/src/kit/day.ts'
import { addSeconds, type Instant } from '../../../server/src/kit/instant.ts'
import type { Json, Row } from '../rows.ts'
import { idFrom, LATER_EVIDENCE, type World } from '../teller.ts'

/** The rows of one case as they were told, before they are written. */
export type Dossier = {
  id: string
  year: number
  world: World
  case: Row
  /** Every row of a table of the case, in the order told. */
  all(table: string): Row[]
  /** The only row, or the first; a recipe asks its host for what it reads. */
  one(table: string): Row
  has(table: string): boolean
  /** A row beside those told, with an id of its own. */
  add(table: string, row: Row): Row
  /** A row that never was. */
  drop(table: string, row: Row): void
}

/** Evidence that came after the review is written after it. */
const NAMES: Record<string, string> = { opinion: 'legal_review.opinion', 'later evidence': LATER_EVIDENCE }
const nameOf = (table: string) => NAMES[table] ?? `cases.${table}`

/** Every case told in one chapter, with its rows. */
export function dossiersOf(world: World, year: number): Dossier[] {
  const tables = new Map<string, Map<unknown, Row[]>>()
  const of = (table: string) => {
    const name = nameOf(table)
    const known = tables.get(name) ?? Map.groupBy(world.rows.tables.get(name) ?? [], (row) => row.caseId as unknown)
    tables.set(name, known)
    return known
  }
  const dossier = (row: Row): Dossier => {
    const id = String(row.id)
    const all = (table: string) => of(table).get(id) ?? []
    return {
      id,
      year,
      world,
      case: row,
      all,
      has: (table) => all(table).length > 0,
      one: (table) => {
        const [first] = all(table)
        if (!first) throw new RangeError(`case ${id} has no ${table}`)
        return first
      },
      add: (table, given) => {
        const key = table === 'timeline' || table === 'closure' ? {} : { id: idFrom(id, table, String(all(table).length)) }
        const fresh = { ...key, caseId: id, ...given }
        world.rows.add(nameOf(table), fresh)
        of(table).set(id, [...all(table), fresh])
        return fresh
      },
      drop: (table, row) => {
        const told = world.rows.tables.get(nameOf(table)) ?? []
        told.splice(told.indexOf(row), 1)
        of(table).set(
          id,
          all(table).filter((other) => other !== row),
        )
      },
    }
  }
  return (world.rows.tables.get('cases.administrative_case') ?? []).map(dossier)
}

/** What stands in a `jsonb` column, to be read or changed. */
// biome-ignore lint/suspicious/noExplicitAny: the contents differ by table; the tables' own constraints check them
export const inside = (value: unknown): any => (value as Json).value

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENTS = ['recordedAt', 'at', 'takenAt', 'arrivedAt', 'givenAt', 'proposedAt', 'writtenAt', 'madeAt', 'consentedAt']
const TABLES = [
  ...['evidence', 'questioning', 'measure', 'mediation', 'notice', 'statement', 'hearing', 'discussion', 'proposal', 'opinion'],
  ...['review_outcome', 'decision', 'delivery', 'payment', 'execution', 'closure', 'timeline'],
]

/** Everything of the case that happened at `from` or later happens so many days later, in its rows, its timeline, its audit and its numbers. */
export function delay(dossier: Dossier, from: Instant, days: number): void {
  const { world, id } = dossier
  const moments: Record<string, unknown> = { closure: dossier.case.closedAt, discussion: dossier.all('decision')[0]?.recordedAt }
  for (const table of TABLES) for (const row of dossier.all(table)) delayRow(row, from, days, moments[table])
  if (dossier.case.closedAt) dossier.case.closedAt = later(String(dossier.case.closedAt), days)
  for (const line of world.audit) if (line.subject === id && String(line.at) >= from) line.at = later(String(line.at), days)
  world.numbers.delay(id, from, (at) => later(at, days))
}

const later = (at: string, days: number) => addSeconds(at as Instant, days * 86_400)

/** @param moment of a row that names none itself */
function delayRow(row: Row, from: Instant, days: number, moment?: unknown): void {
  const main = (MOMENTS.map((name) => row[name]).find((value) => typeof value === 'string') ?? moment) as string | undefined
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue
    if (INSTANT.test(value) && value >= from) row[name] = later(value, days)
    else if (DAY.test(value) && (main ?? from) >= from && value >= dayOf(from)) row[name] = addDays(value as Day, days)
  }
}
