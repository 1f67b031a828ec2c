import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Client, type TestApp, testApp } from '../../kit/test/app.ts'
import { setting, settingOf } from './setting.ts'

const LENGTH = setting({
  key: 'test.length',
  title: '长度',
  schema: z.int().min(1, '至少为 1'),
  initial: 5,
  basis: ['unsourced'],
})

let house: TestApp
let admin: Client
beforeAll(async () => {
  house = await testApp()
  admin = await house.signIn(['system-admin'], '/')
})
afterAll(() => house.close())

const inForce = async () => (await house.ctxWith(['clerk'])).transaction((tx) => settingOf(tx, LENGTH))

test('the default holds until it is changed; the change is in force at once, with its history and its audit line', async () => {
  expect(await inForce()).toBe(5)
  const changed = (await admin.put('/settings/test.length', { value: 7, seen: null })).json()
  expect(changed).toMatchObject({ value: 7, initial: 5, history: [{ value: 7, changedBy: admin.actor.id }] })
  expect(await inForce()).toBe(7)
  const [line] = await house.owner`select actor, details from audit.line where action = 'setting.changed'`
  expect(line).toEqual({ actor: admin.actor.id, details: { value: 7 } })
})

test('a second person who saw the old value gets both values back', async () => {
  const answer = await admin.put('/settings/test.length', { value: 9, seen: null })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().values).toEqual({ yours: 9, theirs: 7 })
  expect(await inForce()).toBe(7)
})

test('a value outside its bounds, an unknown key and other people are refused', async () => {
  const wrong = await admin.put('/settings/test.length', { value: 0, seen: 1 })
  expect([wrong.statusCode, wrong.json().errors]).toEqual([400, { value: '至少为 1' }])
  expect((await admin.put('/settings/test.none', { value: 0, seen: null })).statusCode).toBe(404)
  const clerk = await house.signIn(['clerk'])
  expect((await clerk.put('/settings/test.length', { value: 9, seen: 1 })).statusCode).toBe(403)
  const listed = (await clerk.get('/settings')).json() as { key: string }[]
  expect(listed.map((state) => state.key)).toContain('auth.lock-seconds')
})
