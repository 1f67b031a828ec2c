import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../server/src/kit/db.ts'
import { openPortal, type Portal } from './test/portal.ts'

let portal: Portal
let owner: Sql
let sql: Sql
let publish: Portal['publish']
let get: Portal['get']

beforeAll(async () => {
  portal = await openPortal()
  ;({ owner, sql, publish, get } = portal)
})
afterAll(() => portal.close())

describe('one decision', () => {
  test('shows its fields, its masks with their reasons, basis, remedies and address', async () => {
    const recordNo = await publish('四公（西）行罚决字〔2026〕12号')
    const reply = await get(`/decisions/${recordNo}`)
    expect(reply.statusCode).toBe(200)
    for (const words of [
      '示例商贸有限公司',
      '四公（西）行罚决字〔2026〕12号',
      '罚款500元',
      '2026年3月20日',
      '地点只公开到区',
      'href="/law/PSA-2012:56"',
      '某条例第三条',
      '60日',
      `https://example.test/decisions/${recordNo}`,
    ])
      expect(reply.body).toContain(words)
    expect(reply.body).not.toContain('<script')
    expect(Buffer.byteLength(reply.body)).toBeLessThan(50_000)
  })
  test('forbids scripts and other hosts, and answers 304 to who has it', async () => {
    const recordNo = await publish('四公（西）行罚决字〔2026〕13号')
    const first = await get(`/decisions/${recordNo}`)
    expect(first.headers['content-security-policy']).toContain("default-src 'none'")
    expect(first.headers['content-security-policy']).not.toContain('unsafe-inline')
    const again = await get(`/decisions/${recordNo}`, { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
  test('withdrawn: 410, day and reason, nothing else', async () => {
    const recordNo = await publish('四公（西）行罚决字〔2026〕14号', {
      state: 'withdrawn',
      withdrawnAt: '2026-04-01T08:00:00Z',
      withdrawnReason: '该决定已被依法撤销。',
    })
    const reply = await get(`/decisions/${recordNo}`)
    expect(reply.statusCode).toBe(410)
    expect(reply.body).toContain('2026年4月1日')
    expect(reply.body).toContain('该决定已被依法撤销。')
    expect(reply.body).not.toContain('示例商贸')
  })
  test.each(['collected', 'reviewed'])('%s: as if it were not there', async (state) => {
    const recordNo = await publish(`四公（西）行罚决字〔2026〕2${state.length}号`, { state })
    expect((await get(`/decisions/${recordNo}`)).statusCode).toBe(404)
  })
  test.each(['0'.repeat(20), 'x', "'; select 1", '%00', '..%2f'])('an address nobody gave out: %s', async (recordNo) => {
    const reply = await get(`/decisions/${encodeURIComponent(recordNo)}`)
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('text/html')
  })
})

describe('search and home', () => {
  const search = (query: Record<string, string>) => get(`/decisions?${new URLSearchParams(query)}`)
  beforeAll(async () => {
    await publish('四公（西）行罚决字〔2026〕501号', {}, { partyName: '示例网吧有限公司', violationType: '示例案由甲' })
    await publish('四公（西）行罚决字〔2026〕5012号', {}, { partyName: '示例旅店有限公司', violationType: '示例案由乙' })
    await publish(
      '四公（西）行罚决字〔2026〕503号',
      {},
      { partyName: '钱某某', partyType: 'natural-person', violationType: '示例案由丙' },
    )
    await publish('四公（西）行罚决字〔2026〕504号', { state: 'reviewed' }, { partyName: '示例未公示有限公司' })
  })
  test.each([
    '四公（西）行罚决字〔2026〕501号',
    '四公(西)行罚决字[2026]501号',
    '四公（西）行罚决字【2026】第0501号',
    '  四公（西） 行罚决字〔２０２６〕５０１号 ',
    '四公（西）行罚\u200b决字〔2026〕501号',
  ])('the exact number comes first however it is written: %s', async (q) => {
    const { body } = await search({ q })
    expect(body.indexOf('文号完全一致')).toBeGreaterThan(0)
    expect(body).toContain('示例网吧有限公司')
    expect(body).not.toContain('示例旅店有限公司')
  })
  test.each<[Record<string, string>, string, string, string]>([
    [{ q: '网吧' }, '示例网吧有限公司', '示例旅店有限公司', 'two signs of a unit’s name'],
    [{ q: '吧' }, '示例网吧有限公司', '示例旅店有限公司', 'one sign'],
    [{ q: '旅店 案由乙' }, '示例旅店有限公司', '示例网吧有限公司', 'two words, both'],
    [{ cause: '示例案由甲' }, '示例网吧有限公司', '示例旅店有限公司', 'an act'],
    [{ type: 'natural-person' }, '钱某某', '示例网吧有限公司', 'a kind of party'],
    [{ q: '有限公司', cause: '示例案由乙' }, '示例旅店有限公司', '示例网吧有限公司', 'word and filter'],
  ])('%o finds %s, not %s: %s', async (query, found, absent, _what) => {
    const { body, statusCode } = await search(query)
    expect(statusCode).toBe(200)
    const list = body.slice(body.indexOf('id="results"'))
    expect(list).toContain(found)
    expect(list).not.toContain(absent)
  })
  test('a person is not found by name, a decision that is not public by nothing, nor outside the days asked', async () => {
    for (const query of [
      { q: '钱某' },
      { q: '未公示' },
      { q: '四公（西）行罚决字〔2026〕504号' },
      { to: '2026-03-19' },
      { from: '2026-03-21' },
    ])
      expect((await search(query as never)).body).toContain('没有找到')
    expect((await search({ from: '2026-03-20', to: '2026-03-20', q: '网吧' })).body).toContain('共1条')
  })
  test('each filter counts what it would give', async () => {
    const { body } = await search({ cause: '示例案由甲' })
    expect(body).toContain('示例案由乙（1）')
    expect(body).toContain('法人及非法人组织（1）')
  })
  test.each([
    ['100 kB', '示'.repeat(33_000)],
    ['regular expression', '.*+?^$ {}()|[]\\'],
    ['quotes and operators', "' & | ! :* <-> '' \\"],
    ['script', '<script>alert(1)</script>'],
    ['zero width', '网\u200b\u200d吧'],
    ['control signs', '\u0000\u0007网吧'],
    ['half a sign', '\ud800'],
    ['wildcards', '%_%'],
    ['SQL', "'; drop table publicity.record; --"],
  ])('hostile input is bounded and clean: %s', async (_kind, q) => {
    const reply = await get(`/decisions?q=${encodeURIComponent(q.toWellFormed())}&page=1e9&from=2026-02-30&type=x&organ[]=1&q=2`)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).not.toContain('<script')
    expect(Buffer.byteLength(reply.body)).toBeLessThan(50_000)
  })
  test('home: search, this month, newest', async () => {
    const { body, statusCode } = await get('/')
    expect(statusCode).toBe(200)
    for (const words of ['role="search"', '最新决定', '台账']) expect(body).toContain(words)
    expect(Buffer.byteLength(body)).toBeLessThan(50_000)
  })
  test('pages of twenty, linked with what was asked', async () => {
    for (let number = 600; number < 622; number += 1)
      await publish(`四公（西）行罚决字〔2026〕${number}号`, {}, { violationType: '示例案由丁' })
    const first = await search({ cause: '示例案由丁' })
    expect(first.body).toContain('共22条')
    const next = /rel="next" href="([^"]*)"/.exec(first.body)?.[1]?.replaceAll('&#61;', '=').replaceAll('&#38;', '&') ?? ''
    const second = await get(next)
    expect(second.body.match(/<li class="result">/g)).toHaveLength(2)
    expect(second.body).toContain('第2页')
    const shown = `${first.body}${second.body}`.match(/<li class="result"><h3><a href="[^"]*"/g) ?? []
    expect(new Set(shown).size).toBe(22)
    expect(Buffer.byteLength(first.body)).toBeLessThan(50_000)
  })
})

describe('large text, style and law', () => {
  test('large text is in the address and in every link, without a cookie', async () => {
    const reply = await get('/about?size=large')
    expect(reply.body).toContain('class="large"')
    expect(reply.body).toContain('href="/decisions?size&#61;large"')
    expect(reply.headers['set-cookie']).toBeUndefined()
  })
  test('an article that is imported, one that is not, and no article at all', async () => {
    await owner`insert into law.law values ('APL', '中华人民共和国行政处罚法', '行政处罚法') on conflict do nothing`
    await owner`insert into law.law_version values ('APL-2021', 'APL', '2021年修订', '2021-01-22', '2021-07-15', null, 86, 'text') on conflict do nothing`
    await owner`insert into law.article (law_version, number, text) values ('APL-2021', 48, '示例条文第一款' || chr(10) || '示例条文第二款')`
    expect((await get('/law/APL:48')).body).toContain('<p>示例条文第二款</p>')
    expect((await get('/law/APL:61')).body).toContain('尚未收录')
    expect((await get('/law/PSA-2012:999')).statusCode).toBe(404)
    expect((await get('/law/%3Cb%3E')).statusCode).toBe(404)
  })
  test('below the API an unknown address stays a problem document', async () => {
    const reply = await get('/api/v1/nothing')
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([404, 'application/problem+json'])
  })
  test('unknown addresses are told in Chinese', async () => {
    const reply = await get('/nothing/here')
    expect([reply.statusCode, reply.body.includes('没有找到这个网页')]).toEqual([404, true])
  })
})

describe('the portal’s role', () => {
  test.each([
    'select * from publicity.record',
    'select * from cases.party',
    'select * from cases.imported_decision',
    'select * from organisations.unit',
    'select * from law.article',
    'select * from auth.account',
    "select publicity.bar_decision('00000000-0000-0000-0000-000000000000', '2026-01-01')",
    "select publicity.leak_in('')",
    'select * from publicity.event',
    'select * from publicity.tally',
    'select * from publicity.recount',
    'select publicity.recount_tally()',
    'select * from publicity.version',
    'select * from publicity.proposal',
    "insert into publicity.public_decision (record_no) values ('x')",
    "update publicity.public_withdrawal set withdrawn_reason = 'x'",
  ])('may not: %s', async (statement) => {
    await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied|cannot/)
  })
  test('sees no row that is not public, whatever condition it asks with', async () => {
    const hidden = await publish('四公（西）行罚决字〔2026〕77号', { state: 'reviewed' }, { violationType: '秘密案由' })
    for (const name of ['public_page', 'taken_down'])
      await expect(sql`select 1 from ${sql(`publicity.${name}`)}(${hidden})`, name).resolves.toHaveLength(0)
    await expect(sql`select 1 from publicity.public_numbered('四公（西）行罚决字〔2026〕77号', 5)`).resolves.toHaveLength(0)
    await expect(sql`select 1 from publicity.public_decision`).rejects.toThrow(/permission denied/)
    const asked = sql`row(array['秘密案由'], array['秘密'], null, null, null, null, null, null, null, 'newest', null, null)::publicity.asked`
    for (const common of [true, false])
      await expect(sql`select * from publicity.listing_after(${asked}, ${common}, 10)`).resolves.toHaveLength(0)
    const [row] = await sql`select publicity.search(${asked}, 10) as found`
    expect(row?.found).toMatchObject({ total: 0, items: [], cause: [] })
  })
})

test('a page that was rendered once goes at once when its record is withdrawn', async () => {
  const recordNo = await publish('四公（西）行罚决字〔2026〕888号')
  const first = await get(`/decisions/${recordNo}`)
  const again = await get(`/decisions/${recordNo}`)
  const packed = await get(`/decisions/${recordNo}`, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(packed.rawPayload).toString()).toBe(first.body)
  expect(again.body).toBe(first.body)
  await owner`update publicity.record set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '示例理由', version = version + 1 where record_no = ${recordNo}`
  const gone = await get(`/decisions/${recordNo}`)
  expect([gone.statusCode, gone.body.includes('示例商贸')]).toEqual([410, false])
})

test('the transparency log is served as far as it is signed, for ever where it cannot change, and its salts are not', async () => {
  await publish('四公（西）行罚决字〔2026〕901号')
  await owner`select publicity.log_append(1000)`
  const size = Number((await owner`select publicity.log_size() as size`)[0]?.size)
  await owner`insert into publicity.log_checkpoint values (${size}, sha256('x'), ${`example.test/log\n${size}\n`}, now())`
  const full = await get('/log/checkpoint')
  expect([full.statusCode, full.body, full.headers['cache-control']]).toEqual([200, `example.test/log\n${size}\n`, 'no-cache'])
  expect(size).toBeLessThan(256)
  const tile = await get(`/log/tile/0/000.p/${size}`)
  expect([tile.headers['content-type'], tile.rawPayload.length]).toEqual(['application/octet-stream', size * 32])
  const bundle = await get(`/log/tile/entries/000.p/${size}`)
  expect(bundle.body).toContain('"event":"published"')
  expect((await get(`/log/tile/0/000.p/${size + 1}`)).statusCode).toBe(404)
  const [salt] = await owner`select salt from publicity.log_salt limit 1`
  expect(bundle.rawPayload.includes(salt?.salt)).toBe(false)
  for (const name of ['log_entry', 'log_salt', 'log_tile', 'log_checkpoint', 'log_key'])
    await expect(sql.unsafe(`select * from publicity.${name}`)).rejects.toThrow('permission denied')
})
