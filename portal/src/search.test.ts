import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { newId } from '../../server/src/kit/uuid.ts'
import { downloadDecisions, searchDecisions, searchOf } from '../../server/src/modules/publicity/public.ts'
import { makeServer } from '../../server/src/platform/http/index.ts'
import { settled } from './checksums.ts'
import { mountPortal } from './index.ts'
import { prefixesFor } from './pages/sitemap.ts'

let database: TestDatabase
let owner: Sql
let sql: Sql
let app: FastifyInstance
const MANY = 1300
const search = (query: Record<string, unknown>) => searchDecisions(sql, searchOf(query))

/** 1,300 public records of four causes over as many days; every second stands under a unit's name, every seventh of another organ. */
const RECORDS = `insert into publicity.record (imported_id, unit_id, unit_path, organ_name, decided_on, number, state, kind, public_fields, masked_by, masked_at,
  confirmed_by, confirmed_at, published_by, published_at, end_on, collected_at)
select d.id, d.unit_id, d.unit_path, shown.fields ->> 'authorityName', d.decided_on, d.number, 'published', case when d.row_number % 10 = 0 then 'other' else 'penalty' end,
  shown.fields, 'a', '2026-03-22Z', 'b', '2026-03-23Z', 'c', '2026-03-24Z', '2031-01-01', '2026-03-21Z'
from cases.imported_decision d, lateral (select jsonb_build_object('partyName', replace(d.party_name, '王示例', '王某某'), 'partyType', d.party_type, 'uscc', null,
  'legalRepresentative', null, 'decisionNo', d.number, 'violationType', '示例案由' || substr('甲乙丙丁', d.row_number % 4 + 1, 1), 'violationFacts', '示例',
  'legalBasis', '[]'::jsonb, 'penaltyTypes', '[]'::jsonb, 'penaltyContent', '罚款', 'fineFen', d.row_number * 100, 'confiscatedFen', null,
  'decisionDate', d.decided_on, 'publicityEndDate', null, 'authorityName', case when d.row_number % 7 = 0 then '示例东分局' else '示例西分局' end,
  'authorityUscc', null, 'place', null) as fields) shown`

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 2)
  sql = connect(database.portalUrl, 3)
  const [unit, load] = [newId(), newId()]
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${unit}, ${unit}, '220300000000', '220300', '四平市公安局', '四公', 'city-bureau', 'city', '/220300000000/')`
  await owner`insert into cases.import (id, unit_path, file_name, dry_run, imported_by, imported_by_name, imported_at, read_rows, created_rows, updated_rows, skipped_rows, wrong_rows)
    values (${load}, '/220300000000/', 'x.csv', false, 'test', '测试', '2026-03-21Z', 0, 0, 0, 0, 0)`
  await owner`insert into cases.imported_decision (id, import_id, organ_id, row_number, unit_id, unit_path, organ_name, number, raw_number, decided_on, party_name, party_type, penalties, fields)
    select gen_random_uuid(), ${load}, ${unit}, n, ${unit}, '/220300000000/', '四平市公安局', '四公（西）行罚决字〔2024〕' || n || '号', 'x', date '2024-01-01' + n % 700,
      case n when 2 then '=1+2示例有限公司' when 4 then '案由丁中介有限公司' else case when n % 2 = 0 then '示例第' || n || 'KTV有限公司' else '王示例' end end, case when n % 2 = 0 then 'legal-person' else 'natural-person' end, array['fine'],
      jsonb_build_object('personIdNo', '22030219800101001X')
    from generate_series(1, ${MANY}::int) n`
  await owner.unsafe(RECORDS)
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, publicUrl: 'https://example.test' })
})
afterAll(async () => {
  await app.close()
  await Promise.all([owner.end(), sql.end()])
  await database.drop()
})

describe('counts and pages', () => {
  test('all of it is counted, by each filter', async () => {
    const { total, counts, capped } = await search({})
    expect([total, capped]).toEqual([MANY, false])
    for (const filter of Object.values(counts)) expect(filter.reduce((sum, { count }) => sum + count, 0)).toBe(MANY)
  })
  test.each([
    [{ organ: '示例东分局' }],
    [{ cause: '示例案由甲', kind: 'other' }],
    [{ type: 'legal-person', from: '2024-02-15', to: '2025-03-03' }],
    [{ from: '2024-05-05', to: '2024-05-20' }],
    [{ from: '2025-01-01' }],
    [{ to: '2023-01-01' }],
    [{ from: '2024-06-02', to: '2024-06-01' }],
    [{ q: '第12', cause: '示例案由丙' }],
    [{ q: 'ktv', from: '2024-12-31' }],
    [{ q: '案由甲' }],
    [{ q: '案由 东分局', from: '2024-03-07' }],
    [{ q: '东分局', type: 'legal-person', from: '2024-06-02', to: '2024-06-20' }],
    [{ q: '案由乙 ktv' }],
    [{ q: '案由甲 案由乙' }],
    [{ q: '有限', kind: 'other' }],
  ] as Record<string, string>[][])('%o: the count is what is listed, and each filter says what it would give', async (query) => {
    const asked = query as Record<string, string>
    const { total, counts } = await search(asked)
    let listed = 0
    for await (const batch of downloadDecisions(sql, searchOf(asked))) listed += batch.length
    expect(total).toBe(listed)
    for (const [name, values] of Object.entries(counts)) {
      for (const { value, count } of values.slice(0, 2)) expect((await search({ ...asked, [name]: value })).total).toBe(count)
    }
  })
  test.each(['newest', 'oldest', 'fine'])('page after page, %s first: every record once, in order', async (sort) => {
    for (const q of ['', '第1', '案由甲', '示例 东分局']) {
      const seen: { recordNo: string; key: string | number }[] = []
      let result = await search({ sort, q })
      for (;;) {
        seen.push(
          ...result.items.map(({ recordNo, decidedOn, fineFen }) => ({ recordNo, key: sort === 'fine' ? fineFen : decidedOn })),
        )
        if (result.next === null) break
        result = await search({ sort, q, after: result.next })
      }
      expect(new Set(seen.map(({ recordNo }) => recordNo)).size).toBe(result.total)
      expect(seen).toHaveLength(result.total)
      const keys = seen.map(({ key }) => key)
      const sorted = keys.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
      expect(keys).toEqual(sort === 'oldest' ? sorted : sorted.reverse())
    }
  })
  test('a word in the names of acts and organs is counted exactly, however common', async () => {
    expect(await search({ q: '示例' })).toMatchObject({ total: MANY, capped: false })
    const { total, items, counts } = await search({ q: '案由丁', organ: '示例东分局' })
    const [{ n } = {}] = await owner<
      { n: number }[]
    >`select count(*)::int as n from publicity.record where cause = '示例案由丁' and organ_name = '示例东分局'`
    expect(total).toBe(n)
    expect(items.every(({ cause, organName }) => cause === '示例案由丁' && organName === '示例东分局')).toBe(true)
    expect(counts.organ.reduce((sum, { count }) => sum + count, 0)).toBe(MANY / 4 + 1)
    expect((await search({ q: '案由甲 案由乙' })).total).toBe(0)
  })
  test('a word both in such names and in a unit’s own name finds either', async () => {
    const { total, items } = await search({ q: '案由丁', sort: 'oldest' })
    expect(total).toBe(MANY / 4 + 1)
    expect(items.slice(1, 3).map(({ partyName, cause }) => [partyName, cause])).toEqual([
      ['王某某', '示例案由丁'],
      ['案由丁中介有限公司', '示例案由甲'],
    ])
    expect((await search({ q: '丁中介' })).total).toBe(1)
    expect((await search({ q: '案由丁 案由甲' })).total).toBe(1)
  })
  test('another very common word is counted to a thousand and says so; the files hold all', async () => {
    const result = await search({ q: '行罚' })
    expect([result.total, result.capped, result.items.length]).toEqual([1000, true, 20])
    const { body } = await app.inject({ url: `/decisions?q=${encodeURIComponent('行罚')}` })
    expect(body).toContain('超过1,000条')
    let listed = 0
    for await (const batch of downloadDecisions(sql, searchOf({ q: '行罚' }))) listed += batch.length
    expect(listed).toBe(MANY)
  })
  test('a word that is common only among the newest is found whole', async () => {
    expect(await search({ q: 'ktv', cause: '示例案由甲', from: '2025-11-01' })).toMatchObject({ capped: false })
    expect((await search({ q: '示例案由甲' })).total).toBe(MANY / 4)
  })
})

describe('words', () => {
  test.each(['四公(西)行罚决字[2024]100号', '四公（西）行罚决字【２０２４】第００100号', '四公 ( 西 ) 行罚决字〔2024〕100号'])(
    '%s: exact',
    async (q) => {
      expect((await search({ q })).exact.map(({ number }) => number)).toEqual(['四公（西）行罚决字〔2024〕100号'])
    },
  )
  test.each([
    ['〔2024〕129', 11],
    ['[2024]129', 11],
    ['ＫＴＶ 第1300', 1],
    ['第1300ktv', 1],
    ['王某', 0],
    ['%', 0],
  ])('%s: %d', async (q, total) => {
    expect((await search({ q })).total).toBe(total)
  })
})

describe('hostile input answers 200 within bounds', () => {
  const encoded = encodeURIComponent
  test.each([
    ['1,000 words', `q=${encoded(Array.from({ length: 1000 }, (_, n) => `词${n}`).join(' '))}`],
    ['100 kB', `q=${'%E5%AD%97'.repeat(11_000)}`],
    ['100 kB of plain signs', `q=${'a'.repeat(100_000)}`],
    ['half a sign', 'q=%ED%A0%80%ED%B0%80'],
    ['bytes that are no text', 'q=%ff%fe%00'],
    ['a broken escape', 'q=%'],
    ['regular expression', `q=${encoded('(.*)+$^[a-z]{1,99}\\1')}`],
    [
      'SQL and format signs',
      `q=${encoded("%L %s %I $q$ '); drop table publicity.record; -- \\\\'")}&organ=${encoded("'||pg_sleep(9)||'")}`,
    ],
    ['tsquery signs', `q=${encoded("a & b | !c <-> 'd':*")}`],
    ['zero width', `q=${encoded('示\u200b例\u2060')}`],
    ['a false place', 'after=2024-01-01~zz&sort=fine&page=-1'],
    ['a place of another order', 'after=2024-13-77~00000000000000000000&sort=oldest'],
    ['a huge fine', 'after=999999999999999~00000000000000000000&sort=fine'],
    ['lists and objects', 'q[]=1&q[]=2&organ[a]=b&sort=newest&sort=fine&from=x&to=0001-01-01'],
    ['far days', 'from=0001-01-01&to=9999-12-31'],
  ])('%s', async (_what, query) => {
    const reply = await app.inject({ url: `/decisions?${query}` })
    expect(reply.statusCode).toBe(200)
    expect(Buffer.byteLength(reply.body)).toBeLessThan(50_000)
  })
})

describe('files of what a search finds', () => {
  const get = (url: string) => app.inject({ url })
  const asked = `cause=${encodeURIComponent('示例案由丙')}&sort=fine`
  test('CSV: every row of the filter, guarded, with byte-order mark and the page’s fields', async () => {
    const reply = await get(`/decisions.csv?${asked}`)
    expect(reply.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
    expect(reply.headers['content-disposition']).toContain('attachment')
    const [head = '', ...lines] = reply.body.trimEnd().split('\r\n')
    expect(head.startsWith('\ufeff决定种类,当事人,')).toBe(true)
    expect(lines).toHaveLength(MANY / 4)
    expect(lines.find((line) => line.includes('1+2示例'))).toContain("'=1+2示例有限公司")
    expect(reply.body).not.toContain('王示例')
  })
  test('JSON: the same records, codes and sums in fen', async () => {
    const { decisions, source } = (await get(`/decisions.json?${asked}`)).json()
    expect([decisions.length, source]).toEqual([MANY / 4, 'https://example.test/decisions'])
    expect(Object.keys(decisions[0])).toEqual(['recordNo', 'address', 'kind', 'state', 'fields', 'publishedOn', 'endOn'])
    expect((await get('/decisions.json?q=不存在的词语')).json().decisions).toEqual([])
  })
  test('Atom: the newest fifty, with the filter in its own address', async () => {
    const { body, headers } = await get(`/decisions.atom?${asked}`)
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(body.match(/<entry>/g)).toHaveLength(50)
    expect(body).toContain(`https://example.test/decisions.atom?cause=${encodeURIComponent('示例案由丙')}`)
    expect((await get(`/decisions?${asked}`)).body).toContain('rel="alternate" type="application/atom+xml"')
  })
  test('the page links to its files with what was asked', async () => {
    const { body } = await get(`/decisions?${asked}`)
    for (const kind of ['csv', 'json', 'atom'])
      expect(body).toContain(`href="/decisions.${kind}?cause&#61;${encodeURIComponent('示例案由丙')}"`)
  })
  test('the site’s map names every record once, in parts of bearable size', async () => {
    const index = await get('/sitemap.xml')
    const parts = [...index.body.matchAll(/https:\/\/example\.test(\/sitemap\/[^<]+)/g)].map(([, path]) => path ?? '')
    const bodies = await Promise.all(parts.map(async (path) => (await get(path)).body))
    expect(bodies.join('').match(/<loc>https:\/\/example\.test\/decisions\/[0-9a-f]{20}</g)).toHaveLength(MANY)
    expect([1, 20_000, 20_001, 1_000_000, 10_000_000].map((total) => prefixesFor(total).length)).toEqual([1, 1, 16, 256, 4096])
    for (const path of ['/sitemap/x.xml', '/sitemap/rg.xml', "/sitemap/r'.xml"]) expect((await get(path)).statusCode).toBe(404)
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://example.test/sitemap.xml')
  })
  test('open data: each year’s files with the checksum they really have', async () => {
    expect((await get('/open-data')).body).toContain('校验值正在计算')
    await settled()
    const { body } = await get('/open-data')
    expect(body).toContain('此后内容没有变化')
    for (const path of ['/open-data/decisions-2024.csv', '/open-data/decisions-2025.json']) {
      const sha = createHash('sha256')
        .update((await get(path)).rawPayload)
        .digest('hex')
      expect(body).toContain(sha)
    }
    for (const path of ['/open-data/decisions-2024.exe', '/open-data/x', '/open-data/decisions-9999.csv'])
      expect((await get(path)).statusCode).toBe(404)
  })
})

describe('the tally', () => {
  test('follows every change, in any order, and folding changes no sum', async () => {
    const errors = () => owner`select * from publicity.tally_errors()`
    expect([...(await errors())]).toEqual([])
    await owner`update publicity.record set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '示例' where decided_on < '2024-02-01'`
    await owner`update publicity.record set state = 'under-objection' where decided_on = '2025-01-01'`
    await owner`update publicity.record set state = 'expired' where decided_on = '2025-01-02'`
    expect([...(await errors())]).toEqual([])
    const before = await search({ from: '2024-01-01', to: '2025-06-15' })
    await owner`select publicity.fold_tally()`
    expect([...(await errors())]).toEqual([])
    expect(await search({ from: '2024-01-01', to: '2025-06-15' })).toEqual(before)
    const [row] =
      await owner`select count(*) = count(distinct (period, organ_name, cause, party_type, kind, state)) as folded from publicity.tally`
    expect(row?.folded).toBe(true)
    expect((await app.inject({ url: '/open-data' })).body).toContain('此后内容有变化')
    await settled()
  })
  test('a wrong tally is told', async () => {
    await owner`insert into publicity.tally values ('', '示例', null, null, 'penalty', 'published', 1)`
    expect(await owner`select * from publicity.tally_errors()`).toHaveLength(1)
    await owner`select publicity.recount_tally()`
    expect([...(await owner`select * from publicity.tally_errors()`)]).toEqual([])
  })
})
