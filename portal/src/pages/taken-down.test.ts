import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../../server/src/kit/db.ts'
import { openPortal, type Portal } from '../test/portal.ts'

let portal: Portal
let owner: Sql
let publish: Portal['publish']
let get: Portal['get']
let taken = 300
function nextNumber(): string {
  taken += 1
  return `四公（西）行罚决字〔2026〕${taken}号`
}

beforeAll(async () => {
  portal = await openPortal()
  ;({ owner, publish, get } = portal)
})
afterAll(() => portal.close())

test.each([
  ['expired', {}, '公示期满'],
  ['repaired', {}, '信用修复'],
  ['withdrawn', { reasonCode: 'sealed-psa-legacy' }, '依法封存'],
  ['withdrawn', { reasonCode: 'minor', withdrawnReason: '示例未成年人' }, '依法封存'],
  ['expired', { reasonCode: 'sealed-psa-legacy' }, '依法封存'],
])('%s %o: 410 with day and reason, nothing else', async (state, more, words) => {
  const down = state === 'withdrawn' ? { withdrawnAt: '2026-04-01T08:00:00Z', withdrawnReason: '示例理由' } : {}
  const recordNo = await publish(nextNumber(), {
    state,
    actedAt: '2026-04-01T08:00:00Z',
    ...down,
    ...more,
  })
  const { body, statusCode } = await get(`/decisions/${recordNo}`)
  expect(statusCode).toBe(410)
  expect(body).toContain(words)
  expect(body).toContain('2026年4月1日')
  for (const hidden of ['示例商贸', '未按规定登记', '示例未成年人', '行罚决字']) expect(body).not.toContain(hidden)
})
test('what never was public stays unknown, though it ended', async () => {
  const recordNo = await publish('四公（西）行罚决字〔2026〕39号', {
    state: 'not-public',
    reasonCode: 'minor',
    publishedAt: null,
    publishedBy: null,
  })
  expect((await get(`/decisions/${recordNo}`)).statusCode).toBe(404)
})
test('a correction tells day and fields, never what stood there', async () => {
  const recordNo = await publish('四公（西）行罚决字〔2026〕15号')
  const [row] = await owner`select id, public_fields from publicity.record where record_no = ${recordNo}`
  const better = { ...row?.publicFields, violationFacts: '更正后的事实', penaltyContent: '罚款300元' }
  await owner`insert into publicity.proposal ${owner({
    ...{ recordId: row?.id, act: 'update', reason: '登记的理由', publicFields: better as never, masking: [] as never },
    ...{
      proposedBy: 'd',
      proposedAt: '2026-04-02T08:00:00Z',
      decidedBy: 'e',
      decidedAt: '2026-04-02T08:00:00Z',
      accepted: true,
    },
  })}`
  await owner`update publicity.record set public_fields = ${owner.json(better as never)}, masking = '[]', masked_by = 'd', confirmed_by = 'e',
    acted_at = '2026-04-02T08:00:00Z', version = version + 1 where record_no = ${recordNo}`
  const { body } = await get(`/decisions/${recordNo}`)
  expect(body).toContain('2026年3月24日公示。')
  expect(body).toContain('2026年4月2日更正：处罚内容、违法事实。')
  expect(body).toContain('更正后的事实')
  for (const old of ['罚款500元', '未登记旅客信息', '登记的理由']) expect(body).not.toContain(old)
})
test('the address as a code, the same for any address of its form', async () => {
  const recordNo = await publish('四公（西）行罚决字〔2026〕16号')
  expect((await get(`/decisions/${recordNo}`)).body).toContain(`src="/decisions/${recordNo}/qr.svg"`)
  for (const asked of [recordNo, 'f'.repeat(20)]) {
    const reply = await get(`/decisions/${asked}/qr.svg`)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(reply.body).toMatch(/^<svg/)
    expect(reply.body).not.toMatch(/style|script/)
  }
  expect((await get('/decisions/x/qr.svg')).statusCode).toBe(404)
})

describe('the register of withdrawals', () => {
  beforeAll(async () => {
    for (let number = 700; number < 752; number += 1)
      await publish(`四公（西）行罚决字〔2026〕${number}号`, {
        state: 'withdrawn',
        withdrawnAt: '2026-05-31T15:59:59Z',
        withdrawnReason: '依法封存',
      })
    await publish('四公（西）行罚决字〔2026〕752号', {
      state: 'withdrawn',
      withdrawnAt: '2026-05-31T16:00:00Z',
      withdrawnReason: '六月撤回',
    })
  })
  test('lists day, reason and address by month, and nothing of what the page said', async () => {
    const { body, statusCode } = await get('/withdrawn?month=2026-05')
    expect(statusCode).toBe(200)
    for (const words of ['2026年5月撤回和封存：52条', '2026年5月31日', '依法封存', '第1页，共2页', 'href="/decisions/'])
      expect(body).toContain(words)
    for (const hidden of ['示例商贸', '未按规定登记', '铁西', '700号', '六月撤回']) expect(body).not.toContain(hidden)
    expect((await get('/withdrawn?month=2026-06')).body).toContain('六月撤回')
    expect((await get('/withdrawn?month=2026-05&page=2')).body.match(/<th scope="row">/g)).toHaveLength(2)
  })
  test.each(['month=2026-13', 'month[]=2026-05&page=-1', 'page=1e9', 'page=9999', `month=${'9'.repeat(9000)}`, "month=';"])(
    'a strange question is answered: %s',
    async (query) => {
      expect((await get(`/withdrawn?${query}`)).statusCode).toBe(200)
    },
  )
  test('what ended by itself is listed when asked for, and only then', async () => {
    await publish('四公（西）行罚决字〔2026〕760号', { state: 'expired', actedAt: '2026-07-02T08:00:00Z' })
    expect((await get('/withdrawn?month=2026-07')).body).toContain('没有撤下')
    expect((await get('/withdrawn?month=2026-07&how=expired')).body).toContain('2026年7月公示期满：1条')
  })
  test('a month without any says so', async () => {
    expect((await get('/withdrawn?month=2021-01')).body).toContain('2021年1月没有撤下这一类信息')
  })
})
