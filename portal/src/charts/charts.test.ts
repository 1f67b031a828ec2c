import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixedClock, fixedClock } from '../../../server/src/kit/test/app.ts'
import { newId } from '../../../server/src/kit/uuid.ts'
import { openPortal, type Portal } from '../test/portal.ts'
import { drawBars } from './draw.ts'

let portal: Portal
const clock: FixedClock = fixedClock('2026-06-10T09:30:00+08:00')
const IMPORT = newId()

async function record(number: number, state: string, publishedAt: string, cause: string, organName: string): Promise<void> {
  const { owner, unitId, unitPath } = portal
  const id = newId()
  await owner`insert into cases.imported_decision ${owner({
    ...{ id, importId: IMPORT, organId: unitId, rowNumber: number, unitId, unitPath, organName, number: `例〔2026〕${number}号` },
    ...{ rawNumber: 'x', decidedOn: '2026-01-05', partyName: '示例有限公司', partyType: 'legal-person', penalties: ['fine'] },
    fields: {} as never,
  })}`
  const down = state === 'withdrawn' ? { withdrawnAt: '2026-06-01T00:00:00Z', withdrawnReason: '示例' } : {}
  const fields = {
    partyName: '示例有限公司',
    partyType: 'legal-person',
    violationType: cause,
    penaltyContent: '警告',
    decisionNo: 'x',
  }
  await owner`insert into publicity.record ${owner({
    ...{
      importedId: id,
      unitId,
      unitPath,
      organName,
      decidedOn: '2026-01-05',
      number: 'x',
      state,
      publicFields: fields as never,
    },
    ...{ maskedBy: 'a', maskedAt: publishedAt, confirmedBy: 'b', confirmedAt: publishedAt, publishedBy: 'c', publishedAt },
    ...{ endOn: '2031-01-05', collectedAt: publishedAt, ...down },
  })}`
}

beforeAll(async () => {
  portal = await openPortal(clock)
  const { owner, unitPath } = portal
  await owner`insert into cases.import ${owner({
    ...{
      id: IMPORT,
      unitPath,
      fileName: 'x.csv',
      dryRun: false,
      importedBy: 'x',
      importedByName: 'x',
      importedAt: '2026-01-01T00:00:00Z',
    },
    ...{ readRows: 0, createdRows: 0, updatedRows: 0, skippedRows: 0, wrongRows: 0 },
  })}`
  await record(1, 'published', '2026-05-31T15:59:59Z', '示例案由甲', '示例甲局')
  await record(2, 'published', '2026-05-31T16:00:00Z', '示例案由甲', '示例乙局')
  await record(3, 'published', '2025-06-30T15:59:59Z', '示例案由乙', '示例乙局') // a month too old for the first chart
  await record(4, 'withdrawn', '2026-05-02T00:00:00Z', '示例案由丙', '示例丙局')
})
afterAll(() => portal.close())

const rowsOf = (body: string, title: string) => {
  const part = body.slice(body.indexOf(`<figcaption>${title}`))
  const table = part.slice(part.indexOf('<tbody>'), part.indexOf('</tbody>'))
  return [...table.matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)</g)].map(([, name, count]) => `${name} ${count}`)
}

describe('home', () => {
  test('three charts, each with all its numbers as a table; what was taken down is in none', async () => {
    const { body } = await portal.get('/')
    expect(rowsOf(body, '各月公示').filter((row) => !row.endsWith(' 0'))).toEqual(['2026年5月 1', '2026年6月 1'])
    expect(rowsOf(body, '各月公示')).toHaveLength(12)
    expect(rowsOf(body, '各机关')).toEqual(['示例乙局 2', '示例甲局 1'])
    expect(rowsOf(body, '公示中最多')).toEqual(['示例案由甲 2', '示例案由乙 1'])
    expect(body).toContain('本次截至2026年6月10日9:30')
  })
  test('every picture named in the page is there, in both sizes, and says nothing a policy would refuse', async () => {
    for (const path of ['/', '/?size=large']) {
      const { body } = await portal.get(path)
      const sources = [...body.matchAll(/(?:src|srcset)="(\/charts\/[^"]*)"/g)].map(
        ([, source]) => source?.replaceAll('&#61;', '=') ?? '',
      )
      expect(sources).toHaveLength(6)
      for (const source of sources) {
        const reply = await portal.get(source)
        expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
        expect(reply.body).not.toMatch(/style|script|<image|href/)
        const again = await portal.get(source, { 'if-none-match': String(reply.headers.etag) })
        expect(again.statusCode).toBe(304)
      }
    }
  })
  test.each(['/charts/months/x.svg', '/charts/__proto__/wide.svg', '/charts/months/wide', '/charts/toString/constructor.svg'])(
    'no such picture: %s',
    async (path) => expect((await portal.get(path)).statusCode).toBe(404),
  )
  test('counts stand for an hour; then the next visitor but one sees new ones', async () => {
    await record(5, 'published', '2026-06-10T00:00:00Z', '示例案由甲', '示例甲局')
    expect(rowsOf((await portal.get('/')).body, '各机关')).toContain('示例甲局 1')
    clock.set('2026-06-10T10:00:00+08:00')
    expect(rowsOf((await portal.get('/')).body, '各机关')).toContain('示例甲局 1')
    await expect.poll(async () => rowsOf((await portal.get('/')).body, '各机关')).toContain('示例甲局 2')
  })
})

test('a bar for each, with its number; a long name is cut in the picture only', async () => {
  const bars = [
    { name: '一二三四五六七八九十一二三四五六七八九十', count: 1234 },
    { name: '<短>', count: 7 },
  ]
  const svg = await drawBars(bars, 'lying', { width: 340, textSize: 13 })
  expect(svg).toContain('一二三四五六七八九…')
  expect(svg).toContain('1234')
  expect(svg).not.toContain('<短>')
  expect(svg.match(/fill="#1d3f72"/g)).toHaveLength(2)
})
