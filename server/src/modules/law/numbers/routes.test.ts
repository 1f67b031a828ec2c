import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../kit/test/app.ts'
import { issueNumber } from './actions.ts'
import type { DocumentNumber } from './types.ts'

let house: TestApp
beforeAll(async () => {
  house = await testApp()
})
afterAll(() => house.close())

const WEST = '/220300/220302/'
const issue = async (): Promise<DocumentNumber> => {
  const ctx = await house.ctxWith(['case-officer'], WEST)
  const wanted = { unitPath: WEST, organPrefix: '四公（西）', mark: 'penalty-decision', year: 2022, subject: '测试' } as const
  return ctx.transaction((tx) => issueNumber(tx, { ...wanted, issuedAt: ctx.now }))
}

test('a head cancels a number, once, with a reason; it stays in the list and in the audit trail', async () => {
  const { id, text } = await issue()
  const head = await house.signIn(['unit-head'], WEST)
  const empty = await head.post(`/law/numbers/${id}/cancellation`, { reason: ' ' })
  expect(empty.json()).toMatchObject({ status: 400, errors: { reason: '请填写' } })
  const answer = await head.post(`/law/numbers/${id}/cancellation`, { reason: '打印错误' })
  expect(answer.statusCode).toBe(201)
  const again = await head.post(`/law/numbers/${id}/cancellation`, { reason: '再次' })
  expect(again.json()).toMatchObject({
    status: 422,
    code: 'number-already-cancelled',
    detail: `${text} 已作废，原因：打印错误。`,
  })
  const listed = await head.get(`/law/numbers?state=cancelled&text=${encodeURIComponent('四公(西)行罚决字[2022]第01号')}`)
  expect(listed.json()).toMatchObject({ total: 1, items: [{ id, text, cancelledReason: '打印错误' }] })
  const lines = await house.owner`select actor, details from audit.line where action = 'number.cancelled' and subject = ${id}`
  expect([...lines]).toEqual([{ actor: head.actor.id, details: { text, reason: '打印错误' } }])
})

test('another unit sees nothing, an officer may not cancel, and nobody reads it unsigned', async () => {
  const { id } = await issue()
  const east = await house.signIn(['unit-head'], '/220300/220303/')
  expect((await east.get('/law/numbers')).json()).toEqual({ total: 0, items: [] })
  expect((await east.post(`/law/numbers/${id}/cancellation`, { reason: '越权' })).statusCode).toBe(404)
  const officer = await house.signIn(['case-officer'], WEST)
  expect((await officer.post(`/law/numbers/${id}/cancellation`, { reason: '越权' })).statusCode).toBe(403)
  expect((await house.app.inject({ url: '/api/v1/law/numbers' })).statusCode).toBe(401)
})

test('the marks of documents can be chosen from', async () => {
  const officer = await house.signIn(['case-officer'], WEST)
  const marks = (await officer.get('/law/document-marks')).json<unknown[]>()
  expect(marks).toContainEqual({ code: 'penalty-decision', mark: '行罚决字', title: '行政处罚决定书', evidence: 'excerpt' })
})
