import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../server/src/kit/uuid.ts'
import { openPortal, type Portal } from '../test/portal.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
  const rate = {
    ...{
      id: 'rate',
      title: '示例率',
      section: '1.2.3',
      unit: 'percent',
      unitText: '%',
      definition: '示例口径<b>',
      basis: ['APL:48', '某通知'],
    },
    ...{ aggregate: 'share', denominator: 1234, records: 1234, value: 99.5, parts: [] },
  }
  const fines = {
    ...{ id: 'fines', title: '示例罚款', section: '1.2.1', unit: 'fen', unitText: '分', definition: '示例', basis: ['APL:9'] },
    ...{
      aggregate: 'sum',
      denominator: null,
      records: 3,
      value: 1_234_500,
      parts: [{ part: 'a', title: '示例分项', value: 100 }],
    },
  }
  const change = { id: 'rate', title: '示例率', unit: 'percent', unitText: '%', kind: 'value', before: 99.5, after: 98 }
  await release(1, '2023-03-31T15:59:59Z', [rate, fines], null, [])
  await release(2, '2023-05-01T02:00:00Z', [{ ...rate, value: 98 }, fines], '一条记录重复', [change])
  await release(1, '2022-04-01T02:00:00Z', [rate], null, [], 2021)
})
afterAll(() => portal.close())

async function release(edition: number, at: string, figures: object[], reason: string | null, changes: object[], year = 2022) {
  const { owner } = portal
  await owner`insert into report.release (id, unit_id, unit_path, year, edition, released_at, released_by, from_on, to_on, figures, reason, changes)
    values (${newId()}, ${portal.unitId}, ${portal.unitPath}, ${year}, ${edition}, ${at}, '示例账号', ${`${year}-01-01`}, ${`${year}-12-31`},
      ${owner.json(figures as never)}, ${reason}, ${owner.json(changes as never)})`
}

test('the shelf tells years, whether in time, and restatements; never who pressed the button', async () => {
  const { body } = await portal.get('/reports')
  for (const words of [
    '2022年度报告',
    '2023年3月31日（按期）',
    '1次，最近一次2023年5月1日',
    '2022年4月1日（<strong>逾期</strong>）',
  ])
    expect(body).toContain(words)
  expect(body).not.toContain('示例账号')
})
test('a year shows its latest figures with definition, window and denominator, and what was restated', async () => {
  const { body } = await portal.get('/reports/2022')
  for (const words of [
    '98%',
    '12,345元（1.2345万元）',
    '示例口径&#60;b&#62;',
    '1,234条记录',
    '2022年1月1日至2022年12月31日',
    '一条记录重复',
  ])
    expect(body).toContain(words)
  for (const words of ['href="/law/APL:48"', '某通知', '示例分项：1元', '不是比例，没有分母']) expect(body).toContain(words)
  expect(body).not.toContain('示例账号')
})
test('the first edition stays readable and says that it was restated', async () => {
  const { body } = await portal.get('/reports/2022?edition=1')
  expect([body.includes('这一版已被更正'), body.includes('99.5%')]).toEqual([true, true])
})
test.each([
  '/reports/2020',
  '/reports/x',
  '/reports/20222',
  '/reports/2022?edition=9',
  "/reports/2022'",
  '/reports/2022?edition[]=1&edition=3',
])('what was not published is missing: %s', async (path) => {
  expect((await portal.get(path)).statusCode).toBe(404)
})
