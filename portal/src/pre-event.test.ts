import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { newId } from '../../server/src/kit/uuid.ts'
import { LISTS } from '../../server/src/modules/publicity/public.ts'
import { makeServer } from '../../server/src/platform/http/index.ts'
import { mountPortal } from './index.ts'

let database: TestDatabase
let owner: Sql
let sql: Sql
let app: FastifyInstance
const UNIT = newId()
const PATH = '/220300000000/'
const [ROOT, BELOW, GUIDE] = [newId(), newId(), newId()]

const item = (list: string, fields: object, more: object = {}) => ({
  ...{ itemId: newId(), version: 1, list, unitId: UNIT, unitPath: PATH, parentId: null, position: 1, fields: fields as never },
  ...{ effectiveFrom: '2022-01-01', effectiveTo: null, editedBy: 'a', editedAt: '2021-12-01T00:00:00Z' },
  ...{ releasedBy: 'b', releasedAt: '2021-12-20T00:00:00Z', ...more },
})
const act = (words: string, more: object = {}) =>
  item('no-penalty', { act: words, conditions: '示例条件', basis: ['APL:33(1)', '某市条例第三条'], measure: '予以教育' }, more)

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 2)
  sql = connect(database.portalUrl, 3)
  const wording = { statute: 'PSA-2025', effectiveFrom: '2020-01-01', effectiveTo: null, citations: ['PSA-2025:51'], tiers: [] }
  await owner`insert into law.cause_of_action (code, name, field, subjects, data)
    select 'cause-' || n, '示例案由' || n, 'traffic', '{person}', ${owner.json({ versions: [wording] })} from generate_series(1, 120) n`
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${UNIT}, ${UNIT}, '220300000000', '220300', '示例公安局', '示公', 'city-bureau', 'city', ${PATH})`
  const guide = { item: '示例事项', acceptedBy: '窗口', decidedBy: '本局', conditions: '条件', materials: '材料', limit: '5日' }
  const rows = [
    act('<b>示例行为甲</b>'),
    act('=cmd()'),
    act('未发布行为', { releasedBy: null, releasedAt: null }),
    act('已终止行为', { effectiveTo: '2022-12-31' }),
    act('将来行为', { effectiveFrom: '9000-01-01' }),
    item('three-systems', { title: '总则', body: '第一段\n第二段' }, { itemId: ROOT }),
    item('three-systems', { title: '下级制度', body: '正文' }, { itemId: BELOW, parentId: ROOT, position: 2 }),
    item('service-guides', { ...guide, steps: ['提交', '审查'], basis: ['LIC:42'] }, { itemId: GUIDE }),
  ]
  await owner`insert into publicity.list_item ${owner(rows as never)}`
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, publicUrl: 'https://example.test' })
})
afterAll(async () => {
  await app.close()
  await Promise.all([owner.end(), sql.end()])
  await database.drop()
})
const get = (url: string) => app.inject({ url })

test('the overview names every list and counts what holds today', async () => {
  const { body, statusCode } = await get('/pre-event')
  expect(statusCode).toBe(200)
  for (const { title, code } of LISTS) {
    expect(body).toContain(title)
    expect(body).toContain(`href="/pre-event/${code}"`)
  }
  expect(body).toMatch(/不予行政处罚事项清单<\/a><\/th>\s*<td class="number">2<\/td>/)
  expect(Buffer.byteLength(body)).toBeLessThan(50_000)
})

test.each(LISTS.map(({ code }) => code))('%s: a page without script, under 50 kB, that says why it is empty', async (code) => {
  const { body, statusCode } = await get(`/pre-event/${code}`)
  expect(statusCode).toBe(200)
  expect(body).toMatch(/<table>|<ul>|目前没有此类事项|未在网上列出/)
  expect(body).not.toContain('<script')
  expect(Buffer.byteLength(body)).toBeLessThan(50_000)
})

describe('one list', () => {
  test('shows released rows of today and nothing else, escaped, each basis in words with its article', async () => {
    const { body } = await get('/pre-event/no-penalty')
    expect(body).toContain('&#60;b&#62;示例行为甲')
    expect(body).toContain('href="/law/APL:33(1)"')
    expect(body).toContain('某市条例第三条')
    for (const hidden of ['未发布行为', '已终止行为', '将来行为', '<b>示例']) expect(body).not.toContain(hidden)
    expect(body).toContain('最近更新：2021年12月20日')
  })
  test.each([
    ['示例行为甲', 1],
    ['示例 甲', 1],
    ['行政处罚法', 2],
    ['未发布', 0],
    ['.*', 0],
    ["'; drop table publicity.list_item; --", 0],
    ['\u0000', 2],
    ['示'.repeat(40_000), 0],
  ])('words narrow it: %j finds %s', async (q, count) => {
    const { body, statusCode } = await get(`/pre-event/no-penalty?q=${encodeURIComponent(q)}&page=1e9`)
    expect(statusCode).toBe(200)
    expect(body).toContain(count === 0 ? '没有找到' : `共${count}项`)
  })
  test('more rows than one page holds are paged', async () => {
    const first = await get('/pre-event/duties')
    expect(first.body).toMatch(/第1页，共\d页/)
    expect(first.body).toContain('rel="next"')
    expect((await get('/pre-event/duties?page=2')).body).toContain('第2页')
  })
  test('as a file: the same rows in the same words, formulas defused', async () => {
    const reply = await get('/pre-event/no-penalty.csv?q=%E7%A4%BA%E4%BE%8B')
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = reply.body.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('违法行为,适用条件,法律依据')
    expect(reply.body).toContain('《行政处罚法》第三十三条第一款；某市条例第三条')
    expect(reply.body).not.toMatch(/(^|,)=cmd/m)
    expect(reply.body).not.toContain('未发布行为')
  })
})

describe('long items', () => {
  test('a guide has its own page with numbered steps and the days of its versions', async () => {
    expect((await get('/pre-event/service-guides')).body).toContain(`href="/pre-event/service-guides/${GUIDE}"`)
    const { body } = await get(`/pre-event/service-guides/${GUIDE}`)
    expect(body).toContain('<ol><li>提交</li><li>审查</li></ol>')
    expect(body).toContain('第1版')
    expect(body).toContain('2021年12月20日')
  })
  test('a tree is nested, and a page leads to what lies below it', async () => {
    const { body } = await get('/pre-event/three-systems')
    expect(body.indexOf('总则')).toBeLessThan(body.indexOf('下级制度'))
    const page = await get(`/pre-event/three-systems/${ROOT}`)
    expect(page.body).toContain('<p>第二段</p>')
    expect(page.body).toContain(`href="/pre-event/three-systems/${BELOW}"`)
  })
  test.each([
    '/pre-event/nothing',
    '/pre-event/nothing.csv',
    `/pre-event/no-penalty/${newId()}`,
    `/pre-event/three-systems/${GUIDE}`,
    '/pre-event/toString',
    '/pre-event/three-systems/%00',
  ])('%s is told to be missing', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })
})
