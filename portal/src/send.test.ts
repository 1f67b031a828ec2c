import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DomainError } from '../../server/src/kit/errors.ts'
import { makeServer, publicSide } from '../../server/src/platform/http/index.ts'
import { mountPortal } from './index.ts'
import { file, form, mountPage, ok, page } from './page.ts'

const options = { sql: null as never } // no page below reads the database
let app: FastifyInstance
let staffHooks = 0
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const post = (url: string, payload: string, type = 'application/x-www-form-urlencoded') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })

beforeAll(async () => {
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  app.addHook('onRequest', async () => {
    staffHooks++
  })
  mountPortal(app, options)
  const pages = [
    page('/t/script', () => ok('核验', '<p>x</p>', { script: '/t.js', feed: '/t.atom' })),
    page('/t/csv', () => file('csv', '\ufeff一,二\r\n', { name: '决定.csv', tag: 'v1' })),
    page('/t/tile', () => file('binary', Buffer.from([0, 255, 1]), { seconds: 60 })),
    page('/t/stream', () => file('json', Readable.from(['[1,', '2]']))),
    page('/t/refused', () => {
      throw new DomainError('invalid', 'x', '示例理由 <b>')
    }),
    page('/t/bug', () => {
      throw new Error('secret words')
    }),
    page('/t/long', () => ok('长', '字'.repeat(5000))),
    form('/t/form', 3, ({ form }) => ok('收到', `<p>${Object.keys(form).length}</p>`)),
  ]
  for (const one of pages) mountPage(publicSide(app), one, options)
})
afterAll(() => app.close())

const EXPECTED = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

describe('what every answer carries', () => {
  test.each(['/about', '/nothing', '/portal.css', '/t/csv', '/t/tile', '/t/stream', '/t/bug', '/t/refused', '/t/script'])(
    '%s has every security header and no cookie',
    async (url) => {
      const { headers } = await get(url)
      expect(headers).toMatchObject(EXPECTED)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
  test('only a page that names its script may run one', async () => {
    const [plain, scripted] = [await get('/about'), await get('/t/script')]
    expect(plain.headers['content-security-policy']).not.toContain('script-src')
    expect(scripted.headers['content-security-policy']).toContain("script-src 'self'")
    expect(scripted.body).toContain('<script type="module" src="/t.js"></script>')
    expect(scripted.body).toContain('href="/t.atom"')
  })
  test('who reads a page passes none of the staff side’s hooks; who asks for the staff side does', async () => {
    staffHooks = 0
    expect([(await get('/about')).statusCode, (await get('/t/bug')).statusCode, staffHooks]).toEqual([200, 500, 0])
    expect([(await get('/api/v1/none')).statusCode, staffHooks]).toEqual([404, 1])
  })
  test('length, fingerprint, 304, HEAD', async () => {
    const first = await get('/about')
    expect(first.headers['content-length']).toBe(String(Buffer.byteLength(first.body)))
    const again = await get('/about', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const head = await app.inject({ method: 'HEAD', url: '/about' })
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', first.headers.etag])
  })
  test('long pages are packed for who unpacks', async () => {
    const [plain, packed] = [await get('/t/long'), await get('/t/long', { 'accept-encoding': 'br, gzip' })]
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
  })
})

describe('files', () => {
  test('a table has its type, its name, its fingerprint', async () => {
    const { headers, body } = await get('/t/csv')
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', etag: '"v1"' })
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('决定.csv')}`)
    expect(body).toBe('\ufeff一,二\r\n')
    expect((await get('/t/csv', { 'if-none-match': '"v1"' })).statusCode).toBe(304)
  })
  test('bytes stay bytes, a stream is whole', async () => {
    const tile = await get('/t/tile')
    expect([...tile.rawPayload]).toEqual([0, 255, 1])
    expect(tile.headers['cache-control']).toBe('public, max-age=60')
    expect((await get('/t/stream')).json()).toEqual([1, 2])
  })
})

describe('errors and forms', () => {
  test('an error is a page in Chinese that tells nothing of the inside', async () => {
    const [refused, bug] = [await get('/t/refused'), await get('/t/bug')]
    expect([refused.statusCode, bug.statusCode]).toEqual([400, 500])
    expect(refused.body).toContain('示例理由 &#60;b&#62;')
    expect(bug.body).not.toContain('secret')
    expect(bug.body).toContain('编号')
  })
  test('a form is read, bounded in size, kind and number', async () => {
    expect((await post('/t/form', 'a=1&b=%00&a=2')).body).toContain('<p>2</p>')
    expect((await post('/t/form', `a=${'x'.repeat(70_000)}`)).statusCode).toBe(413)
    expect((await post('/t/form', '<x/>', 'application/xml')).statusCode).toBe(400)
    await post('/t/form', 'a=1')
    const reply = await post('/t/form', 'a=1')
    expect([(await post('/t/form', 'a=1')).statusCode, reply.body.length > 0]).toEqual([429, true])
  })
  test('one address may ask so often a minute, others still may', async () => {
    const small = await makeServer({ log: false, requestsPerMinute: 2 })
    mountPortal(small, options)
    const from = async (address: string) => (await small.inject({ url: '/about', remoteAddress: address })).statusCode
    expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([
      200, 200, 429, 200,
    ])
    await small.close()
  })
})
