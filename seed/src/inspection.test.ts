import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Day, dayOf } from '../../server/src/kit/day.ts'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { systemClock } from '../../server/src/kit/instant.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { CHECKS, momentOf, statementOf, syncInspection } from '../../server/src/modules/inspection/index.ts'
import { syncLaw } from '../../server/src/modules/law/index.ts'
import { makeCtx, systemActor } from '../../server/src/platform/index.ts'
import { type DemoLoaded, loadDemo } from './load.ts'

/** The last moment the demo tells. */
const END = '2026-11-20 18:00'

/**
 * What cannot stand in data written through the database, with the constraint that holds it off. The check stays: data may come into the
 * tables by another way, and a constraint may be lifted one day.
 */
const HELD_OFF: Record<string, string> = {
  'review-of-another-version': 'review_needs_opinion',
  'reviewer-unqualified': 'review_needs_post',
  'reviewer-without-post': 'review_needs_post',
  'spot-fine-over-limit-general': 'decision_gate_spot_fine',
  'spot-fine-over-limit-psa-2012': 'decision_gate_spot_fine',
  'spot-fine-over-limit-psa-2025': 'decision_gate_spot_fine',
  'spot-penalty-of-another-kind': 'decision_gate_spot_kind',
  'statutory-review-skipped': 'review_demanded_by_law',
}

let database: TestDatabase
let sql: Sql
let loaded: DemoLoaded
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.ownerUrl, 1)
  const app = connect(database.appUrl, 1)
  await makeCtx(app, systemActor('migrate', []), systemClock).transaction((tx) => syncLaw(tx))
  await app.end()
  loaded = await loadDemo({ ownerUrl: database.ownerUrl, say: () => {} })
  await sql.begin((tx) => syncInspection(tx as never))
}, 300_000)
afterAll(async () => {
  await sql.end()
  await database.drop()
})

type Found = { check: string; subjectId: string; since: Day }
const words = ({ check, subjectId, since }: Found) => `${check} ${subjectId} since ${since}`

/** Every check, asked as the inspecting role. */
async function inspect(asOf: string): Promise<Found[]> {
  const at = momentOf(asOf)
  const found: Found[] = []
  await sql.begin(async (tx) => {
    await tx.unsafe('set local role fadu_inspector')
    for (const check of CHECKS) {
      const settings = Object.fromEntries((check.settings ?? []).map(({ key, initial }) => [key, initial]))
      const rows = await tx.unsafe<{ subjectId: string; since: Day }[]>(statementOf(check, 'full'), [
        at,
        dayOf(at),
        settings as never,
      ])
      for (const { subjectId, since } of rows) found.push({ check: check.code, subjectId, since })
    }
  })
  return found
}

describe('inspection of the demo', () => {
  test.each([END, '2023-06-30', '2022-12-31'])(
    'as of %s finds the faults that were planted, and no other',
    async (asOf) => {
      const day = dayOf(momentOf(asOf))
      const planted = loaded.faults.filter(({ since }) => since <= day).map(words)
      const found = (await inspect(asOf)).map(words)
      expect({
        missed: planted.filter((line) => !found.includes(line)).sort(),
        invented: found.filter((line) => !planted.includes(line)).sort(),
      }).toEqual({ missed: [], invented: [] })
      expect(new Set(found).size).toBe(found.length)
    },
    120_000,
  )

  test('has a fault for every check but those that the database holds off', () => {
    const planted = new Set(loaded.faults.map(({ check }) => check))
    const without = CHECKS.map(({ code }) => code).filter((code) => !planted.has(code))
    expect(without.sort()).toEqual(Object.keys(HELD_OFF).sort())
  })

  test.each(Object.entries(HELD_OFF))('%s: the constraint %s is there', async (_, constraint) => {
    const [row] = await sql`select count(*)::int as n from pg_proc where prosrc like ${`%constraint = '${constraint}'%`}`
    expect(row?.n).toBeGreaterThan(0)
  })

  test('keeps the faulty cases few', async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from cases.administrative_case`
    const share = new Set(loaded.faults.flatMap(({ caseId }) => caseId ?? [])).size / Number(row?.n)
    expect(share).toBeGreaterThan(0.03)
    expect(share).toBeLessThan(0.1)
  })
})
