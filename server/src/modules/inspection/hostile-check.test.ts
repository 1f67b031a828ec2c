import { afterAll, beforeAll, expect, test } from 'vitest'
import { backTest } from './actions-run.ts'
import { CHECKS } from './checks/index.ts'
import { type InspectionHouse, inspectionHouse, THREE } from './test/house.ts'

/*
 * A changed check is tried with a statement of whoever changes it. It may ask what checks may ask, and nothing else: not write, not read names or secrets, not take
 * on another role, not run for ever, not be two statements.
 */
let house: InspectionHouse
beforeAll(async () => {
  house = await inspectionHouse()
  await house.give(THREE)
})
afterAll(() => house.t.close())

const base = CHECKS.find(({ code }) => code === 'questioning-too-long')
const row = (details: string, from = '') =>
  `select c.id as case_id, c.id as subject_id, date '2022-03-01' as since, jsonb_build_object('x', ${details}) as details from inspected c ${from}`
async function tried(sql: string): Promise<string> {
  if (!base) throw new Error('no check')
  const asOf = house.t.clock() as Parameters<typeof backTest>[1]['asOf']
  return backTest(house.system(), { check: { ...base, sql }, asOf }).then(
    ({ found }) => `found ${found}`,
    (error: Error) => error.message,
  )
}

test('an honest one is asked', async () => expect(await tried(row('1'))).toBe('found 3'))

test.each([
  ['names of people', row('p.name', 'join cases.party p on p.case_id = c.id'), /permission denied/],
  ['names of officers', row('(select max(name) from organisations.person)'), /permission denied/],
  ['password hashes', row('(select max(password_hash) from auth.account)'), /permission denied/],
  ['sessions', row('(select count(*) from auth.session)'), /permission denied/],
  ['the audit', row('(select count(*) from audit.entry)'), /permission denied|does not exist/],
  ['passwords of roles', row('(select max(rolpassword) from pg_authid)'), /permission denied/],
  ['files of the machine', row(`pg_read_file('/etc/passwd')`), /permission denied/],
  ['folders of the machine', row(`(select max(pg_ls_dir) from pg_ls_dir('/'))`), /permission denied/],
  ['another database', row(`(select 1 from dblink('dbname=postgres', 'select 1') as t (x int))`), /does not exist/],
  ['another role', row(`set_config('role', 'fadu_app', true)`), /permission denied/],
  ['another scope', row(`set_config('fadu.scope', '/', true)`), /permission denied/],
  ['text as a statement', row(`query_to_xml('select name from cases.party', true, false, '')::text`), /permission denied/],
  ['waiting', row('pg_sleep(60)::text'), /permission denied/],
  ['a lock that outlives it', row('pg_advisory_lock(7221100)::text'), /permission denied/],
  ['a large object', row('lo_create(0)::text'), /permission denied|read-only/],
  ['a notice to the jobs', row(`pg_notify('x', 'y')::text`), /permission denied/],
  [
    'a password set',
    row(`auth.set_password('00000000-0000-0000-0000-000000000000', 'x', now(), false)::text`),
    /permission denied/,
  ],
  [
    'another connection ended',
    row('(select bool_or(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid())'),
    /permission denied/,
  ],
  ['two statements', `${row('1')}) x; drop table inspection.finding; select (1`, /multiple commands|syntax error/],
  ['a comment that hides the frame', `${row('1')}) found -- `, /syntax error|found 3/],
  ['a write inside', `with gone as (delete from inspection.finding returning id) ${row('1')}`, /top level/],
  [
    'a table locked',
    `${row('1').replace('from inspected c', 'from cases.administrative_case c')} for update`,
    /permission denied|read-only/,
  ],
])('not %s', async (_what, sql, refused) => expect(await tried(sql)).toMatch(refused))

test('a trial can write nothing, even as the serving role', async () => {
  const wrote = house.system().transaction(async (tx) => {
    const { ask } = await import('./store-found.ts')
    const at = house.t.clock() as never
    await ask(
      tx,
      `select null::uuid, null::uuid, gen_random_uuid(), date '2022-03-01', '{}'::jsonb where $1::timestamptz is not null and $2::date is not null and $3::jsonb is not null`,
      { at, day: '2026-06-20' as never, settings: {} },
      'full',
      true,
    )
    await tx`insert into inspection.calendar (day, worked) values ('2099-01-01', 1)`
  })
  await expect(wrote).rejects.toThrow(/read-only transaction/)
})

test('one trial at a time', async () => {
  const held = Promise.withResolvers<void>()
  const first = house.t.owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(7221101)`
    held.resolve()
    expect(await tried(row('1'))).toMatch(/另有规则正在试查/)
  })
  await held.promise
  await first
  expect(await tried(row('1'))).toBe('found 3')
})
