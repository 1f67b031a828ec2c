import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { connect, type Sql } from '../../kit/db.ts'
import { type TestDatabase, testDatabase } from '../../kit/test/database.ts'
import { newId } from '../../kit/uuid.ts'
import { type PublicLedgerCounts, publicLedgerMonth, publicLedgerSpan, publicRatios, sumOf } from './public-ledger.ts'

const PATH = '/220300000000/'
const UNIT = newId()
const TODAY = day('2022-11-30')
let database: TestDatabase
let owner: Sql
let sql: Sql

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 1)
  sql = connect(database.portalUrl, 1)
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${UNIT}, ${UNIT}, '220300000000', '220300', '示例市公安局', '四公', 'city-bureau', 'city', ${PATH})`
})
afterAll(async () => {
  await Promise.all([sql.end(), owner.end()])
  await database.drop()
})
const clear = () =>
  owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`with gone as (delete from publicity.record), set as (delete from platform.setting) delete from cases.imported_decision`
  })
beforeEach(clear)

/** So many decisions of October 2022 not public for this reason. */
async function withhold(reasons: Record<string, number>): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const [reason, many] of Object.entries(reasons))
      await tx`with made as (
          insert into cases.imported_decision (id, import_id, row_number, unit_id, unit_path, organ_id, organ_name, number, raw_number, decided_on, party_name,
            party_type, penalties, fields)
          select gen_random_uuid(), ${UNIT}, n, ${UNIT}, ${PATH}, ${UNIT}, '示例', ${reason} || n, 'x', '2022-10-10', 'x', 'legal-person', '{}', '{}'
          from generate_series(1, ${many}::int) n returning id)
        insert into publicity.record (imported_id, unit_id, unit_path, organ_name, decided_on, state, reason_code, collected_at)
        select id, ${UNIT}, ${PATH}, '示例', '2022-10-10', 'not-public', ${reason}, now() from made`
  })
}
const october = async (): Promise<PublicLedgerCounts> => {
  const { rows } = await publicLedgerMonth(sql, '2022-10', TODAY)
  return rows[0]?.counts as PublicLedgerCounts
}

test.each<[string, Record<string, number>, Record<string, number>, number]>([
  ['large classes stand', { 'sealed-psa': 3, 'not-a-penalty': 5 }, { sealed: 3, 'not-a-penalty': 5 }, 0],
  [
    'reasons that name a person’s situation are one class',
    { minor: 1, mediated: 1, 'age-unknown': 1 },
    { 'protected-person': 3 },
    0,
  ],
  [
    'a small class goes in with the empty ones and the next larger one',
    { minor: 2, 'sealed-psa': 9, 'state-secret': 4 },
    { sealed: 9 },
    6,
  ],
  ['two small ones that together are large enough', { minor: 2, 'trade-secret': 1, 'sealed-psa': 9 }, { sealed: 9 }, 3],
  ['a lone small number cannot be told from anything', { minor: 1 }, {}, 1],
])('%s', async (_what, reasons, shown, folded) => {
  await withhold(reasons)
  const counts = await october()
  const full = Object.fromEntries(Object.entries(counts.classes).filter(([, count]) => count > 0))
  expect([full, counts.folded]).toEqual([shown, folded])
})

test('whatever the numbers, nothing small can be recomputed from what is shown', async () => {
  const codes = [
    'sealed-psa',
    'minor',
    'state-secret',
    'trade-secret',
    'no-social-influence',
    'not-a-penalty',
    'withdrawn',
    'wrong',
  ]
  for (let seed = 1; seed <= 40; seed++) {
    await clear()
    const drawn = codes.map((code, at) => [code, Math.max(0, ((seed * 7919 + at * 104729 + seed * at * 31) % 11) - 4)] as const)
    await withhold(Object.fromEntries(drawn))
    const small = drawn.some(([, many]) => many > 0 && many < 3)
    const total = drawn.reduce((sum, [, many]) => sum + many, 0)
    if (total === 0) continue
    const { classes, folded, foldedClasses, notPublic, decided } = await october()
    const shown = Object.values(classes)
    expect([decided, notPublic, shown.reduce((sum, one) => sum + one, 0) + folded]).toEqual([total, total, total])
    expect(shown.filter((one) => one > 0 && one < 3)).toEqual([])
    expect(foldedClasses.length === 0 || foldedClasses.length >= 2).toBe(true)
    expect(foldedClasses.length > 0).toBe(small)
    if (small) expect(shown.filter((one) => one === 0)).toEqual([]) // an empty class among shown ones would say where the small one is not
    if (small && shown.length > 0) expect(folded).toBeGreaterThanOrEqual(3)
  }
})

test('the threshold is the bureau’s setting, and nobody outside chooses it', async () => {
  await withhold({ minor: 4, 'sealed-psa': 9, 'state-secret': 8 })
  expect((await october()).folded).toBe(0)
  await owner`insert into platform.setting (key, value, changed_by, changed_at) values ('ledgerSmallCell', '5', 'x', now())`
  expect((await october()).folded).toBe(12)
})

test('a month is a month: no day, no other part of it can be asked for', async () => {
  await withhold({ minor: 4 })
  const whole = await sql`select * from publicity.public_ledger('2022-10-01', ${TODAY}, '{}')`
  expect(await sql`select * from publicity.public_ledger('2022-10-17', ${TODAY}, '{}')`).toEqual(whole)
})

test('the public’s role reads the folded rows and nothing behind them', async () => {
  await withhold({ minor: 1 })
  for (const query of [
    'select * from publicity.source_decision',
    "select * from publicity.ledger_lines('2022-10-01', '2022-10-31', '2022-11-30', '{}', '/')",
    "select * from publicity.ledger('2022-10-01', '2022-10-31', '2022-11-30', '{}', '/')",
    'select * from publicity.record',
  ])
    await expect(sql.unsafe(query), query).rejects.toThrow(/permission denied/)
})

test('an organ that does not add up is named without numbers, and the total says so', async () => {
  await withhold({ minor: 4 })
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update publicity.record set decided_on = '2022-10-11' where id = (select id from publicity.record limit 1)`
  })
  const month = await publicLedgerMonth(sql, '2022-10', TODAY)
  expect(month).toMatchObject({ rows: [{ organName: '示例市公安局', counts: null }], total: null, missing: 1 })
})

test('sums add only what is shown; ratios leave out what may not be public', async () => {
  await withhold({ minor: 4, 'sealed-psa': 1 })
  const counts = await october()
  const twice = sumOf([counts, counts])
  expect(twice).toMatchObject({ decided: 10, notPublic: 10, folded: 10, classes: {} })
  expect(publicRatios({ ...counts, publishedInTime: 6, publishedLate: 1, pending: 2, late: 1 })).toEqual({
    publishedPercent: 70,
    inTimePercent: 75,
  })
  expect(publicRatios(counts)).toEqual({ publishedPercent: null, inTimePercent: null })
  expect(await publicLedgerSpan(sql)).toEqual({ first: '2022-10', last: '2022-10' })
})
