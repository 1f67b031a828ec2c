import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Sql } from '../kit/db.ts'
import { type Client, type TestApp, testApp } from '../kit/test/app.ts'
import { audit } from '../platform/index.ts'

/* Whoever owns the database can change anything; the chain must say so, and name the first line that is broken. */
let t: TestApp
let auditor: Client
const LINES = 8

beforeAll(async () => {
  t = await testApp()
  auditor = await t.signIn(['audit-admin'], '/')
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.owner`truncate audit.line`
  await t.owner`update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex')`
  const ctx = await t.ctxWith(['clerk'])
  for (let n = 1; n <= LINES; n++)
    await ctx.transaction(async (tx) => audit.record(tx, { action: 'thing.done', subject: `s${n}`, details: { n, 文: '字' } }))
})

type Way = [string, number, (sql: Sql) => Promise<unknown>]
const set = (column: string, value: string): Way => [
  `another ${column}`,
  4,
  (sql) => sql.unsafe(`update audit.line set ${column} = ${value} where seq = 4`),
]
const rehash = `update audit.line set hash = audit.line_hash(previous, seq, at, actor, name, action, subject, details)`
const WAYS: Way[] = [
  set('at', `at + interval '1 microsecond'`),
  set('actor', `'someone-else'`),
  set('name', `name || ' '`),
  set('action', `'thing.undone'`),
  set('subject', `'s5'`),
  set('details', `'{"n": 5}'`),
  set('details', `details || '{"more": null}'`),
  set('previous', `hash`),
  set('hash', `previous`),
  ['another seq', 5, (sql) => sql`update audit.line set seq = 99 where seq = 4`],
  ['the first deleted', 2, (sql) => sql`delete from audit.line where seq = 1`],
  ['one of the middle deleted', 5, (sql) => sql`delete from audit.line where seq = 4`],
  ['the last deleted', 8, (sql) => sql`delete from audit.line where seq = 8`],
  ['the last three deleted', 6, (sql) => sql`delete from audit.line where seq >= 6`],
  ['all deleted', 1, (sql) => sql`delete from audit.line`],
  [
    'two swapped',
    3,
    (sql) =>
      sql`update audit.line set seq = case seq when 3 then 4 else 3 end + 100 where seq in (3, 4)`.then(
        () => sql`update audit.line set seq = seq - 100 where seq > 100`,
      ),
  ],
  [
    'the contents of two swapped',
    3,
    (sql) =>
      sql`update audit.line l set subject = o.subject, details = o.details from audit.line o where (l.seq, o.seq) in ((3, 4), (4, 3))`,
  ],
  [
    'one doubled behind the last',
    9,
    (sql) =>
      sql`insert into audit.line select 9, at, actor, name, action, subject, details, previous, hash from audit.line where seq = 8`,
  ],
  [
    'one changed and its hash made anew',
    5,
    (sql) => sql.unsafe(`update audit.line set subject = 'x' where seq = 4; ${rehash} where seq = 4`),
  ],
  [
    'the last changed and its hash made anew',
    9,
    (sql) => sql.unsafe(`update audit.line set subject = 'x' where seq = 8; ${rehash} where seq = 8`),
  ],
  ['another hash in the head', 9, (sql) => sql`update audit.head set hash = decode(repeat('ab', 32), 'hex')`],
  ['a head that is behind', 8, (sql) => sql`update audit.head set seq = 7`],
  ['a head that is ahead', 9, (sql) => sql`update audit.head set seq = 9`],
  ['no head', 1, (sql) => sql`delete from audit.head`],
]

test('an untouched chain holds', async () => {
  expect((await auditor.get('/audit/verdict')).json()).toMatchObject({ lines: LINES, broken: null })
})

test.each(WAYS)('%s: line %i is named', async (_, seq, tamper) => {
  await tamper(t.owner)
  const verdict = (await auditor.get('/audit/verdict')).json()
  await t.owner`insert into audit.head (seq, hash) values (0, '\\x00') on conflict do nothing`
  expect(verdict.broken?.seq).toBe(seq)
  expect(verdict.broken.why).not.toBe('')
})

test('a line break in a field cannot move the border between two fields', async () => {
  const move = t.owner`update audit.line set name = ${'甲\nthing.done'}, action = '' where seq = 4`
  await expect(move).rejects.toThrow(/check constraint/)
})
