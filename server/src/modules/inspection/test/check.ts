import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../../kit/day.ts'
import { connect, type Sql, type Tx } from '../../../kit/db.ts'
import { type TestDatabase, testDatabase } from '../../../kit/test/database.ts'
import { syncInspection } from '../actions-calendar.ts'
import { momentOf } from '../rules-moment.ts'
import { statementOf } from '../rules-statement.ts'
import type { Check } from '../types-check.ts'
import { mutantsOf } from './mutants.ts'
import { type Columns, type Given, idOf, insertRows, readColumns } from './rows.ts'
import type { Row } from './templates.ts'

/** What one row of the answer must be; what is left out may be anything. */
export type Finds = { since: string; details?: Row; subject?: string }
export type Example = {
  name: string
  /** `2022-03-10` is that day's last moment, `2022-03-10 09:30` a moment in Shanghai. */
  asOf: string
  given: Given
  finds: false | Finds | readonly Finds[]
  /** Settings of the check by key, where not their defaults. */
  settings?: Record<string, number>
}
export type Found = { caseId: string | null; unitId: string | null; subjectId: string; since: string; details: Row }

const MUTATE = process.env.FADU_MUTATE === '1'
/** Rolls an example back. */
const DONE = Symbol('done')

let database: TestDatabase
let sql: Sql
let columns: Columns

/**
 * Tests a check by its examples on a real database; with `FADU_MUTATE=1` every mutant of its statement instead, which passes when at least
 * one example notices.
 * @param options `equivalent`: mutants that cannot be noticed because they mean the same, by name, each with the reason
 */
export function testCheck(
  check: Check,
  examples: readonly Example[],
  options: { equivalent?: Record<string, string> } = {},
): void {
  beforeAll(async () => {
    database = await testDatabase()
    sql = connect(database.ownerUrl, 1)
    columns = await sql.begin(async (tx) => {
      await syncInspection(tx)
      return readColumns(tx)
    })
  })
  afterAll(async () => {
    await sql.end()
    await database.drop()
  })
  describe(check.code, () => (MUTATE ? testMutants(check, examples, options.equivalent ?? {}) : testExamples(check, examples)))
}

function testExamples(check: Check, examples: readonly Example[]): void {
  test.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    const found = await run(check, check.sql, example)
    expect(found.map(({ since, details, subjectId }) => ({ since, details, subjectId }))).toEqual(
      expectedOf(example).map((one) => ({
        since: one.since,
        details: one.details ? expect.objectContaining(one.details) : expect.anything(),
        subjectId: one.subject ? idOf(one.subject) : expect.any(String),
      })),
    )
    for (const { details } of found) expect(Object.keys(details).sort(), 'details are what facts names').toEqual(factKeys(check))
  })
  test('has an example it finds and one it does not', () => {
    expect(new Set(examples.map(({ finds }) => finds !== false))).toEqual(new Set([true, false]))
  })
}

const expectedOf = ({ finds }: Example): readonly Finds[] => (finds === false ? [] : ([finds].flat() as Finds[]))
const factKeys = (check: Check) => [...new Set([...check.facts.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? ''))].sort()

function testMutants(check: Check, examples: readonly Example[], equivalent: Record<string, string>): void {
  const mutants = mutantsOf(check.sql)
  test('every mutant called equivalent exists', () => {
    expect(Object.keys(equivalent).filter((name) => !mutants.some((mutant) => mutant.name === name))).toEqual([])
  })
  test('unchanged, every example holds', async () => {
    for (const example of examples)
      expect(fits(await run(check, check.sql, example), expectedOf(example)), example.name).toBe(true)
  })
  for (const { name, sql: changed } of mutants) {
    if (name in equivalent)
      test.skip(`${name} ≡ ${equivalent[name]}`) // named in the report of tools/mutate.ts
    else {
      test(name, async () => {
        for (const example of examples) if (await notices(check, changed, example)) return
        expect.fail(`no example of ${check.code} notices: ${name}`)
      })
    }
  }
}

async function notices(check: Check, changed: string, example: Example): Promise<boolean> {
  try {
    return !fits(await run(check, changed, example), expectedOf(example))
  } catch {
    return true // the database refuses it
  }
}

function fits(found: readonly Found[], expected: readonly Finds[]): boolean {
  if (found.length !== expected.length) return false
  return expected.every(({ since, details = {}, subject }, at) => {
    const one = found[at]
    if (one === undefined || one.since !== since || (subject && one.subjectId !== idOf(subject))) return false
    return Object.entries(details).every(([key, value]) => isDeepStrictEqual(one.details[key], value))
  })
}

/** The answer to one example, asked as the inspecting role, in the order of `since` and then of the subject's words. */
async function run(check: Check, statement: string, { asOf, given, settings }: Example): Promise<Found[]> {
  let found: Found[] = []
  const work = async (tx: Tx) => {
    await insertRows(tx, given, columns)
    await tx.unsafe('set local role fadu_inspector')
    const at = momentOf(asOf)
    const values = Object.fromEntries((check.settings ?? []).map(({ key, initial }) => [key, settings?.[key] ?? initial]))
    const asked = statementOf({ ...check, sql: statement }, 'full')
    const answer = await tx.unsafe(`${asked} order by since, subject_id`, [at, dayOf(at), values as never])
    found = answer as unknown as Found[]
    throw DONE
  }
  await sql.begin(work).catch((error) => {
    if (error !== DONE) throw error
  })
  return found
}
