import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../../../kit/db.ts'
import { type TestDatabase, testDatabase } from '../../../kit/test/database.ts'
import { residue } from './text.ts'

let database: TestDatabase
let sql: Sql
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.ownerUrl, 1)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

/** What addresses, numbers and harmless look-alikes are made of. */
const PIECES = [
  ...[
    '示例路',
    '示例大街',
    '虚构巷',
    '示例小区',
    '演示公园',
    '例证广场',
    '假想市场',
    '示例镇',
    '李庄',
    '坐庄',
    '示例宿舍',
    '工业园',
    '本市',
    '第',
    '〔2022〕',
  ],
  ...[
    '1',
    '12',
    '63',
    '-2',
    '十二',
    '甲5',
    'B3',
    '2022',
    '5051234',
    '13800001111',
    '220302',
    '６３',
    '〇一二三',
    '四五六七八',
    '幺九',
  ],
  ...[
    '号',
    '号楼',
    '号院',
    '号线',
    '号令',
    '号文件',
    '单元',
    '室',
    '户',
    '门',
    '栋',
    '次',
    '元',
    '月',
    '日',
    '，',
    '。',
    ' ',
    '\u3000',
    '-',
    '－',
    '\u200b',
    '\u2003',
  ],
  ...['吉C', '吉', 'C', '·', '警', '微信', '号：', 'QQ', 'abc_12', '@', 'test', '.cn', '+86', '0434', 'x', 'E', '在', '公告'],
]

/** Always the same texts: a multiplicative generator, one seed each. */
function textOf(seed: number): string {
  let state = seed * 2654435761
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
    return (state >>> 8) % below
  }
  return Array.from({ length: 2 + next(7) }, () => PIECES[next(PIECES.length)]).join('')
}

test('the database stops what the masking finds, and nothing else, in 20,000 texts', async () => {
  const texts = Array.from({ length: 20_000 }, (_, seed) => textOf(seed + 1))
  const rows = await sql<{ text: string; leak: string | null }[]>`
    select text, publicity.leak_in(text) as leak from unnest(${texts}::text[]) as text`
  const found = rows.filter(({ leak }) => leak !== null)
  expect(rows.filter(({ text, leak }) => (leak !== null) !== residue(text, []).length > 0)).toEqual([])
  expect(found.length).toBeGreaterThan(1000)
  expect(found.length).toBeLessThan(18_000)
  expect(found.filter(({ leak }) => leak === 'address').length).toBeGreaterThan(200)
})
