import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../kit/test/app.ts'
import { type House, openHouse, penaltyCsv } from './test/world.ts'

/* The two-publicity table as offices really send it: encodings, formulas, half files. Always told at the row, in Chinese. */
let house: House
let clerk: Client
beforeAll(async () => {
  house = await openHouse()
  clerk = await house.t.signIn(['clerk'], house.city.city.path)
})
afterAll(() => house.t.close())
const send = (content: string | Buffer, name = '表.csv') =>
  clerk.upload('/imports/penalties', name, Buffer.from(content), { dryRun: 'true' })

test.each([
  ['UTF-8', (csv: string) => Buffer.from(csv)],
  ['UTF-8 with a byte-order mark', (csv: string) => Buffer.from(`\ufeff${csv}`)],
  ['GBK', (csv: string) => iconv.encode(csv, 'gbk')],
  ['GB 18030', (csv: string) => iconv.encode(csv, 'gb18030')],
])('%s is read, and the wrong row is named at its cell', async (_, encode) => {
  const reply = await send(encode(penaltyCsv('甲')))
  expect([reply.statusCode, reply.json().run]).toMatchObject([201, { read: 2, created: 1, wrong: 1 }])
  expect(reply.json().wrongRows).toMatchObject([{ row: 3, errors: { 处罚决定日期: expect.stringMatching(/[一-龥]/) } }])
})

test.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '＝1+1'])(
  'a cell that would run as a formula: %s',
  async (formula) => {
    const reply = await send(penaltyCsv('甲', { remark: formula }))
    expect(reply.statusCode).toBe(201)
    const told = reply.json().wrongRows as { row: number; errors: Record<string, string> }[]
    if (formula.startsWith('=') || formula.startsWith('@'))
      expect(told[0]).toMatchObject({ row: 2, errors: { 备注: expect.stringContaining('公式') } })
    expect(JSON.stringify(told.map(({ errors }) => Object.values(errors)))).not.toMatch(/[A-Za-z]{6,}/)
  },
)

test.each([
  ['nothing', Buffer.alloc(0)],
  ['noughts', Buffer.alloc(4096)],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['half a workbook', Buffer.from('504b0304140000000800', 'hex')],
  ['UTF-16', Buffer.from(`\ufeff${penaltyCsv('甲')}`, 'utf16le')],
  ['an open quote', Buffer.from(`${penaltyCsv('甲')}"未完`)],
  ['a header of another table', Buffer.from('姓名,单位\r\n甲,乙\r\n')],
  ['a cell of 10 MB', Buffer.from(penaltyCsv('甲', { violationFacts: '长'.repeat(3_500_000) }))],
] as [string, Buffer][])('%s: refused or returned, never a fault, and nothing is kept', async (_, content) => {
  const reply = await clerk.upload('/imports/penalties', '表.csv', content)
  expect(reply.statusCode, reply.body.slice(0, 300)).toBeLessThan(500)
  if (reply.statusCode >= 400) expect(reply.json().detail).toMatch(/[一-龥]/)
  else expect(reply.json().run.wrong).toBeGreaterThan(0)
  const [kept] = await house.t.owner`select count(*) as n from cases.imported_decision where length(fields::text) > 100000`
  expect(kept?.n).toBe(0)
})
