import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { instant } from '../../../kit/instant.ts'
import { type TestDatabase, testDatabase } from '../../../kit/test/database.ts'
import { type Actor, type Ctx, makeCtx } from '../../../platform/index.ts'
import { cancelNumber, issueCaseNumber, issueNumber, listDocumentMarks, listDocumentNumbers } from './actions.ts'
import { MARKS, parseNumber, refuseCaseNumber } from './rules.ts'
import type { IssueNumber } from './types.ts'

let database: TestDatabase
let sql: Sql
const now = instant('2022-11-11T01:00:00Z')
const [WEST, EAST] = ['/220300000000/220302000000/', '/220300000000/220303000000/']

function ctxOf(scopePath: string, role: Actor['roles'][number] = 'unit-head'): Ctx {
  return makeCtx(sql, { id: `test:${scopePath}`, personId: null, name: '测试', roles: [role], scopePath }, () => now)
}
const issueOf = (change: Partial<IssueNumber> = {}): IssueNumber => ({
  unitPath: WEST,
  organPrefix: '四公（西）',
  mark: 'penalty-decision',
  year: 2022,
  subject: 'A2203020000002022110001',
  issuedAt: now,
  ...change,
})
const page = { page: 1, pageSize: 200 }

beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.appUrl, 20)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

test('the marks in the database are those the rules read', async () => {
  const marks = await listDocumentMarks(ctxOf('/'))
  const kept = Object.fromEntries(marks.filter(({ code }) => code !== 'case-number').map(({ code, mark }) => [code, mark]))
  expect(kept).toEqual(MARKS)
})

test('50 at once, every fifth rolled back, leave no gap and no number twice', async () => {
  const ctx = ctxOf(WEST)
  const attempts = Array.from({ length: 50 }, (_, at) =>
    ctx.transaction(async (tx) => {
      const { number } = await issueNumber(tx, issueOf())
      if (at % 5 === 0) throw new Error('changed my mind')
      return number
    }),
  )
  const outcomes = await Promise.allSettled(attempts)
  const issued = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(issued.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  const listed = await listDocumentNumbers(ctx, { ...page, year: 2022, mark: 'penalty-decision' })
  expect(listed.total).toBe(40)
  expect(listed.items[0]?.text).toBe('四公（西）行罚决字〔2022〕40号')
})

test('organ, unit mark, document mark and year each have a sequence of their own', async () => {
  const texts = await ctxOf('/').transaction(async (tx) => {
    const numbers = []
    for (const change of [
      {},
      { organPrefix: '四公' },
      { mark: 'summons' as const },
      { year: 2023 },
      { organPrefix: '梨公（西）' },
      {},
    ]) {
      numbers.push(await issueNumber(tx, issueOf({ unitPath: EAST, organPrefix: '四公（东）', ...change })))
    }
    return numbers.map(({ text }) => text)
  })
  expect(texts).toEqual([
    '四公（东）行罚决字〔2022〕1号',
    '四公行罚决字〔2022〕1号',
    '四公（东）行传字〔2022〕1号',
    '四公（东）行罚决字〔2023〕1号',
    '梨公（西）行罚决字〔2022〕1号',
    '四公（东）行罚决字〔2022〕2号',
  ])
  for (const text of texts) expect(parseNumber(text)).not.toBeNull()
})

test('case numbers run by unit and month of Shanghai', async () => {
  const texts = await ctxOf(WEST).transaction(async (tx) => {
    const issue = (issuedAt: string) =>
      issueCaseNumber(tx, { unitPath: WEST, unitCode: '220302000000', subject: '受案', issuedAt: instant(issuedAt) })
    return [await issue('2022-11-30T15:59:59Z'), await issue('2022-11-30T16:00:00Z'), await issue('2022-11-02T00:00:00Z')].map(
      ({ text }) => text,
    )
  })
  expect(texts).toEqual(['A2203020000002022110001', 'A2203020000002022120001', 'A2203020000002022110002'])
  for (const text of texts) expect(refuseCaseNumber(text)).toBeNull()
})

test('a case number stays with its case', async () => {
  const { items } = await listDocumentNumbers(ctxOf(WEST), { ...page, mark: 'case-number' })
  const id = items[0]?.id ?? ''
  await expect(cancelNumber(ctxOf(WEST), { id, reason: '重复' })).rejects.toMatchObject({ code: 'case-number-stays' })
})

test('a cancelled number stays listed with its reason and is not given out again', async () => {
  const ctx = ctxOf(WEST)
  const issue = () => ctx.transaction((tx) => issueNumber(tx, issueOf({ mark: 'correction-order' })))
  const first = await issue()
  const cancelled = await cancelNumber(ctx, { id: first.id, reason: '打印错误' })
  expect(cancelled).toMatchObject({
    text: '四公（西）责改字〔2022〕1号',
    cancelledReason: '打印错误',
    cancelledBy: ctx.actor.id,
    cancelledAt: now,
  })
  expect((await issue()).number).toBe(2)
  const { items } = await listDocumentNumbers(ctx, { ...page, state: 'cancelled' })
  expect(items.map(({ text }) => text)).toEqual(['四公（西）责改字〔2022〕1号'])
  expect((await listDocumentNumbers(ctx, { ...page, text: '四公(西)责改字[2022]第001号' })).items).toEqual(items)
  await expect(cancelNumber(ctx, { id: first.id, reason: '再次' })).rejects.toMatchObject({ code: 'number-already-cancelled' })
})

test('of two who cancel at once one wins', async () => {
  const ctx = ctxOf(WEST)
  const { id } = await ctx.transaction((tx) => issueNumber(tx, issueOf({ mark: 'inspection' })))
  const outcomes = await Promise.allSettled(['甲', '乙'].map((reason) => cancelNumber(ctx, { id, reason })))
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('another unit neither sees nor cancels nor issues, and an officer may not cancel', async () => {
  const { id, text } = await ctxOf(WEST).transaction((tx) => issueNumber(tx, issueOf({ mark: 'acceptance' })))
  expect((await listDocumentNumbers(ctxOf(EAST), { ...page, text })).total).toBe(0)
  await expect(cancelNumber(ctxOf(EAST), { id, reason: '越权' })).rejects.toMatchObject({ code: 'number-not-found' })
  await expect(ctxOf(EAST).transaction((tx) => issueNumber(tx, issueOf()))).rejects.toMatchObject({ code: '42501' })
  await expect(cancelNumber(ctxOf(WEST, 'case-officer'), { id, reason: '越权' })).rejects.toMatchObject({ code: 'not-permitted' })
})

test('the application can neither move a sequence, nor write or delete a number, nor revive a cancelled one', async () => {
  const ctx = ctxOf(WEST)
  const { id } = await ctx.transaction((tx) => issueNumber(tx, issueOf({ mark: 'legal-review' })))
  await cancelNumber(ctx, { id, reason: '作废' })
  const revived = await ctx.transaction(
    (tx) =>
      tx`update law.document_number set cancelled_at = null, cancelled_reason = null, cancelled_by = null where id = ${id} returning id`,
  )
  expect(revived).toHaveLength(0)
  const denied = { code: '42501' }
  await expect(ctx.transaction((tx) => tx`update law.number_sequence set last_number = 900`)).rejects.toMatchObject(denied)
  await expect(ctx.transaction((tx) => tx`delete from law.document_number where id = ${id}`)).rejects.toMatchObject(denied)
  await expect(ctx.transaction((tx) => tx`update law.document_number set number = 7 where id = ${id}`)).rejects.toMatchObject(
    denied,
  )
})
