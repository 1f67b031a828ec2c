import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { type FixedClock, fixedClock } from '../../server/src/kit/test/app.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { newId } from '../../server/src/kit/uuid.ts'
import { readReceipt } from '../../server/src/modules/publicity/public.ts'
import { makeServer } from '../../server/src/platform/http/index.ts'
import { mountPortal } from './index.ts'

let database: TestDatabase
let owner: Sql
let sql: Sql
let app: FastifyInstance
let clock: FixedClock
const UNIT = newId()
const IMPORT = newId()
const PATH = '/220300000000/'
let count = 0

/** A historical decision and its record, in that state. */
async function record(more: Record<string, unknown> = {}): Promise<string> {
  const importedId = newId()
  const number = `四公（西）行罚决字〔2026〕${++count}号`
  const shown = {
    ...{ partyName: '示例商贸有限公司', partyType: 'legal-person', uscc: null, legalRepresentative: null, decisionNo: number },
    ...{ violationType: '未按规定登记住宿旅客信息', violationFacts: '示例事实', legalBasis: [], penaltyTypes: ['罚款'] },
    ...{ penaltyContent: '罚款500元', fineFen: 50000, confiscatedFen: null, decisionDate: '2026-02-02', publicityEndDate: null },
    ...{ authorityName: '四平市公安局铁西分局', authorityUscc: null, place: null },
  }
  await owner`insert into cases.imported_decision ${owner({
    ...{
      id: importedId,
      importId: IMPORT,
      organId: UNIT,
      rowNumber: count,
      unitId: UNIT,
      unitPath: PATH,
      organName: '四平市公安局',
    },
    ...{ number, rawNumber: number, decidedOn: '2026-02-02', partyName: '示例商贸有限公司', partyType: 'legal-person' },
    ...{ penalties: ['fine'], fields: {} as never },
  })}`
  const [row] = await owner`insert into publicity.record ${owner({
    ...{
      importedId,
      unitId: UNIT,
      unitPath: PATH,
      organName: '四平市公安局铁西分局',
      decidedOn: '2026-02-02',
      number,
      state: 'published',
    },
    ...{ publicFields: shown as never, masking: [] as never, maskedBy: 'a', maskedAt: '2026-02-03T08:00:00Z', confirmedBy: 'b' },
    ...{ confirmedAt: '2026-02-04T08:00:00Z', publishedBy: 'c', publishedAt: '2026-02-05T08:00:00Z', endOn: '2031-02-02' },
    ...{ collectedAt: '2026-02-02T08:00:00Z', ...more },
  })} returning record_no`
  return row?.recordNo
}

const post = (url: string, fields: Record<string, string> | string, address = `10.0.${++count >> 8}.${count & 255}`) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  })
const page = (url: string) => app.inject({ url })
const tokenIn = (body: string) => /name="token" value="([^"]+)"/.exec(body)?.[1] as string
const receiptIn = (body: string) => /<strong>([A-Z0-9-]{19})<\/strong>/.exec(body)?.[1] as string

const FILLED = {
  capacity: 'party',
  kind: 'facts',
  words: '公示的罚款金额与决定书不一致。',
  name: '示例甲',
  contact: '0434-0000000',
}
let recordNo: string
async function form(of = recordNo) {
  return { ...FILLED, record: of, token: tokenIn((await page(`/objections/new?record=${recordNo}`)).body) }
}
const stored = () =>
  owner`select o.*, p.name, p.contact, p.words from publicity.objection o join publicity.objector p on p.objection_id = o.id`
const choose = (key: string, value: number) =>
  owner`insert into platform.setting (key, value, changed_by, changed_at) values (${key}, ${owner.json(value)}, 'test', now())`

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.ownerUrl, 2)
  sql = connect(database.portalUrl, 3)
  clock = fixedClock('2026-02-13T09:00:00+08:00')
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${UNIT}, ${UNIT}, '220300000000', '220300', '四平市公安局', '四公', 'city-bureau', 'city', ${PATH})`
  await owner`insert into cases.import ${owner({
    ...{ id: IMPORT, unitPath: PATH, fileName: '示例.csv', dryRun: false, importedBy: 'test', importedByName: '测试' },
    ...{ importedAt: '2026-02-01T08:00:00Z', readRows: 0, createdRows: 0, updatedRows: 0, skippedRows: 0, wrongRows: 0 },
  })}`
  await choose('objectionsPerAddressHour', 10_000)
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, clock, publicUrl: 'https://example.test' })
  recordNo = await record()
})
beforeEach(async () => {
  await owner`truncate publicity.objector, publicity.objection`
  clock.set('2026-02-13T09:00:00+08:00')
})
afterAll(async () => {
  await app.close()
  await Promise.all([owner.end(), sql.end()])
  await database.drop()
})

describe('handing in', () => {
  test('the decision page leads to a form about that very decision', async () => {
    const decision = await page(`/decisions/${recordNo}`)
    expect(decision.body).toContain(`/objections/new?record&#61;${recordNo}`)
    const { body, statusCode } = await page(`/objections/new?record=${recordNo}`)
    expect(statusCode).toBe(200)
    for (const words of [
      '示例商贸有限公司',
      '5个工作日',
      '不影响复议和诉讼的期限',
      '12个月后删除',
      'method="post"',
      '公示的事实、内容有误',
      '当事人本人',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('<script')
  })
  test('gives a receipt and a day that steps over the Spring Festival, and keeps what was typed for the desk', async () => {
    const reply = await post('/objections', await form())
    expect(reply.statusCode).toBe(201)
    expect(reply.body).toContain('2026年2月27日') // 5 working days after 13 February 2026
    expect(readReceipt(receiptIn(reply.body))).not.toBeNull()
    const [row] = await stored()
    expect(row).toMatchObject({ ...FILLED, dueOn: '2026-02-27', state: 'submitted' })
    expect(JSON.stringify(row)).not.toContain(receiptIn(reply.body).replaceAll('-', ''))
  })
  test('without a calendar for the day it still takes the objection, and promises the days', async () => {
    clock.set('2026-12-30T09:00:00+08:00')
    const reply = await post('/objections', await form())
    expect([reply.statusCode, reply.body.includes('收到之日起5个工作日内')]).toEqual([201, true])
    expect((await stored())[0]?.dueOn).toBeNull()
  })
  test('the same form twice, even at once: one objection, one receipt', async () => {
    const sent = await form()
    const replies = await Promise.all([post('/objections', sent), post('/objections', sent), post('/objections', sent)])
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 201])
    expect(new Set(replies.map(({ body }) => receiptIn(body))).size).toBe(1)
    const changed = await post('/objections', { ...sent, words: '改过的内容' })
    expect([changed.statusCode, changed.body.includes('后来修改的内容没有登记')]).toEqual([200, true])
    expect(await stored()).toHaveLength(1)
  })
  test.each([
    ['capacity', '', '请选择您与该信息的关系'],
    ['capacity', 'chief', '请选择您与该信息的关系'],
    ['kind', 'x', '请选择异议的类型'],
    ['words', ' \u200b\n', '请写明哪里不对'],
    ['words', '字'.repeat(2001), '异议内容不能超过2000字'],
    ['name', '', '请填写姓名'],
    ['name', '名'.repeat(51), '不能超过50字'],
    ['contact', '12', '请填写电话号码或者通信地址'],
    ['contact', '址'.repeat(201), '不能超过200字'],
    ['token', 'short', '表单已失效'],
  ])('%s = %j is told at the field and on top, and nothing typed is lost', async (field, value, message) => {
    const reply = await post('/objections', { ...(await form()), words: '保留的内容', [field]: value })
    expect(reply.statusCode).toBe(422)
    expect(reply.body.split(message)).toHaveLength(field === 'token' ? 2 : 3)
    if (field !== 'words') expect(reply.body).toContain('保留的内容')
    if (field !== 'token') expect(reply.body).toMatch(new RegExp(`href="#${field}"[^]*id="${field}-wrong"`))
    expect(await stored()).toHaveLength(0)
  })
  test('the very limits pass', async () => {
    const reply = await post('/objections', {
      ...(await form()),
      words: '字'.repeat(2000),
      name: '名'.repeat(50),
      contact: '址'.repeat(200),
    })
    expect(reply.statusCode).toBe(201)
  })
})

describe('nothing is told of what is hidden', () => {
  test('unknown, hidden, withdrawn, no number at all: the same answer, word for word', async () => {
    const hidden = await record({ state: 'reviewed' })
    const gone = await record({ state: 'withdrawn', withdrawnAt: '2026-02-10T08:00:00Z', withdrawnReason: '示例' })
    const expired = await record({ state: 'expired' })
    const bare = (body: string, no: string) => body.replaceAll(no, 'NO').replaceAll(/value="[\w-]{32}"/g, '')
    const numbers = ['0'.repeat(20), hidden, gone, expired, 'ffffffffffffffffffff']
    const forms = await Promise.all(numbers.map(async (no) => bare((await page(`/objections/new?record=${no}`)).body, no)))
    expect(new Set(forms).size).toBe(1)
    const answers = []
    for (const no of numbers) {
      const { statusCode, body } = await post('/objections', { ...(await form()), record: no })
      answers.push(`${statusCode} ${bare(body, no)}`)
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('没有找到正在公示的这条信息')
    expect(await stored()).toHaveLength(0)
  })
})

describe('hostile input', () => {
  test.each([
    ['script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['SQL', "'); drop table publicity.objection; --", "'); drop table publicity.objection; --"],
    ['NUL and control signs', '内\u0000容\u0007\u001b[31m', '内容[31m'],
    ['zero width and direction marks', '内\u200b容\u202e\u2066\ufeff', '内容'],
    ['half a sign', '内\ud800容', '内\ufffd容'],
    ['quotes and format', `%s \${1} {{7*7}} \\ " '`, `%s \${1} {{7*7}} \\ " '`],
    ['many lines', '一\r\n二\r三', '一\n二\n三'],
  ])('%s is kept as plain text and shown as such', async (_kind, words, kept) => {
    const sent = await form()
    const encoded = new URLSearchParams({ ...sent, words: words.toWellFormed() }).toString()
    const reply = await post('/objections', encoded)
    expect(reply.statusCode).toBe(201)
    expect((await stored())[0]?.words).toBe(kept)
    const again = await post('/objections', { ...sent, words: words.toWellFormed(), name: '' })
    expect([again.statusCode, again.body.includes('<script')]).toEqual([422, false])
  })
  test.each([
    ['nothing', ''],
    ['only ampersands', '&'.repeat(50_000)],
    ['broken percent signs', '%%%ZZ=%E0%A4&words=%ff%fe'],
    ['a field a thousand times', 'words=x&'.repeat(5000)],
    ['names of prototypes', '__proto__=1&constructor=2&words[]=3'],
    ['60 kB of words', `words=${'x'.repeat(60_000)}`],
  ])('%s: refused with the form, never a fault', async (_kind, payload) => {
    const reply = await post('/objections', payload)
    expect(reply.statusCode).toBe(422)
    expect(reply.headers['content-type']).toContain('text/html')
    expect(Buffer.byteLength(reply.body)).toBeLessThan(50_000)
  })
  test('100 kB: 413, in Chinese', async () => {
    const reply = await post('/objections', `words=${'x'.repeat(103_000)}`)
    expect([reply.statusCode, reply.body.includes('内容过大')]).toEqual([413, true])
  })
  test.each(['text/plain', 'application/xml', 'application/json', 'multipart/form-data; boundary=x'])(
    '%s is no form: refused in Chinese',
    async (type) => {
      const reply = await app.inject({ method: 'POST', url: '/objections', headers: { 'content-type': type }, payload: '<a/>' })
      expect(reply.statusCode).toBeGreaterThanOrEqual(400)
      expect(reply.statusCode).toBeLessThan(500)
      expect(reply.body).toMatch(/没有提交成功|不支持的内容类型|不是有效的 JSON/)
    },
  )
  test.each([
    '?record=',
    '?record[]=x',
    '?record=a&record=b',
    `?record=${'x'.repeat(100)}`,
    "?record='--",
    '?record=%00',
    '?size=large',
  ])('the form asked for with %s', async (query) => {
    expect((await page(`/objections/new${query}`)).statusCode).toBe(404)
  })
})

describe('limits', () => {
  test('per address: the one after the last is refused, another address is not', async () => {
    await choose('objectionsPerAddressHour', 3)
    for (let times = 0; times < 3; times += 1) expect((await post('/objections', '', '198.51.100.7')).statusCode).toBe(422)
    const refused = await post('/objections', await form(), '198.51.100.7')
    expect([refused.statusCode, refused.body.includes('请一小时后再试')]).toEqual([429, true])
    expect((await post('/objections', await form(), '198.51.100.8')).statusCode).toBe(201)
    await choose('objectionsPerAddressHour', 10_000)
  })
  test('in total, within 24 hours: refused with what was typed, until the first is a day old', async () => {
    await choose('objectionsPerDay', 2)
    for (let times = 0; times < 2; times += 1) expect((await post('/objections', await form())).statusCode).toBe(201)
    const refused = await post('/objections', await form())
    expect([refused.statusCode, refused.body.includes('已经达到上限'), refused.body.includes(FILLED.words)]).toEqual([
      429,
      true,
      true,
    ])
    clock.set('2026-02-14T09:00:00+08:00')
    expect((await post('/objections', await form())).statusCode).toBe(201)
    await choose('objectionsPerDay', 200)
  })
})

describe('progress', () => {
  test('by receipt however it is typed; nothing of who, what and in which words', async () => {
    const receipt = receiptIn((await post('/objections', await form())).body)
    for (const typed of [receipt, receipt.toLowerCase(), receipt.replaceAll('-', ' '), receipt.replaceAll('-', '')]) {
      const { statusCode, body } = await post('/objections/progress', { receipt: typed })
      expect(statusCode).toBe(200)
      for (const words of ['已收到，待受理', '2026年2月13日', '2026年2月27日']) expect(body).toContain(words)
      for (const secret of [FILLED.words, FILLED.name, FILLED.contact, recordNo, '示例商贸']) expect(body).not.toContain(secret)
    }
  })
  test('an answer with its outcome', async () => {
    const receipt = receiptIn((await post('/objections', await form())).body)
    await owner`update publicity.objection set state = 'decided', decided_at = '2026-02-24T08:00:00Z', decided_by = 'z', outcome = 'not-accepted', answer = '异议与本条信息无关。'`
    const { body } = await post('/objections/progress', { receipt })
    for (const words of ['已答复', '不予受理', '异议与本条信息无关。', '2026年2月24日']) expect(body).toContain(words)
    expect((await page(`/decisions/${recordNo}`)).body).not.toContain('提出异议，')
  })
  test.each([
    ['', '请填写回执编号'],
    ['2222-2222-2222-2223', '回执编号有误'],
    ['<script>', '回执编号有误'],
    ["' or 1=1 --", '回执编号有误'],
    ['\u0000'.repeat(5), '请填写回执编号'],
    ['9'.repeat(300), '回执编号有误'],
    ['2222-2222-2222-2222', '没有查到这个编号'],
  ])('%j: %s', async (receipt, message) => {
    const { statusCode, body } = await post('/objections/progress', { receipt })
    expect([statusCode, body.includes(message), body.includes('<script')]).toEqual([422, true, false])
  })
})

test('the page carries the mark from acceptance on, then the outcome, and only while it is public', async () => {
  const marked = await record()
  const sent = { ...(await form()), record: marked }
  await post('/objections', sent)
  const read = async () => (await page(`/decisions/${marked}`)).body
  expect(await read()).not.toContain('异议处理中')
  await owner`update publicity.objection set state = 'handling', accepted_at = '2026-02-14T08:00:00Z', accepted_by = 'z'`
  expect(await read()).toContain('2026年2月13日提出异议，正在核查')
  await owner`update publicity.objection set state = 'decided', decided_at = '2026-02-25T08:00:00Z', decided_by = 'z', outcome = 'maintained', answer = '示例'`
  expect(await read()).toContain('2026年2月13日提出异议，2026年2月25日经核查：维持。')
  expect(await owner`select * from publicity.public_objection`).toHaveLength(1)
  await owner`update publicity.record set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '示例' where record_no = ${marked}`
  expect(await owner`select * from publicity.public_objection`).toHaveLength(0)
})

describe('the public’s role', () => {
  test.each([
    'select * from publicity.objection',
    'select * from publicity.objector',
    'select words from publicity.objector',
    "insert into publicity.objection (record_id) values ('00000000-0000-0000-0000-000000000000')",
    'update publicity.objection set answer = null',
    'delete from publicity.objector',
    "select platform.scope(), * from platform.setting where key = 'objectionsPerDay'",
  ])('may not: %s', async (statement) => {
    await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied/)
  })
  test('reads the settings of objections, and no other', async () => {
    await choose('publicityInfluence', 1)
    await choose('objectionWorkingDays', 5)
    const read = async (key: string) => (await sql`select publicity.objection_setting(${key}) as value`)[0]?.value
    expect([await read('objectionWorkingDays'), await read('publicityInfluence')]).toEqual([5, null])
  })
})
