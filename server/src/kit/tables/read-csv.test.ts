import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { aFile, HEADER_LINE, HEADERS, readAll, refusalOf } from './example.ts'

const TEXT = `${HEADER_LINE}\r\n张某,220381199001010014,0.02,2022-03-01\r\n`
const CELLS = {
  行政相对人名称: '张某',
  自然人证件号码: '220381199001010014',
  '罚款金额（万元）': '0.02',
  处罚决定日期: '2022-03-01',
}

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with byte-order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['GBK', iconv.encode(TEXT, 'gbk')],
  ['GB18030 with a rare character', iconv.encode(TEXT.replace('张', '𠮷张'), 'gb18030')],
  ['UTF-16 little endian with mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['UTF-16 big endian with mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ['UTF-16 little endian without mark', iconv.encode(TEXT, 'utf-16le')],
])('%s is recognised', async (encoding, bytes) => {
  const name = encoding.includes('rare') ? '𠮷张某' : '张某'
  expect(await readAll(await aFile(bytes))).toEqual([
    { row: 2, cells: { ...CELLS, 行政相对人名称: name }, formulas: [], problems: {} },
  ])
})

test('characters cut by the stream are put together again, in UTF-8 and in GBK', async () => {
  const names = Array.from({ length: 30_000 }, (_, at) => `${'某'.repeat(1 + (at % 3))}${at}`)
  const text = `${HEADER_LINE}\n${names.map((name) => `${name},1,1,2022-03-01`).join('\n')}`
  for (const bytes of [Buffer.from(text), iconv.encode(text, 'gbk')]) {
    expect((await readAll(await aFile(bytes))).map(({ cells }) => cells.行政相对人名称)).toEqual(names)
  }
})

test('a GBK name far behind 100 KB of ASCII is still read as GBK', async () => {
  const filler = 'a,1,1,2022-03-01\n'.repeat(10_000)
  const bytes = Buffer.concat([
    Buffer.from('name,idNo,fine,day\n'),
    Buffer.from(filler),
    iconv.encode('张某,1,1,2022-03-01\n', 'gbk'),
  ])
  expect((await readAll(await aFile(bytes), { headers: ['name', 'idNo', 'fine', 'day'] })).at(-1)?.cells.name).toBe('张某')
})

test.each([
  ['neither UTF-8 nor GBK', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xff, 0x20, 0x80])]), 'table-encoding'],
  [
    'UTF-8 mark, then broken UTF-8',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT), Buffer.from([0xc3])]),
    'table-encoding',
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u0001\u0002\u0003'), 'table-encoding'],
  ['an empty file', Buffer.alloc(0), 'table-empty'],
  ['a web page called .xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'table-format'],
  ['no header', Buffer.from('一,二\n三,四\n'), 'table-header'],
  ['a quote that is never closed', Buffer.from(`${HEADER_LINE}\n"张某,1,1,2022-03-01\n`), 'table-quote'],
  ['a header twice', Buffer.from(`${HEADER_LINE},处罚决定日期\n`), 'table-header'],
])('%s is refused', async (_, bytes, code) => {
  expect(await refusalOf(await aFile(bytes))).toBe(code)
})

test.each([',', ';', '\t'])('the delimiter %j is found', async (delimiter) => {
  const lines = [HEADERS.join(delimiter), ['甲，乙', '1', '0.02', '2022-03-01'].join(delimiter)].join('\n')
  expect((await readAll(await aFile(lines)))[0]?.cells.行政相对人名称).toBe('甲，乙')
})

test('quotes, delimiters and line breaks stay in their cell, and rows count as a spreadsheet counts them', async () => {
  const lines = `${HEADER_LINE}\n"张""某"",\n第二行",1,,\n\n,,,\n李某,2,,`
  const read = await readAll(await aFile(lines))
  expect(read.map(({ row, cells }) => [row, cells.行政相对人名称])).toEqual([
    [2, '张"某",\n第二行'],
    [5, '李某'],
  ])
})

test('title rows above the header, other brackets, required marks and foreign columns do not matter', async () => {
  const lines =
    '某市公安局行政处罚信息表,,,\n填报单位：铁西分局\n*行政相对人名称,自然人证件号码（必填）,罚款金额(万元),处罚决定日期,自编号\n张某,1,2,2022-03-01,甲\n'
  expect(await readAll(await aFile(lines))).toMatchObject([
    { row: 4, cells: { ...CELLS, 自然人证件号码: '1', '罚款金额（万元）': '2', 自编号: '甲' } },
  ])
})

test('a cell of 10 MB is cut and reported at its row; the others go on', async () => {
  const read = await readAll(await aFile(`${HEADER_LINE}\n${'长'.repeat(10_485_760)},1,,\n李某,2,,`))
  expect(read[0]?.cells.行政相对人名称).toHaveLength(32_767)
  expect(read[0]?.problems.行政相对人名称).toBe('内容过长：共 10485760 字，最多 32767 字。')
  expect(read[1]).toMatchObject({ row: 3, problems: {} })
})

test('an identity number that a spreadsheet saved in scientific notation is reported', async () => {
  const [row] = await readAll(await aFile(`${HEADER_LINE}\n张某,2.20381E+17,,`))
  expect(row?.problems.自然人证件号码).toMatch(/超过 15 位/)
})

test('rows and bytes above the limit are refused', async () => {
  const path = await aFile(`${TEXT}李某,1,1,2022-03-01\n`)
  expect(await refusalOf(path, { maxRows: 2 })).toBe('accepted')
  expect(await refusalOf(path, { maxRows: 1 })).toBe('table-rows')
  expect(await refusalOf(path, { maxBytes: 20 })).toBe('table-too-large')
  expect(await refusalOf(Readable.from([Buffer.from(TEXT)]), { maxBytes: 20 })).toBe('table-too-large')
})

test('a stream is read like a file', async () => {
  expect(await readAll(Readable.from([Buffer.from(TEXT.slice(0, 5)), Buffer.from(TEXT.slice(5))]))).toMatchObject([
    { cells: CELLS },
  ])
})
