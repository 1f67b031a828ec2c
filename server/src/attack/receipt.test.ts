import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPortal, type Portal } from '../../../portal/src/test/portal.ts'
import { checkReceipt, passed } from '../../../portal/src/verify/checks.js'
import { readCompact, readReceipt } from '../../../portal/src/verify/receipt.js'
import { connect, type Sql } from '../kit/db.ts'
import { systemClock } from '../kit/instant.ts'
import { transparencyLog } from '../modules/publicity/index.ts'
import { type Ctx, fileFolder, makeCtx, systemActor } from '../platform/index.ts'

/* Receipts from the page to the one who checks them: as anybody gets them, as the public's role. */
const PUBLIC_URL = 'https://example.test'
let portal: Portal
let app: Sql
let data: string
let ctx: Ctx
beforeAll(async () => {
  portal = await openPortal()
  app = connect(portal.database.appUrl, 2)
  data = await mkdtemp(join(tmpdir(), 'fadu-receipt-'))
  ctx = makeCtx(app, systemActor('log', ['clerk']), systemClock, fileFolder(data))
  await transparencyLog.openLogKeys(ctx, transparencyLog.originFor(PUBLIC_URL))
})
afterAll(async () => {
  await app.end()
  await portal.close()
  await rm(data, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => portal.get(url, headers)
const post = (receipt: string) =>
  portal.app.inject({
    ...{ method: 'POST', url: '/verify', payload: new URLSearchParams({ receipt }).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
let serial = 0
const arranged = () => portal.publish(`示例字〔2026〕${++serial}号`)
async function published(): Promise<string> {
  const recordNo = await arranged()
  await transparencyLog.sequenceLog(ctx)
  return recordNo
}
const takeDown = (recordNo: string, reasonCode: string) =>
  portal.owner`update publicity.record set state = 'withdrawn', reason_code = ${reasonCode}, withdrawn_at = '2026-04-01T08:00:00Z',
    acted_at = '2026-04-01T08:00:00Z', withdrawn_reason = '依法撤下。', version = version + 1 where record_no = ${recordNo}`

describe('where a receipt comes from', () => {
  test('the page names its leaf and leads to the receipt, which passes with the keys of the site', async () => {
    const recordNo = await published()
    const page = (await get(`/decisions/${recordNo}`)).body
    const reply = await get(`/decisions/${recordNo}/receipt.json`)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''receipt-${recordNo}.json`,
    })
    const receipt = readReceipt(reply.body)
    for (const words of [`第${receipt.index + 1}条`, '2026年3月24日 16:00', `/decisions/${recordNo}/receipt.json`])
      expect(page).toContain(words)
    const keys = (await get('/log/keys')).body.trim().split('\n')
    expect(passed(await checkReceipt(receipt, keys))).toBe(true)
    expect(passed(await checkReceipt({ ...receipt, content: `${receipt.content} ` }, keys))).toBe(false)
  })

  test('the page says so until its leaf is in the log, and then is another page to caches', async () => {
    const recordNo = await arranged()
    const before = await get(`/decisions/${recordNo}`)
    expect(before.body).toContain('刚刚公示')
    const receipt = await get(`/decisions/${recordNo}/receipt.json`)
    expect([receipt.statusCode, receipt.body.includes('回执还没有生成')]).toEqual([404, true])
    await transparencyLog.sequenceLog(ctx)
    const after = await get(`/decisions/${recordNo}`, { 'if-none-match': String(before.headers.etag) })
    expect([after.statusCode, after.body.includes('receipt.json')]).toEqual([200, true])
  })

  test.each(['withdrawn', 'sealed-psa', 'wrong'])(
    'taken down as %s: 410 for file and code, and nothing that opens the leaf',
    async (reason) => {
      const recordNo = await published()
      const kept = readReceipt((await get(`/decisions/${recordNo}/receipt.json`)).body)
      await takeDown(recordNo, reason)
      await transparencyLog.sequenceLog(ctx)
      for (const kind of ['json', 'svg']) {
        const reply = await get(`/decisions/${recordNo}/receipt.${kind}`)
        expect([reply.statusCode, reply.body.includes(kept.salt)]).toEqual([410, false])
      }
    },
  )

  test.each(['00000000000000000000', 'nothing', "x'--", '%00'])('no record %s: 404', async (recordNo) => {
    for (const kind of ['json', 'svg']) expect((await get(`/decisions/${recordNo}/receipt.${kind}`)).statusCode).toBe(404)
  })

  test('the QR code is an image of this site', async () => {
    const recordNo = await published()
    const reply = await get(`/decisions/${recordNo}/receipt.svg`)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    const receipt = JSON.parse((await get(`/decisions/${recordNo}/receipt.json`)).body)
    const address = transparencyLog.verifyAddress(PUBLIC_URL, receipt)
    expect(readCompact(address.split('#')[1] ?? '')).toMatchObject({ entry: receipt.entry, checkpoint: receipt.checkpoint })
  })
})

describe('the page that checks', () => {
  test('lists the keys, runs scripts of this site only, and may ask this site only', async () => {
    const { headers, body } = await get('/verify')
    const policy = String(headers['content-security-policy']).split(';')
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]))
    expect(body.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/verify/page.js">'])
    for (const key of (await get('/log/keys')).body.trim().split('\n')) expect(body).toContain(key)
  })

  test.each(['page.js', 'checks.js', 'receipt.js', 'ed25519.js'])('serves %s as it lies in the repository', async (name) => {
    const reply = await get(`/verify/${name}`)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(reply.body).not.toMatch(/\beval\(|new Function|https?:\/\/(?!www\.rfc|ed25519|github)[\w.]+\/[\w/]+\.js/)
  })

  test.each(['secret', '..%2Fpage.js', 'page.js%00', '__proto__', 'checks.d.ts'])('/verify/%s is no file', async (name) => {
    expect((await get(`/verify/${name}`)).statusCode).toBe(404)
  })
})

describe('without script the server checks, and says so', () => {
  test('a receipt that is right, and one that is not', async () => {
    const recordNo = await published()
    const text = (await get(`/decisions/${recordNo}/receipt.json`)).body
    const right = await post(text)
    expect([right.statusCode, right.body.includes('✓ 核验通过')]).toEqual([200, true])
    expect(right.body).toContain('以上结论由本网站的服务器作出')
    expect(right.body).not.toContain('✗ ')
    const wrong = await post(text.replace('未按规定登记', '未按时间登记'))
    expect([wrong.statusCode, wrong.body.includes('✗ 核验不通过'), wrong.body.includes('✓ 核验通过')]).toEqual([200, true, false])
  })

  test.each([
    '',
    'x',
    '{}',
    '<script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '['.repeat(100_000),
    '字'.repeat(50_000),
  ])('what is no receipt: 422, shown again as text', async (text) => {
    const reply = await post(text)
    expect([reply.statusCode, reply.body.includes('✗ 不能核对'), reply.body.includes('<script>alert')]).toEqual([
      422,
      true,
      false,
    ])
  })

  test('more than half a megabyte is not read', async () => {
    expect((await post('x'.repeat(600_000))).statusCode).toBe(413)
  })
})
