import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp, MODULES } from '../app.ts'
import { fixedClock, type TestApp, testApp } from '../kit/test/app.ts'
import { createAccount, makeCtx, systemActor } from '../platform/index.ts'

/* What a stranger, a foreign page and a stolen cookie can do: nothing, and the answers tell nothing. */
let t: TestApp
const clock = fixedClock('2026-03-10T10:00:00+08:00')
const PASSWORD = 'Correct-horse-7'
const ROUTES = Object.values(MODULES).flat()

beforeAll(async () => {
  t = await testApp({ clock })
})
afterAll(() => t.close())

async function account(signInName: string, mustChange = false): Promise<string> {
  const ctx = makeCtx(t.sql, systemActor('test', ['system-admin']), clock)
  return (await createAccount(ctx, { signInName, displayName: '示例', password: PASSWORD, mustChange })).accountId
}
type Headers = Record<string, string>
const signIn = (signInName: string, password = PASSWORD, headers: Headers = {}) =>
  t.app.inject({ method: 'POST', url: '/api/v1/session', payload: { signInName, password }, headers })
const tokenOf = async (name: string, headers: Headers = {}) => (await signIn(name, PASSWORD, headers)).cookies[0]?.value ?? ''
const ask = (token: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET', path = '/session', headers: Headers = {}) =>
  t.app.inject({ method, url: `/api/v1${path}`, headers: { ...headers, ...(token ? { cookie: `fadu_session=${token}` } : {}) } })
const fill = (path: string) => path.replaceAll(/:\w+/g, '01a20a38-7bd6-7f98-a31d-08dbca9e1f37')

test('nobody reaches any address without a session, whatever the method', async () => {
  for (const { method, path } of ROUTES) {
    for (const token of ['', 'x', 'A'.repeat(43), "' or 1=1 --", '%00'])
      expect([path, (await ask(token, method, fill(path))).statusCode]).toSatisfy(([, code]) => code === 401 || code === 400)
  }
  expect((await ask('', 'GET', '/cases')).json()).toMatchObject({ status: 401, code: 'not-signed-in' })
})

test('a changing request of a foreign page is refused at every address, before anything else', async () => {
  await account('foreign-1')
  const token = await tokenOf('foreign-1')
  for (const site of ['cross-site', 'same-site'])
    for (const { method, path, schemas, upload } of ROUTES.filter((route) => route.method !== 'GET' && !route.schemas.body))
      expect([
        path,
        schemas.body,
        upload,
        (await ask(token, method, fill(path), { 'sec-fetch-site': site })).statusCode,
      ]).toSatisfy((told) => (told as unknown[])[3] === 403 || (told as unknown[])[3] === 400)
  expect((await ask(token, 'DELETE', '/session', { 'sec-fetch-site': 'cross-site' })).json().code).toBe('foreign-origin')
  expect((await signIn('foreign-1', PASSWORD, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await ask(token)).statusCode).toBe(200)
})

test('a session cannot be planted: signing in gives another token than the one that was brought', async () => {
  await account('fixed-1')
  const planted = await tokenOf('fixed-1')
  const fresh = await tokenOf('fixed-1', { cookie: `fadu_session=${planted}` })
  expect(fresh).not.toBe(planted)
  expect(fresh).toMatch(/^[\w-]{43}$/)
  const [stored] = await t.owner`select count(*) as n from auth.session where encode(token_hash, 'escape') like ${`%${fresh}%`}`
  expect(stored?.n).toBe(0)
})

describe('a cookie is worth nothing', () => {
  test.each([
    ['after it ended', (id: string) => t.owner`update auth.session set ended_at = ${clock()} where account_id = ${id}`],
    ['after its holder was disabled', (id: string) => t.owner`update auth.account set disabled_at = ${clock()} where id = ${id}`],
    [
      '31 minutes after its last use',
      (id: string) =>
        t.owner`update auth.session set last_seen_at = ${clock()}::timestamptz - interval '31 minutes' where account_id = ${id}`,
    ],
    [
      '12 hours after signing in',
      (id: string) =>
        t.owner`update auth.session set created_at = ${clock()}::timestamptz - interval '12 hours' where account_id = ${id}`,
    ],
  ] as const)('%s', async (why, end) => {
    const name = `ended-${[...why].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)}`
    const id = await account(name)
    const token = await tokenOf(name)
    expect((await ask(token)).statusCode).toBe(200)
    await end(id)
    expect((await ask(token)).json()).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  test('while the first password is not changed, but for changing it', async () => {
    await account('first-1', true)
    const token = await tokenOf('first-1')
    for (const { method, path, schemas } of ROUTES.filter((route) => !route.path.startsWith('/session') && !route.schemas.body)) {
      const reply = await ask(token, method, fill(path))
      expect([path, schemas.body, reply.statusCode === 400 || reply.json().code === 'password-must-change']).toEqual([
        path,
        undefined,
        true,
      ])
    }
    expect((await ask(token)).statusCode).toBe(200)
  })
})

test('every answer forbids sniffing, framing and foreign scripts, also an error', async () => {
  for (const path of ['/session', '/session/ways', '/no-such', '/cases/%00']) {
    const { headers } = await ask('', 'GET', path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['content-security-policy']).toMatch(/default-src 'self';.*script-src 'self';/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
})

test('a fault of ours tells the caller a number, and the log no secret', async () => {
  const lines: string[] = []
  const app = await buildApp({ sql: t.sql, clock, log: true, signInsPerMinute: 1000 })
  app.get('/fault', () => {
    throw new Error('select secret from nowhere')
  })
  await app.ready()
  const stream = Object.getOwnPropertySymbols(app.log).find((symbol) => symbol.description === 'pino.stream')
  Object.assign(app.log, { [stream as symbol]: { write: (line: string) => lines.push(line) } })
  await account('logged-1')
  const entered = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { signInName: 'logged-1', password: PASSWORD },
  })
  const cookie = `fadu_session=${entered.cookies[0]?.value}`
  await app.inject({ method: 'POST', url: '/api/v1/session', payload: { signInName: 'logged-1', password: 'Wrong-horse-99' } })
  await app.inject({
    method: 'PUT',
    url: '/api/v1/session/password',
    headers: { cookie },
    payload: { current: 'Wrong-horse-99', next: 'Next-horse-88' },
  })
  const fault = await app.inject({ method: 'GET', url: '/fault', headers: { cookie, authorization: 'Bearer hidden-7' } })
  expect(fault.statusCode).toBe(500)
  expect(fault.body).not.toMatch(/secret|nowhere|\.ts|node_modules/)
  expect(Object.keys(fault.json())).toEqual(['type', 'title', 'status', 'detail', 'instance'])
  await app.close()
  const log = lines.join('')
  expect(log).toContain('request failed')
  for (const secret of [PASSWORD, 'Wrong-horse-99', 'Next-horse-88', entered.cookies[0]?.value ?? '?', 'hidden-7', 'argon2'])
    expect(log).not.toContain(secret)
})

test('the audit keeps who knocked, never what was typed', async () => {
  await signIn('Typed-Pass-77', 'Typed-horse-77')
  const [found] = await t.owner`select count(*) as n from audit.line where (details::text || subject || name) ~* 'typed|horse'`
  expect(found?.n).toBe(0)
})
