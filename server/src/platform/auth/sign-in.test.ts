import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { fixedClock, type TestApp, testApp } from '../../kit/test/app.ts'
import { makeCtx } from '../context.ts'
import { createAccount } from '../index.ts'
import { systemActor } from './actor.ts'

let house: TestApp
const clock = fixedClock()
beforeAll(async () => {
  house = await testApp({ clock })
})
afterAll(() => house.close())

const PASSWORD = 'Correct-horse-7'
const setUp = () => makeCtx(house.sql, systemActor('test', ['system-admin']), clock)
async function anAccount(signInName: string, mustChange = false): Promise<string> {
  const made = await createAccount(setUp(), { signInName, displayName: '张三', password: PASSWORD, mustChange })
  return made.accountId
}
const signIn = (signInName: string, password: string, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url: '/api/v1/session', payload: { signInName, password }, headers })
const withCookie = (token: string, method: 'GET' | 'PUT' | 'DELETE' | 'POST', path: string, payload?: object) =>
  house.app.inject({ method, url: `/api/v1${path}`, cookies: { fadu_session: token }, payload })
const tokenOf = (answer: { cookies: { name: string; value: string }[] }) => answer.cookies[0]?.value ?? ''
const actions = async (subject: string) =>
  (await house.owner`select action from audit.line where subject = ${subject} order by seq`).map((row) => row.action as string)

test('signing in gives a cookie no script and no foreign page can use, and signing out ends it', async () => {
  const id = await anAccount('officer-1')
  const answer = await signIn(' Officer-1 ', PASSWORD)
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ accountId: id, name: '张三', roles: [], mustChange: false, unitCode: null })
  expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(answer.cookies[0]).not.toHaveProperty('secure')
  const token = tokenOf(answer)
  expect((await withCookie(token, 'GET', '/session')).json().accountId).toBe(id)
  const left = await withCookie(token, 'DELETE', '/session')
  expect(left.statusCode).toBe(200)
  expect((await withCookie(token, 'GET', '/session')).statusCode).toBe(401)
  expect((await withCookie(token, 'DELETE', '/session')).statusCode).toBe(200)
  expect(await actions(id)).toEqual(['account.created', 'session.opened', 'session.closed'])
})

test('behind an https gateway the cookie is Secure', async () => {
  await anAccount('officer-2')
  const answer = await signIn('officer-2', PASSWORD, { 'x-forwarded-proto': 'https' })
  expect(answer.cookies[0]).toMatchObject({ secure: true })
})

test('unknown name, wrong password, locked and disabled get word for word the same answer', async () => {
  const [wrong, locked, disabled] = await Promise.all(['wrong-1', 'locked-1', 'disabled-1'].map((name) => anAccount(name)))
  await house.owner`update auth.account set locked_until = ${clock()}::timestamptz + interval '1 minute' where id = ${locked ?? ''}`
  await house.owner`update auth.account set disabled_at = ${clock()} where id = ${disabled ?? ''}`
  const answers = [
    await signIn('nobody-1', PASSWORD),
    await signIn('wrong-1', 'Wrong-horse-7'),
    await signIn('locked-1', PASSWORD),
    await signIn('disabled-1', PASSWORD),
  ]
  const bodies = answers.map((answer) => ({ ...answer.json(), instance: '' }))
  expect(bodies.every((body) => JSON.stringify(body) === JSON.stringify(bodies[0]))).toBe(true)
  expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401, 401, 401])
  expect((await actions(wrong ?? '')).at(-1)).toBe('session.refused')
  expect(await actions('unknown')).toContain('session.refused')
})

test('the fifth failure locks for 15 minutes; the right password opens again at the minute, not before', async () => {
  const id = await anAccount('locked-2')
  clock.set('2022-03-02T09:00:00+08:00')
  for (let failure = 1; failure <= 4; failure++) await signIn('locked-2', `Wrong-horse-${failure}`)
  expect((await signIn('locked-2', PASSWORD)).statusCode).toBe(201)
  for (let failure = 1; failure <= 5; failure++) await signIn('locked-2', `Wrong-horse-${failure}`)
  expect((await actions(id)).at(-1)).toBe('account.locked')
  clock.set('2022-03-02T09:14:59+08:00')
  expect((await signIn('locked-2', PASSWORD)).statusCode).toBe(401)
  clock.set('2022-03-02T09:15:00+08:00')
  expect((await signIn('locked-2', PASSWORD)).statusCode).toBe(201)
})

test('guesses made at once cannot outrun the lock: of twenty, five are looked at', async () => {
  const id = await anAccount('locked-3')
  await Promise.all(Array.from({ length: 20 }, (_, guess) => signIn('locked-3', `Guess-number-${guess}`)))
  const why = await house.owner`select details ->> 'why' as why, count(*)::int as n from audit.line
    where subject = ${id} and action = 'session.refused' group by 1 order by 1`
  expect(why.map((row) => [row.why, row.n])).toEqual([
    ['locked-or-disabled', 15],
    ['wrong-password', 5],
  ])
})

test('a session ends 30 minutes after the last request and 12 hours after sign-in', async () => {
  await anAccount('officer-3')
  clock.set('2022-03-03T08:00:00+08:00')
  const idle = tokenOf(await signIn('officer-3', PASSWORD))
  clock.set('2022-03-03T08:29:59+08:00')
  expect((await withCookie(idle, 'GET', '/session')).statusCode).toBe(200)
  clock.set('2022-03-03T08:59:58+08:00')
  expect((await withCookie(idle, 'GET', '/session')).statusCode).toBe(200)
  clock.set('2022-03-03T09:29:58+08:00')
  expect((await withCookie(idle, 'GET', '/session')).statusCode).toBe(401)
  clock.set('2022-03-04T08:00:00+08:00')
  const busy = tokenOf(await signIn('officer-3', PASSWORD))
  for (let quarter = 1; quarter < 48; quarter++) {
    clock.set(new Date(Date.parse('2022-03-04T08:00:00+08:00') + quarter * 900_000).toISOString())
    expect((await withCookie(busy, 'GET', '/session')).statusCode).toBe(200)
  }
  clock.set('2022-03-04T20:00:00+08:00')
  expect((await withCookie(busy, 'GET', '/session')).statusCode).toBe(401)
})

test('a first password opens nothing but its own change; the change ends the other sessions and forbids the last five', async () => {
  await anAccount('officer-4', true)
  const other = tokenOf(await signIn('officer-4', PASSWORD))
  const token = tokenOf(await signIn('officer-4', PASSWORD))
  expect((await withCookie(token, 'GET', '/session')).json().mustChange).toBe(true)
  expect((await withCookie(token, 'GET', '/accounts')).json().code).toBe('password-must-change')
  const change = (current: string, next: string) => withCookie(token, 'PUT', '/session/password', { current, next })
  expect((await change('Wrong-horse-7', 'Fresh-horse-1')).json().code).toBe('password-wrong')
  expect((await change(PASSWORD, PASSWORD)).json().code).toBe('password-used')
  expect((await change(PASSWORD, 'short-1A')).json().code).toBe('password-short')
  expect((await change(PASSWORD, 'Fresh-horse-1')).json()).toMatchObject({ mustChange: false })
  expect((await withCookie(other, 'GET', '/session')).statusCode).toBe(401)
  expect((await withCookie(token, 'GET', '/accounts')).json().code).toBe('not-permitted')
  expect((await change('Fresh-horse-1', PASSWORD)).json().code).toBe('password-used')
})

test('a password is 90 days good: on the 91st it must be changed', async () => {
  clock.set('2022-04-01T08:00:00+08:00')
  await anAccount('officer-5')
  clock.set('2022-06-30T08:00:00+08:00')
  expect((await signIn('officer-5', PASSWORD)).json().mustChange).toBe(false)
  clock.set('2022-07-01T08:00:00+08:00')
  expect((await signIn('officer-5', PASSWORD)).json().mustChange).toBe(true)
})

test('people see and end their own sessions, and nobody else’s', async () => {
  await Promise.all([anAccount('officer-6'), anAccount('officer-7')])
  const [phone, desk, stranger] = [
    tokenOf(await signIn('officer-6', PASSWORD, { 'user-agent': 'phone' })),
    tokenOf(await signIn('officer-6', PASSWORD, { 'user-agent': 'desk' })),
    tokenOf(await signIn('officer-7', PASSWORD)),
  ]
  const mine = (await withCookie(desk, 'GET', '/sessions')).json() as { id: string; agent: string; current: boolean }[]
  expect(mine.map((session) => [session.agent, session.current]).sort()).toEqual([
    ['desk', true],
    ['phone', false],
  ])
  const lost = mine.find((session) => session.agent === 'phone')?.id ?? ''
  expect((await withCookie(stranger, 'DELETE', `/sessions/${lost}`)).statusCode).toBe(404)
  expect((await withCookie(desk, 'DELETE', `/sessions/${lost}`)).statusCode).toBe(200)
  expect((await withCookie(phone, 'GET', '/session')).statusCode).toBe(401)
})

test('one address may try only so often a minute', async () => {
  const app = await buildApp({ sql: house.sql, clock, signInsPerMinute: 2 })
  const attempt = () => app.inject({ method: 'POST', url: '/api/v1/session', payload: { signInName: 'nobody-2', password: 'x' } })
  expect([(await attempt()).statusCode, (await attempt()).statusCode]).toEqual([401, 401])
  const third = await attempt()
  expect([third.statusCode, third.json().code]).toEqual([429, 'too-many-requests'])
  expect((await app.inject({ url: '/api/v1/session/ways' })).statusCode).toBe(200)
  await app.close()
})

test('a foreign page cannot sign anyone in or out', async () => {
  const answer = await signIn('officer-7', PASSWORD, { 'sec-fetch-site': 'cross-site' })
  expect(answer.json().code).toBe('foreign-origin')
})

test('the serving role can neither read nor write a password column', async () => {
  await expect(house.sql`select password_hash from auth.account`).rejects.toThrow(/permission denied/)
  await expect(house.sql`update auth.account set password_hash = 'x'`).rejects.toThrow(/permission denied/)
  await expect(house.sql`select * from auth.password_history`).rejects.toThrow(/permission denied/)
  const id = await anAccount('officer-8')
  await expect(house.sql`select auth.set_password(${id}, 'x', now(), false)`).rejects.toThrow(/not the own account/)
})

test('the chain of audit lines is whole after all this', async () => {
  const { verifyAudit } = await import('../audit/index.ts')
  expect(await verifyAudit(house.owner)).toMatchObject({ broken: null })
})
