import { connect as dial } from 'node:net'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mountPortal, PAGES } from '../../../portal/src/index.ts'
import { connect, type Sql } from '../kit/db.ts'
import { type TestApp, testApp } from '../kit/test/app.ts'
import { makeServer } from '../platform/http/index.ts'
import { HOSTILE } from './test/hostile.ts'

/*
 * What strangers may send to every public address: refused or answered, never a fault, and what reaches the database is bounded whatever its length. The list
 * of addresses is the portal's own; a new page is attacked from its first day.
 */
let t: TestApp
let sql: Sql
let app: FastifyInstance
/** Length of every statement with its values, as sent. */
let sent: number[]

beforeAll(async () => {
  t = await testApp()
  sql = connect(t.database.portalUrl, 2)
  const watched = new Proxy(sql, {
    apply(target, self, [strings, ...values]) {
      if (Array.isArray(strings))
        sent.push(JSON.stringify([strings, values.filter((one) => typeof one === 'string' || Array.isArray(one))]).length)
      return Reflect.apply(target as never, self, [strings, ...values])
    },
  })
  sent = []
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql: watched, clock: t.clock, publicUrl: 'https://example.test' })
  await app.ready()
}, 60_000)
afterAll(async () => {
  await app.close()
  await sql.end()
  await t.close()
})

const texts = Object.fromEntries(Object.entries(HOSTILE).filter(([, value]) => typeof value === 'string')) as Record<
  string,
  string
>
const LONG: Record<string, string> = {
  ...texts,
  '100 kB': '查'.repeat(100_000),
  '1,000 terms': Array.from({ length: 1000 }, (_, index) => `词${index}`).join(' '),
  'regex signs': '.*+?^$()|{}[]\\(a+)+$'.repeat(20),
  'nested quantifiers': `${'(a*)*'.repeat(500)}b`,
  'SQL union': "' union select salt::text from publicity.log_salt --",
  'SQL stacked': "'; select pg_sleep(60); --",
  'SQL in a ts query': "'&!|<->:*",
  'dollar quotes': '$$; select 1; $$',
  'format signs': '%s%L%I%1$s',
  'zero width only': '\u200b'.repeat(1000),
  directions: '\u202e\u2066\u2069'.repeat(500),
  'one combining mark a thousand times': `a${'\u0301'.repeat(1000)}`,
  brackets: '（'.repeat(50_000),
  spaces: ' '.repeat(100_000),
}
const FIELDS = [
  'q',
  'organ',
  'cause',
  'type',
  'kind',
  'state',
  'from',
  'to',
  'sort',
  'after',
  'page',
  'month',
  'how',
  'year',
  'edition',
  'record',
  'size',
  'v',
  'no-such',
]
const GETS = PAGES.filter(({ method }) => method === 'GET')
const POSTS = PAGES.filter(({ method }) => method === 'POST')
/** Signs of a statement with its values, a loaded calendar among them: far below what is asked with. */
const MOST_SENT = 40_000
const safe = (text: string) => encodeURIComponent(text.toWellFormed())
const ask = async (url: string, options: InjectOptions = {}) => app.inject({ method: 'GET', url, ...options })

const settled = (statusCode: number, body: string) => {
  expect(statusCode).toBeLessThan(500)
  expect(body).not.toMatch(/PostgresError|syntax error|node_modules|at async|invalid input syntax/)
  expect(body).not.toMatch(/<script(?! src="\/verify\/| type="module" src="\/verify\/)/)
}

describe.each(GETS.map(({ path }) => path))('%s', (path) => {
  const bare = path.replaceAll(/:\w+|\*/g, 'x')
  test('takes any text in its query', async () => {
    for (const [kind, text] of Object.entries(LONG)) {
      sent = []
      const query = FIELDS.map((field) => `${field}=${safe(text)}`).join('&')
      const reply = await ask(`${bare}?${query}`)
      settled(reply.statusCode, reply.body)
      expect([kind, Math.max(0, ...sent) < MOST_SENT]).toEqual([kind, true])
      expect([kind, reply.body.length < 400_000 || text.length > 1000]).toEqual([kind, true])
    }
  })
  test('takes any text for its parameters', async () => {
    if (bare === path) return
    for (const [kind, text] of Object.entries(LONG)) {
      sent = []
      const reply = await ask(path.replaceAll(/:\w+|\*/g, safe(text)))
      settled(reply.statusCode, reply.body)
      expect([kind, reply.statusCode >= 400 || reply.statusCode === 200, Math.max(0, ...sent) < MOST_SENT]).toEqual([
        kind,
        true,
        true,
      ])
    }
  })
  test.each([
    ['a field a thousand times', 'q=x&'.repeat(1000)],
    ['lists and objects', 'q[]=1&q[a][b]=2&organ[0]=3&page[]=4&month={}&from[$gt]=1'],
    ['names of prototypes', '__proto__=1&constructor=2&q.__proto__.x=3&hasOwnProperty=4'],
    ['nested brackets', `q${'[a]'.repeat(2000)}=1`],
    ['broken percent signs', 'q=%&organ=%E0%A4&cause=%ff%fe&from=%zz&%=%'],
    ['nothing but signs', '&=&?&==&#&&&'],
    ['ten thousand fields', Array.from({ length: 10_000 }, (_, index) => `f${index}=1`).join('&')],
    ['the whole calendar', 'from=0001-01-01&to=9999-12-31'],
    ['the calendar backwards', 'from=9999-12-31&to=0001-01-01'],
    ['pages far out', 'page=1e308&page=-1&after=9999-12-31~ffffffffffffffffffff'],
  ])('takes %s', async (_kind, query) => {
    const reply = await ask(`${bare}?${query}`)
    settled(reply.statusCode, reply.body)
  })
  test('takes any method, any condition, any length of a header', async () => {
    const headers = {
      'if-none-match': 'W/"'.repeat(1000),
      'accept-encoding': 'gzip,'.repeat(1000),
      accept: '\u00ff',
      range: 'bytes=0-1,-9999999999,5-2',
      cookie: 'fadu_session=x; '.repeat(200),
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-original-url': '/console',
    }
    const reply = await ask(bare, { headers })
    settled(reply.statusCode, reply.body)
    expect(`${reply.body}${JSON.stringify(reply.headers)}`).not.toContain('evil.example')
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const)
      settled((await ask(bare, { method })).statusCode, '')
  })
})

describe.each(POSTS.map(({ path }) => path))('POST %s', (path) => {
  let from = 0
  const post = (payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: path,
      remoteAddress: `10.1.${++from >> 8}.${from & 255}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    })
  test('takes any text in its fields, and sends the database no more than the form allows', async () => {
    for (const [kind, text] of Object.entries(LONG)) {
      sent = []
      const body = ['record', 'capacity', 'kind', 'words', 'name', 'contact', 'token', 'receipt']
        .map((field) => `${field}=${safe(text)}`)
        .join('&')
      const reply = await post(body)
      settled(reply.statusCode, reply.body)
      expect([kind, reply.statusCode >= 400, Math.max(0, ...sent) < MOST_SENT]).toEqual([kind, true, true])
    }
  })
  test.each([
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/xml',
    'x',
    'application/x-www-form-urlencoded; charset=utf-7',
  ])('takes %s', async (type) => {
    for (const payload of [
      '',
      '{"record":{"a":1}}',
      '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
      '\u0000'.repeat(100),
    ]) {
      const reply = await post(payload, { 'content-type': type })
      settled(reply.statusCode, reply.body)
      expect(reply.body).not.toContain('root:')
    }
  })
  test('a forged token is no receipt of somebody else', async () => {
    for (const token of ['', 'A'.repeat(21), 'A'.repeat(65), "' or 1=1 --", '../../x', '\u0000'.repeat(32)])
      expect(
        (
          await post(
            `record=${'0'.repeat(20)}&capacity=party&kind=facts&words=x&name=x&contact=12345&token=${safe(token)}&receipt=${safe(token)}`,
          )
        ).statusCode,
      ).toBe(422)
  })
})

describe('limits', () => {
  test('who names another sender in a header is counted by his own address all the same', async () => {
    const many = async (remoteAddress: string) => {
      const statuses = []
      for (let times = 0; times < 25; times += 1) {
        const headers = {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `198.51.100.${times}`,
          forwarded: `for=198.51.100.${times}`,
          'x-real-ip': `198.51.100.${times}`,
        }
        statuses.push(
          (await app.inject({ method: 'POST', url: '/objections/progress', remoteAddress, headers, payload: 'receipt=x' }))
            .statusCode,
        )
      }
      return statuses
    }
    expect((await many('203.0.113.9')).filter((status) => status === 429)).toHaveLength(5)
    expect((await many('127.0.0.1')).filter((status) => status === 429)).toHaveLength(0) // the bureau's own gateway is believed
  })
  test('a body that never ends or says a wrong length takes no handler', async () => {
    const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
    const raw = (text: string) =>
      new Promise<string>((done) => {
        const socket = dial(port, '127.0.0.1', () => socket.end(text))
        let answer = ''
        socket.on('data', (piece) => {
          answer += piece
        })
        socket.on('close', () => done(answer))
        socket.on('error', () => done(answer))
      })
    const head = 'POST /objections HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n'
    for (const text of [
      `${head}content-length: 50\r\n\r\nwords=`,
      `${head}content-length: 99999999999\r\n\r\nx`,
      `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      `GET /decisions?q=${'x'.repeat(30_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: x\r\n${'x-y: z\r\n'.repeat(3000)}\r\n`,
      'GET / HTTP/1.1\r\nhost: x\r\nx: \u0000\r\n\r\n',
    ])
      expect((await raw(text)).split('\r\n')[0]).toMatch(/^$|^HTTP\/1\.1 (4\d\d|200)/)
    expect((await ask('/about')).statusCode).toBe(200)
  })
})
