import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { systemActor } from '../auth/index.ts'
import { makeCtx } from '../context.ts'
import * as audit from './index.ts'
import { verifyNightly } from './jobs.ts'

let house: TestApp
let auditor: Client
beforeAll(async () => {
  house = await testApp()
  auditor = await house.signIn(['audit-admin'], '/')
})
afterAll(() => house.close())

async function act(subject: string, action = 'thing.done', fail = false): Promise<void> {
  const ctx = await house.ctxWith(['clerk'])
  await ctx.transaction(async (tx) => {
    audit.record(tx, { action, subject, details: { n: 1, 文: '字' } })
    if (fail) throw new Error('after the line')
  })
}

test('the line is written with its act or not at all', async () => {
  await act('whole')
  await expect(act('torn', 'thing.done', true)).rejects.toThrow('after the line')
  const found = (await auditor.get('/audit/lines?action=thing')).json()
  expect(found.items.map((line: { subject: string }) => line.subject)).toEqual(['whole'])
})

test('the serving role can add lines only through the function: no insert, no change, no deletion', async () => {
  await act('fixed')
  await expect(house.sql`update audit.line set name = 'x'`).rejects.toThrow(/permission denied/)
  await expect(house.sql`delete from audit.line`).rejects.toThrow(/permission denied/)
  await expect(house.sql`truncate audit.line`).rejects.toThrow(/permission denied/)
  await expect(house.sql`update audit.head set seq = 0`).rejects.toThrow(/permission denied/)
  await expect(
    house.sql`insert into audit.line values (99, now(), 'a', 'a', 'a.a', 'a', '{}', '\\x00', '\\x00')`,
  ).rejects.toThrow(/permission denied/)
})

test('only the audit administrator reads, and filters find by actor, subject, action and day', async () => {
  house.clock.set('2022-05-01T00:00:00+08:00')
  await act('of-may')
  for (const role of ['clerk', 'system-admin', 'security-admin'] as const) {
    const other = await house.signIn([role], '/')
    expect((await other.get('/audit/lines')).json().code).toBe('not-permitted')
  }
  expect(await house.sql`select * from audit.line`).toHaveLength(0)
  expect((await auditor.get('/audit/lines')).statusCode).toBe(401) // two months later the session is over
  const fresh = await house.signIn(['audit-admin'], '/')
  const subjects = async (query: string) =>
    (await fresh.get(`/audit/lines?${query}`)).json().items.map((line: { subject: string }) => line.subject)
  expect(await subjects('from=2022-05-01&to=2022-05-01')).toEqual(['of-may'])
  expect(await subjects('to=2022-04-30&subject=of-may')).toEqual([])
  expect(await subjects('action=thing.done&subject=of-may')).toEqual(['of-may'])
})

test('the nightly verification writes down what it found', async () => {
  const ctx = makeCtx(house.sql, systemActor('audit.verify', ['audit-admin']), house.clock)
  await verifyNightly.run(ctx, {})
  const [line] = await house.owner`select actor, details from audit.line where action = 'audit.verified'`
  expect(line).toMatchObject({ actor: 'system:audit.verify', details: { broken: null } })
})

test('verification finds a changed line, a missing line and a cut end', async () => {
  for (const subject of ['a', 'b', 'c']) await act(subject)
  const fresh = await house.signIn(['audit-admin'], '/')
  const verdict = async () => (await fresh.get('/audit/verdict')).json()
  const whole = await verdict()
  expect(whole.broken).toBeNull()
  const last = whole.lines as number
  await house.owner`update audit.line set details = '{"n": 2}' where seq = ${last - 1}`
  expect((await verdict()).broken).toEqual({ seq: last - 1, why: '内容与摘要不符' })
  await house.owner`delete from audit.line where seq = ${last - 1}`
  expect((await verdict()).broken.seq).toBe(last)
  await house.owner`delete from audit.line where seq = ${last}`
  expect((await verdict()).broken).toEqual({ seq: last - 1, why: '末尾的记录缺失，与链头不符' })
})

test('fifty acts at once leave fifty lines without a gap', async () => {
  const ctx = await house.ctxWith(['clerk'])
  const before = (await house.owner`select seq from audit.head`)[0]?.seq as number
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      ctx.transaction(async (tx) => audit.record(tx, { action: 'rush.done', subject: String(n) })),
    ),
  )
  const lines = await house.owner`select seq from audit.line where action = 'rush.done' order by seq`
  expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 50 }, (_, n) => before + 1 + n))
})
