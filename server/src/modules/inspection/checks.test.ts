import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../kit/day.ts'
import { connect, type Sql } from '../../kit/db.ts'
import { type TestDatabase, testDatabase } from '../../kit/test/database.ts'
import { parseCitation, versionOf } from '../law/index.ts'
import { CHECKS } from './checks/index.ts'
import { statementOf } from './rules-statement.ts'
import { Area, Severity, Subject } from './types-check.ts'

const FOLDER = join(import.meta.dirname, 'checks')
const each = CHECKS.map((check) => [check.code, check] as const)
const without = (sql: string) => sql.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''")

let database: TestDatabase
let sql: Sql
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.appUrl, 1)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

test('every file below checks/ is a check of the list, and the list is sorted as the files are', async () => {
  const names = (await readdir(FOLDER, { recursive: true })).filter(
    (name) => /\/[^/]+\.ts$/.test(name) && !/\.test\.ts$/.test(name),
  )
  expect(CHECKS.map(({ area, code }) => `${area}/${code}.ts`)).toEqual(names.sort())
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length)
})

test.each(each)('%s is complete', (code, check) => {
  expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
  for (const [schema, value] of [
    [Area, check.area],
    [Severity, check.severity],
    [Subject, check.subject],
  ] as const)
    expect(schema.safeParse(value).success, value).toBe(true)
  for (const words of [check.title, check.remedy, check.facts]) expect(words).toMatch(/[\u4e00-\u9fff]/)
  expect(existsSync(join(FOLDER, check.area, `${code}.test.ts`)), 'its test').toBe(true)
})

test.each(each)('%s cites articles there are, of wordings that hold in its time', (_, check) => {
  expect(check.law.length).toBeGreaterThan(0)
  for (const citation of check.law) {
    const { version } = parseCitation(citation)
    const wording = version ? versionOf(version) : null
    if (wording && check.from) expect(wording.effectiveTo === null || wording.effectiveTo >= check.from, citation).toBe(true)
    if (wording && check.until) expect(wording.effectiveFrom <= check.until, citation).toBe(true)
  }
})

test.each(each)('%s holds the first and last day of its law in its statement', (_, check) => {
  if (check.from) expect(check.sql).toContain(`'${check.from}`)
  if (check.until) expect([check.until, addDays(check.until, 1)].some((day) => check.sql.includes(`'${day}`))).toBe(true)
})

test.each(each)('%s asks of the inspected cases in one set, and of nothing it may not see', async (_, check) => {
  const plain = without(check.sql)
  if (!check.outside) expect(plain).toMatch(/\binspected\b/)
  expect(plain).not.toMatch(/\bcases\.administrative_case\b/)
  expect(plain).not.toMatch(/;|\bnow\(\)|\bcurrent_|\bselect\s+\*/i)
  const named = [
    ...plain.matchAll(/\b(?:cases|organisations|law|inspection|legal_review|publicity|licences|platform)\.\w+(\s*\()?/g),
  ]
  const calls = named.filter(([, call]) => call).map(([name]) => name)
  expect(calls, 'no function of the house, row by row').toEqual([])
  const others = named.map(([name]) => name).filter((name) => /^(legal_review|publicity|licences|platform)\./.test(name))
  expect(others.filter((name) => !/^(legal_review|publicity|licences)\.inspected_/.test(name))).toEqual([])
  for (const reach of ['full', 'increment', 'touched'] as const) {
    await sql.begin(async (tx) => {
      await tx.unsafe('set local role fadu_inspector')
      await tx.unsafe(`explain ${statementOf(check, reach)}`, ['2026-01-01T00:00:00Z', '2026-01-01', {} as never])
    })
  }
})

test('an increment copies cases with all their columns', async () => {
  const columns = (name: string) => sql`select attname, atttypid::regtype::text as type from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped order by attnum`
  for (const copy of ['inspection.increment_case', 'inspection.touched_case'])
    expect([...(await columns(copy))], copy).toEqual([...(await columns('cases.administrative_case'))])
})

test.each(each)('%s reads each setting it names, and no other', (_, { sql: text, settings = [] }) => {
  for (const { key } of settings) expect(text).toContain(`'${key}'`)
  expect(/\bsetting\b/.test(without(text))).toBe(settings.length > 0)
})
