import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '../../../server/src/kit/test/app.ts'
import { newId } from '../../../server/src/kit/uuid.ts'
import { openPortal, type Portal } from '../test/portal.ts'

let portal: Portal
const clock = fixedClock('2022-12-15T09:00:00+08:00')
let next = 0

/** So many decisions of a day whose records are as given. */
async function decide(
  many: number,
  on: string,
  record: Record<string, unknown>,
  [unitId, unitPath] = [portal.unitId, portal.unitPath],
) {
  await portal.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (let each = 0; each < many; each++) {
      const [id, number] = [newId(), `示例${++next}号`]
      await tx`insert into cases.imported_decision ${tx({
        ...{
          id,
          importId: newId(),
          rowNumber: 1,
          unitId,
          unitPath,
          organId: unitId,
          organName: '示例',
          number,
          rawNumber: number,
        },
        ...{ decidedOn: on, partyName: '示例', partyType: 'legal-person', penalties: [], fields: {} as never },
      })}`
      await tx`insert into publicity.record ${tx({
        ...{ importedId: id, unitId, unitPath, organName: '示例', decidedOn: on, number, collectedAt: '2022-10-01T01:00:00Z' },
        ...(record as object),
      } as never)}`
    }
  })
}
const PUBLISHED = {
  ...{
    state: 'published',
    publicFields: { partyName: '示例', partyType: 'legal-person' },
    maskedBy: 'a',
    maskedAt: '2022-10-01T01:00:00Z',
  },
  ...{
    confirmedBy: 'b',
    confirmedAt: '2022-10-01T01:00:00Z',
    publishedBy: 'c',
    publishedAt: '2022-10-14T01:00:00Z',
    endOn: '2030-01-01',
  },
}
const withheld = (reasonCode: string) => ({ state: 'not-public', reasonCode })

beforeAll(async () => {
  portal = await openPortal(clock)
  const east = [newId(), '/220300000000/220303000000/'] as [string, string]
  await portal.owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${east[0]}, ${east[0]}, '220303000000', '220303', '示例分局', '东', 'branch-bureau', 'county', ${east[1]})`
  await decide(6, '2022-10-10', PUBLISHED)
  await decide(5, '2022-10-10', withheld('not-a-penalty'))
  await decide(2, '2022-10-10', withheld('minor'))
  await decide(4, '2022-10-10', withheld('sealed-psa'))
  await decide(3, '2022-10-10', withheld('sealed-psa'), east)
  await decide(3, '2022-11-10', { state: 'collected' }, east)
})
afterAll(() => portal.close())

const textOf = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const addressesIn = (body: string) =>
  [...body.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to.replaceAll('&#61;', '=').replaceAll(/&(#38|amp);/g, '&'))

describe('a month', () => {
  test('is shown by organ, adds up, and folds what is small', async () => {
    const { statusCode, body } = await portal.get('/ledger?month=2022-10')
    expect(statusCode).toBe(200)
    const text = textOf(body)
    expect(text).toContain('四平市公安局 17 6 0 11 0 0 100% 100%')
    expect(text).toContain('合计 20 6 0 14 0 0 100% 100%')
    // Of the city's eleven: five are told by their reason, two minors stand together with four sealed ones.
    expect(text).toContain('四平市公安局 11 并入 5 6')
    expect(text).toContain('示例分局 3 3 0 0')
    expect(text).toContain('合计 14 3 5 6')
  })
  test('the newest one is shown when nothing or nonsense is asked for', async () => {
    for (const query of ['', '?month=2022-13', '?month[]=x', '?month=1900-01', '?year=%00', `?month=${'9'.repeat(5000)}`]) {
      const { statusCode, body } = await portal.get(`/ledger${query}`)
      expect([query.slice(0, 20), statusCode, body.includes('公示台账：2022年11月')]).toEqual([query.slice(0, 20), 200, true])
    }
  })
  test('what does not add up is named without numbers', async () => {
    const move = (to: string) =>
      portal.owner.begin(async (tx) => {
        await tx`set local session_replication_role = replica`
        await tx`update publicity.record set decided_on = ${to} where id = (select id from publicity.record where number like '示例%' and unit_path like '%303%'
          and decided_on in ('2022-11-10', '2022-11-11') order by id limit 1)`
      })
    await move('2022-11-11')
    const { body } = await portal.get('/ledger?month=2022-11')
    const year = await portal.get('/ledger?year=2022')
    await move('2022-11-10')
    expect(textOf(body)).toContain('示例分局 核对中 核对中')
    expect(body).toContain('1行正在核对')
    expect(textOf(year.body)).toContain('2022年11月 核对中')
  })
})

test('a year is the sum of what its months show', async () => {
  const { body } = await portal.get('/ledger?year=2022')
  const text = textOf(body)
  expect(text).toContain('2022年10月 20 6 0 14 0 0')
  expect(text).toContain('2022年11月 3 0 0 0 0 3')
  expect(text).toContain('合计 23 6 0 14 0 3')
  expect(addressesIn(body)).toContain('/ledger?month=2022-10')
})

test('the file says the same, an organ a month a row', async () => {
  const reply = await portal.get('/ledger.csv?year=2022')
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  const [head = '', first = ''] = reply.body.replace('\ufeff', '').split('\r\n')
  const row = Object.fromEntries(head.split(',').map((title, at) => [title, first.split(',')[at]]))
  expect(row).toMatchObject({
    决定月份: '2022-10',
    机关: '四平市公安局',
    决定: '17',
    '不公开：不属于行政处罚决定': '5',
    '不公开：合并计数': '6',
  })
  expect(row['不公开：依法封存']).toBe('')
  expect(reply.body).not.toMatch(/minor|未成年/)
})

test('the page is small, works in large text, and has no script', async () => {
  const { body, headers } = await portal.get('/ledger?year=2022&size=large')
  expect(Buffer.byteLength(body)).toBeLessThan(50_000)
  expect(body).not.toContain('<script')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(addressesIn(body)).toContain('/ledger?month=2022-10&size=large')
})
