import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../kit/day.ts'
import type { Sql } from '../../kit/db.ts'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { newId } from '../../kit/uuid.ts'
import { chinaCalendar } from '../law/index.ts'
import type { Ledger, LedgerRow } from './types-ledger.ts'

const CITY = '/220300000000/'
const WEST = `${CITY}220302000000/`
const STATION = `${WEST}220302010000/`
const EAST = `${CITY}220303000000/`
const IMPORT = newId()
let t: TestApp
let reader: Client
const units: Record<string, string> = {}
let next = 0

beforeAll(async () => {
  t = await testApp()
  t.clock.set('2022-10-12T09:00:00+08:00')
  const kinds = { 2: 'city-bureau', 3: 'branch-bureau', 4: 'station' } as Record<number, string>
  for (const path of [CITY, WEST, EAST, STATION]) {
    const code = path.split('/').at(-2) as string
    const id = newId()
    units[path] = id
    const kind = kinds[path.split('/').length - 1] as string
    const organId = path === STATION ? (units[WEST] as string) : id
    await t.owner`insert into organisations.unit ${t.owner({ id, organId, code, regionCode: code.slice(0, 6), name: `示例单位${code}`, shortName: code, kind, level: kind === 'station' ? 'station' : 'county', path })}`
  }
  await t.owner`insert into cases.import (id, unit_path, file_name, dry_run, imported_by, imported_by_name, imported_at, read_rows, created_rows, updated_rows,
    skipped_rows, wrong_rows) values (${IMPORT}, ${CITY}, 'x.csv', false, 'x', 'x', '2022-09-01T01:00:00Z', 0, 0, 0, 0, 0)`
  reader = await t.signIn(['supervisor'], CITY)
})
afterAll(async () => {
  await t.close()
})
beforeEach(async () => {
  t.clock.set('2022-10-12T09:00:00+08:00')
  reader = await t.signInAgain(reader.actor)
  await tamper((tx) => tx`with gone as (delete from publicity.record) delete from cases.imported_decision`)
})

/** As someone with the database in hand: no trigger and no foreign key looks. */
const tamper = (work: (sql: Sql) => Promise<unknown>) =>
  t.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await work(tx as unknown as Sql)
  })

type Made = { unit?: string; on?: string; record?: Record<string, unknown> | null }
const PUBLISHED = {
  state: 'published',
  publicFields: { partyName: '示例', partyType: 'legal-person' },
  maskedBy: 'a',
  maskedAt: '2022-10-01T01:00:00Z',
  confirmedBy: 'b',
  confirmedAt: '2022-10-01T01:00:00Z',
  publishedBy: 'c',
  publishedAt: '2022-10-08T01:00:00Z',
  endOn: '2030-01-01',
}
const WITHDRAWN = { ...PUBLISHED, state: 'withdrawn', withdrawnAt: '2022-10-10T01:00:00Z', withdrawnReason: '示例' }

/** A historical decision with the record given; null: none. */
async function decide({ unit = WEST, on = '2022-09-28', record = {} }: Made = {}): Promise<string> {
  const [id, number] = [newId(), `四公行罚决字〔2022〕${++next}号`]
  await tamper(async (tx) => {
    await tx`insert into cases.imported_decision ${tx({
      ...{ id, importId: IMPORT, rowNumber: 1, unitId: units[unit] as string, unitPath: unit, organId: units[unit] as string },
      ...{ organName: '示例', number, rawNumber: number, decidedOn: on, partyName: '示例', partyType: 'legal-person' },
      ...{ penalties: ['fine'], fields: {} as never },
    })}`
    if (record === null) return
    await tx`insert into publicity.record ${tx({
      ...{ importedId: id, unitId: units[unit] as string, unitPath: unit, organName: '示例', decidedOn: on, number },
      ...{ state: 'collected', collectedAt: '2022-09-28T09:00:00Z', ...(record as object) },
    } as never)}`
  })
  return id
}

const ledger = async (query = 'month=2022-09', client = reader): Promise<Ledger> => {
  const reply = await client.get(`/publicity/ledger?${query}`)
  expect(reply.statusCode).toBe(200)
  return reply.json()
}
const rowOf = ({ rows }: Ledger, path: string, month: string | null = '2022-09') =>
  rows.find((row) => row.unitId === units[path] && row.month === month) as LedgerRow

describe('classes', () => {
  test.each<[string, Record<string, unknown> | null, string]>([
    ['no record yet, on the last day', null, 'pending'],
    ['collected', {}, 'pending'],
    ['reviewed, the record’s own day is over', { state: 'collected', dueOn: '2022-10-11' }, 'late'],
    ['published on the last day', { ...PUBLISHED, publishedAt: '2022-10-12T15:59:59Z' }, 'publishedInTime'],
    ['published the day after', { ...PUBLISHED, publishedAt: '2022-10-12T16:00:00Z' }, 'publishedLate'],
    ['expired', { ...PUBLISHED, state: 'expired' }, 'publishedInTime'],
    ['repaired', { ...PUBLISHED, state: 'repaired' }, 'publishedInTime'],
    ['under objection', { ...PUBLISHED, state: 'under-objection' }, 'publishedInTime'],
    ['expired, then sealed', { ...PUBLISHED, state: 'expired', reasonCode: 'sealed-psa' }, 'sealed'],
    ['sealed before it went up', { state: 'not-public', reasonCode: 'sealed-psa' }, 'sealed'],
    ['sealed on the page', { ...WITHDRAWN, reasonCode: 'sealed-psa-legacy' }, 'sealed'],
    ['a minor', { state: 'not-public', reasonCode: 'minor' }, 'withheld'],
    ['revoked', { ...WITHDRAWN, reasonCode: 'withdrawn' }, 'withheld'],
  ])('%s', async (_what, record, counted) => {
    await decide({ record, on: '2022-09-28' })
    if (record === null) await t.owner`update cases.import set imported_at = '2022-10-11T01:00:00Z'`
    const { counts } = rowOf(await ledger(), WEST)
    await t.owner`update cases.import set imported_at = '2022-09-01T01:00:00Z'`
    const { decided, publishedInTime, publishedLate, withheld, sealed, pending, late } = counts ?? ({} as never)
    expect(decided).toBe(1)
    const told = { publishedInTime, publishedLate, withheld, sealed, pending, late }
    expect(Object.entries(told).filter(([, count]) => count > 0)).toEqual([[counted, 1]])
  })
  test('the last day passes at midnight in Shanghai', async () => {
    await decide()
    t.clock.set('2022-10-12T23:59:59+08:00')
    reader = await t.signInAgain(reader.actor)
    expect(rowOf(await ledger(), WEST).counts).toMatchObject({ pending: 1, late: 0 })
    t.clock.set('2022-10-13T00:00:00+08:00')
    reader = await t.signInAgain(reader.actor)
    expect(rowOf(await ledger(), WEST).counts).toMatchObject({ pending: 0, late: 1 })
  })
  test('the database counts working days as the calendar does, on every day of two years', async () => {
    for (let on = day('2022-01-01'); on <= '2023-12-31'; on = addDays(on, 1)) await decide({ on, record: null })
    const lines = []
    for (const year of [2022, 2023])
      for (let page = 1; page <= 2; page++)
        lines.push(...(await reader.get(`/publicity/ledger/records?year=${year}&pageSize=200&page=${page}`)).json().items)
    expect(lines).toHaveLength(730)
    for (const { decidedOn, dueOn } of lines) expect(dueOn).toBe(chinaCalendar.addWorkingDays(decidedOn as Day, 7))
  }, 60_000)
})

test('units hold those under them; each number opens the decisions it counts', async () => {
  await decide({ unit: STATION, record: PUBLISHED })
  await decide({ unit: WEST, record: { state: 'not-public', reasonCode: 'minor' } })
  await decide({ unit: EAST })
  await decide({ unit: EAST, on: '2022-08-31', record: { ...PUBLISHED, publishedAt: '2022-09-30T01:00:00Z' } })
  const year = await ledger('year=2022')
  expect(rowOf(year, CITY, null).counts).toMatchObject({
    decided: 4,
    publishedInTime: 1,
    publishedLate: 1,
    withheld: 1,
    pending: 1,
  })
  expect(rowOf(year, WEST).counts).toMatchObject({ decided: 2, withheldBy: { minor: 1 } })
  expect(rowOf(year, STATION)).toMatchObject({ depth: 2, counts: { decided: 1 }, publishedPercent: 100, inTimePercent: 100 })
  expect(rowOf(year, CITY, null)).toMatchObject({ publishedPercent: 66.6, inTimePercent: 50, withdrawnInTimePercent: null })
  const opened = async (query: string) => (await reader.get(`/publicity/ledger/records?${query}`)).json()
  expect((await opened('year=2022&class=published-late')).items).toMatchObject([
    { unitName: '示例单位220303000000', decidedOn: '2022-08-31' },
  ])
  expect((await opened(`month=2022-09&unitId=${units[WEST]}`)).total).toBe(2)
  expect((await opened('month=2022-09&class=withheld&reasonCode=minor')).total).toBe(1)
})

test('nobody sees beyond his units, and who has no right sees nothing', async () => {
  await decide({ unit: EAST })
  await decide({ unit: STATION })
  const west = await t.signIn(['case-officer'], WEST)
  expect((await ledger('year=2022', west)).rows.map(({ unitId }) => unitId)).not.toContain(units[EAST])
  expect((await west.get('/publicity/ledger/records?year=2022')).json().total).toBe(1)
  expect((await west.get(`/publicity/ledger?unitId=${units[EAST]}`)).statusCode).toBe(404)
  expect((await (await t.signIn(['audit-admin'])).get('/publicity/ledger')).statusCode).toBe(403)
})

test('withdrawn within three working days, of those that were due', async () => {
  const down = { ...WITHDRAWN, reasonCode: 'withdrawn' }
  await decide({ record: { ...down, withdrawDueOn: '2022-10-10' } })
  await decide({ record: { ...down, withdrawDueOn: '2022-10-09' } })
  await decide({ record: { ...PUBLISHED, withdrawDueOn: '2022-10-11' } })
  await decide({ record: { ...PUBLISHED, withdrawDueOn: '2022-10-12' } })
  const row = rowOf(await ledger(), WEST)
  expect(row.counts).toMatchObject({ withdrawalsDue: 3, withdrawnInTime: 1 })
  expect(row.withdrawnInTimePercent).toBe(33.3)
})

describe('what does not add up is an alarm, not a number', () => {
  const alarm = async (path = WEST) => {
    const found = await ledger()
    return { row: rowOf(found, path), faults: found.faults.flatMap(({ faults }) => faults), found }
  }
  test('a deleted record', async () => {
    const id = await decide({ record: PUBLISHED })
    await decide({ unit: EAST, record: PUBLISHED })
    expect((await alarm()).faults).toEqual([])
    await tamper((tx) => tx`delete from publicity.record where imported_id = ${id}`)
    const { row, faults, found } = await alarm()
    expect([row.counts, row.faults, faults]).toEqual([null, 1, ['no-record']])
    expect(found.faults[0]).toMatchObject({ sourceId: id, recordId: null })
    expect([rowOf(found, CITY).counts, rowOf(found, EAST).counts?.decided]).toEqual([null, 1])
  })
  test.each<[string, (tx: Sql, id: string) => Promise<unknown>, string[]]>([
    [
      'a record in another unit',
      (tx, id) =>
        tx`update publicity.record set unit_id = ${units[EAST] as string}, unit_path = ${EAST} where imported_id = ${id}`,
      ['other-unit'],
    ],
    [
      'a record of another day',
      (tx, id) => tx`update publicity.record set decided_on = '2022-09-27' where imported_id = ${id}`,
      ['other-day'],
    ],
    [
      'a record moved to another month',
      (tx, id) => tx`update publicity.record set decided_on = '2022-08-27' where imported_id = ${id}`,
      ['no-record'],
    ],
    ['a deleted decision', (tx, id) => tx`delete from cases.imported_decision where id = ${id}`, ['no-decision']],
    [
      'a record cut off from its decision',
      (tx, id) =>
        tx`update publicity.record set imported_id = null, state = 'not-public', reason_code = 'minor' where imported_id = ${id}`,
      ['no-record', 'no-decision'],
    ],
    [
      'withheld for no reason',
      (tx, id) =>
        tx`update publicity.record set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'x' where imported_id = ${id}`,
      ['unknown-class'],
    ],
    [
      'waiting and withheld at once',
      (tx, id) => tx`update publicity.record set state = 'collected', reason_code = 'minor' where imported_id = ${id}`,
      ['two-classes'],
    ],
  ])('%s', async (_what, change, expected) => {
    const id = await decide({ record: PUBLISHED })
    await tamper((tx) => change(tx, id))
    const { row, faults } = await alarm()
    expect(faults.sort()).toEqual(expected.sort())
    expect(row.counts).toBeNull()
  })
  test('two records of one decision, once the constraint that forbids them is gone', async () => {
    const id = await decide({ record: PUBLISHED })
    await t.owner`alter table publicity.record drop constraint record_imported_id_key`
    await tamper(
      (
        tx,
      ) => tx`insert into publicity.record (imported_id, unit_id, unit_path, organ_name, decided_on, state, reason_code, collected_at)
      select imported_id, unit_id, unit_path, organ_name, decided_on, 'not-public', 'minor', collected_at from publicity.record where imported_id = ${id}`,
    )
    const { row, faults } = await alarm()
    await tamper((tx) => tx`delete from publicity.record`)
    await t.owner`alter table publicity.record add constraint record_imported_id_key unique (imported_id)`
    expect([row.counts, faults]).toEqual([null, ['two-records', 'two-records']])
  })
  test('a state that nobody has classed', async () => {
    const id = await decide({ record: PUBLISHED })
    const constraints =
      await t.owner`select conname from pg_constraint where conrelid = 'publicity.record'::regclass and pg_get_constraintdef(oid) like '%under-objection%' and contype = 'c'
      union select conname from pg_constraint where conrelid = 'publicity.record'::regclass and conname = 'record_state_check'`
    await t.owner
      .begin(async (tx) => {
        for (const { conname } of constraints) await tx`alter table publicity.record drop constraint ${tx(conname)}`
        await tx`set local session_replication_role = replica`
        await tx`update publicity.record set state = 'elsewhere' where imported_id = ${id}`
        const days = chinaCalendar.isWorkingDay(day('2022-10-12')) ? ['2022-10-12'] : []
        const [line] =
          await tx`select class, faults from publicity.ledger_lines('2022-09-01', '2022-09-30', '2022-10-12', ${days}::text[]::date[], '/')`
        expect(line).toMatchObject({ class: 'unknown', faults: ['unknown-class'] })
        throw new Error('undo')
      })
      .catch((error) => expect(error.message).toBe('undo'))
  })
  test('an undone import leaves both sides', async () => {
    await decide({ record: { state: 'not-public', reasonCode: 'import-undone', importedId: null } })
    await tamper((tx) => tx`delete from cases.imported_decision`)
    expect((await ledger()).faults).toEqual([])
  })
})
