import { createServer, type Server } from 'node:http'
// @ts-expect-error the provider brings no types; only this test needs it
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { freePort } from '../../kit/postgres/port.ts'
import { type TestApp, testApp } from '../../kit/test/app.ts'
import { makeCtx } from '../context.ts'
import { createAccount } from './accounts.ts'
import { systemActor } from './actor.ts'

const PUBLIC_URL = 'http://fadu.test:8080'
let house: TestApp
let app: TestApp['app']
let idp: Server
/** Who sits at the provider's sign-in form. */
let who = ''

async function startProvider(issuer: string, port: number): Promise<Server> {
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'fadu', client_secret: 'a-secret-for-tests', redirect_uris: [`${PUBLIC_URL}/api/v1/session/oidc/callback`] },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    interactions: { url: (_ctx: unknown, one: { uid: string }) => `/interaction/${one.uid}` },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.replace('sub-', '') }),
    }),
    loadExistingGrant: async (ctx: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    provider.interactionFinished(request, response, { login: { accountId: who } }, { mergeWithLastSubmission: false })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

beforeAll(async () => {
  house = await testApp()
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  idp = await startProvider(issuer, port)
  const oidc = {
    issuer,
    clientId: 'fadu',
    clientSecret: 'a-secret-for-tests',
    nameClaim: 'preferred_username',
    publicUrl: PUBLIC_URL,
  }
  app = await buildApp({ sql: house.sql, clock: house.clock, oidc, signInsPerMinute: 1000 })
})
afterAll(async () => {
  await app.close()
  await new Promise((resolve) => idp.close(resolve))
  await house.close()
})

const anAccount = async (signInName: string) => {
  const ctx = makeCtx(house.sql, systemActor('test', ['system-admin']), house.clock)
  return (await createAccount(ctx, { signInName, displayName: '张三', mustChange: false })).accountId
}

/** The browser's way through the provider, up to the address it sends us back to. */
async function throughProvider(start: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  while (!url.startsWith(PUBLIC_URL)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
    url = new URL(next, url).href
  }
  return url.slice(PUBLIC_URL.length)
}

async function leave() {
  const answer = await app.inject({ url: '/api/v1/session/oidc' })
  const cookie = answer.cookies.find((one) => one.name === 'fadu_oidc')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/v1/session/oidc' })
  return { url: String(answer.headers.location), errand: cookie?.value ?? '' }
}
const comeBack = (path: string, errand: string) => app.inject({ url: path, cookies: { fadu_oidc: errand } })

async function signInAs(person: string) {
  who = person
  const { url, errand } = await leave()
  return comeBack(await throughProvider(url), errand)
}

test('an officer known by police number comes in, and is known by subject from then on', async () => {
  const id = await anAccount('p220301')
  const answer = await signInAs('sub-p220301')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('url=/console/')
  const session = answer.cookies.find((one) => one.name === 'fadu_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const seen = await app.inject({ url: '/api/v1/session', cookies: { fadu_session: session?.value ?? '' } })
  expect(seen.json()).toMatchObject({ accountId: id, name: '张三' })
  await house.owner`update auth.account set sign_in_name = 'renamed-1' where id = ${id}`
  expect((await signInAs('sub-p220301')).statusCode).toBe(200)
  const lines = await house.owner`select action from audit.line where subject = ${id} order by seq`
  expect(lines.map((line) => line.action)).toEqual(['account.created', 'account.linked', 'session.opened', 'session.opened'])
})

test('another subject with the same number does not take the account over', async () => {
  await anAccount('p220302')
  expect((await signInAs('sub-p220302')).statusCode).toBe(200)
  await house.owner`update auth.account set oidc_subject = 'someone-else' where sign_in_name = 'p220302'`
  expect((await signInAs('sub-p220302')).statusCode).toBe(403)
})

test('who has no account, or a disabled one, reads why on a page', async () => {
  const unknown = await signInAs('sub-p999999')
  expect([unknown.statusCode, unknown.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8'])
  expect(unknown.body).toContain('没有可用的账号')
  const id = await anAccount('p220303')
  await house.owner`update auth.account set disabled_at = now() where id = ${id}`
  expect((await signInAs('sub-p220303')).body).toContain('没有可用的账号')
})

test('a way back that did not begin here, is used twice, or has a changed state opens nothing', async () => {
  await anAccount('p220304')
  who = 'sub-p220304'
  const [mine, other] = [await leave(), await leave()]
  const back = await throughProvider(mine.url)
  const failed = [
    await app.inject({ url: back }),
    await comeBack(back, other.errand),
    await comeBack(back.replace(/state=[^&]+/, 'state=forged'), mine.errand),
  ]
  for (const answer of failed) {
    expect(answer.statusCode).toBe(403)
    expect(answer.cookies.some((one) => one.name === 'fadu_session')).toBe(false)
  }
  expect((await comeBack(back, mine.errand)).statusCode).toBe(200)
  expect((await comeBack(back, mine.errand)).statusCode).toBe(403)
})

test('the console learns which ways there are; without configuration there is no such address', async () => {
  expect((await app.inject({ url: '/api/v1/session/ways' })).json()).toEqual({ password: true, oidc: true })
  expect((await house.app.inject({ url: '/api/v1/session/ways' })).json()).toEqual({ password: true, oidc: false })
  expect((await house.app.inject({ url: '/api/v1/session/oidc' })).statusCode).toBe(404)
})

test('a provider that cannot be reached is said so', async () => {
  const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'fadu', clientSecret: 'x', nameClaim: 'sub', publicUrl: PUBLIC_URL }
  const alone = await buildApp({ sql: house.sql, clock: house.clock, oidc })
  const answer = await alone.inject({ url: '/api/v1/session/oidc' })
  expect([answer.statusCode, answer.body.includes('无法连接')]).toEqual([503, true])
  expect(answer.body).not.toMatch(/（.*）/)
  await alone.close()
})
