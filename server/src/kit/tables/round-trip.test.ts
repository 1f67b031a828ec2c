import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { aFile, COLUMNS, HEADERS, readAll, refusalOf } from './example.ts'
import { readTable } from './read.ts'
import { ERROR_HEADER, type Values } from './types.ts'
import { writeCsv } from './write-csv.ts'
import { writeTemplate } from './write-template.ts'
import { writeErrorRows, writeXlsx } from './write-xlsx.ts'

type Writer = (path: string, rows: AsyncIterable<Values> | Iterable<Values>) => Promise<void>
const csv: Writer = (path, rows) => writeCsv(createWriteStream(path), COLUMNS, rows)
const xlsx: Writer = (path, rows) => writeXlsx(path, { sheet: '行政处罚', columns: COLUMNS, rows })
const WRITERS: [string, Writer][] = [
  ['CSV', csv],
  ['XLSX', xlsx],
]

const TEXTS = [
  '张某',
  '220381199001010014',
  '007',
  '=1+1',
  '=cmd|"/c calc"!A0',
  '+86',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  "'=1",
  "''=1",
  "'",
  '"引号"',
  '甲,乙;丙',
  '第一行\n第二行',
  '第一行\r\n第二行',
  ' 前后空格 ',
  '<a>&amp;</a>',
  '_x0041_',
  '\u0007响铃',
  '𠮷',
  '1E5',
  '1e400',
  'TRUE',
  '#N/A',
]

test.each(WRITERS)('%s gives back every text as it was', async (format, write) => {
  const path = await aFile()
  const texts = format === 'CSV' ? TEXTS.filter((text) => !text.includes('\u0007')) : TEXTS
  await write(
    path,
    texts.map((name) => ({ name, idNo: '1' })),
  )
  expect((await readAll(path)).map(({ cells }) => cells.行政相对人名称)).toEqual(texts)
})

test.each(WRITERS)('%s keeps numbers, days, and empty cells', async (_, write) => {
  const path = await aFile()
  const rows = [
    { fine: 0.02, day: '2022-03-01' },
    { fine: -0.3, day: '1900-02-28' },
    { fine: '12345678901234.5', day: '不详' },
    { fine: '1234567890123456', day: '2099-12-31' },
    { fine: 0, day: null },
    { fine: undefined, day: '2024-02-29' },
  ]
  await write(
    path,
    rows.map((row) => ({ name: '张某', ...row })),
  )
  expect(
    (await readAll(path)).map(({ cells, problems }) => [cells['罚款金额（万元）'], cells.处罚决定日期, Object.keys(problems)]),
  ).toEqual([
    ['0.02', '2022-03-01', []],
    ['-0.3', '1900-02-28', []],
    ['12345678901234.5', '不详', []],
    ['1234567890123456', '2099-12-31', []],
    ['0', '', []],
    ['', '2024-02-29', []],
  ])
})

test('CSV has the mark of UTF-8 and no cell a spreadsheet would run', async () => {
  const path = await aFile()
  await csv(
    path,
    TEXTS.map((name) => ({ name, fine: -5 })),
  )
  const text = (await readFile(path)).toString()
  expect(text.startsWith(`\ufeff${HEADERS[0]}`)).toBe(true)
  expect(text).toContain("'=1+1,")
  expect(text).toContain(',-5,')
  for (const line of text.split('\r\n')) expect(line).not.toMatch(/^"?[=+\-@\t＝]/)
})

test('the same rows give the same bytes', async () => {
  const [one, two] = [await aFile(), await aFile()]
  for (const path of [one, two]) await xlsx(path, [{ name: '张某' }])
  expect((await readFile(one)).equals(await readFile(two))).toBe(true)
})

/** A target that takes nothing until it is released. */
function aStuckTarget() {
  let release: () => void = () => {}
  const target = new Writable({
    highWaterMark: 16 * 1024,
    write: (_chunk, _encoding, done) => {
      release = done
    },
  })
  return {
    target,
    open: () => {
      target._write = (_chunk, _encoding, done) => done()
      release()
    },
  }
}

test.each(WRITERS)('%s pulls no more rows than the target takes', async (format) => {
  let pulled = 0
  const total = 100_000
  async function* rows() {
    for (let at = 0; at < total; at++, pulled++)
      yield { name: `某${Math.sin(at)}${'长'.repeat(50)}`, idNo: String(Math.cos(at)), fine: at, day: '2022-03-01' }
  }
  const { target, open } = aStuckTarget()
  const written =
    format === 'CSV' ? writeCsv(target, COLUMNS, rows()) : writeXlsx(target, { sheet: '表', columns: COLUMNS, rows: rows() })
  let before = -1
  while (pulled === 0 || pulled !== before) {
    before = pulled
    for (let turn = 0; turn < 2_000; turn++) await new Promise(setImmediate)
  }
  expect(pulled).toBeLessThan(total / 5)
  open()
  await written
  expect(pulled).toBe(total)
})

test.each(WRITERS)('%s of 100,000 rows is read row by row, and closed when the reader stops early', async (_, write) => {
  const path = await aFile()
  let made = 0
  await write(
    path,
    (function* () {
      for (; made < 100_000; made++)
        yield { name: `某${made}`, idNo: `2203811990${made}`, fine: made / 10_000, day: '2022-03-01' }
    })(),
  )
  let count = 0
  for await (const row of readTable(path, { name: '表', headers: HEADERS })) {
    if (row.row !== count + 2 || row.cells.行政相对人名称 !== `某${count}`) throw new Error(`Row ${row.row} is wrong`)
    count++
  }
  expect(count).toBe(100_000)
  for await (const row of readTable(path, { name: '表', headers: HEADERS })) if (row.row === 5) break
})

test.each(WRITERS)('%s: a source of rows that fails, fails the writing', async (_, write) => {
  async function* rows() {
    yield { name: '张某' }
    throw new Error('the database went away')
  }
  await expect(write(await aFile(), rows())).rejects.toThrow('the database went away')
})

test('a text that fits no spreadsheet cell is refused, not cut', async () => {
  await expect(xlsx(await aFile(), [{ name: '长'.repeat(32_768) }])).rejects.toThrow('行政相对人名称')
})

test('wrong rows come back with reasons, and are accepted as they are after correction', async () => {
  const path = await aFile()
  const cells = { 行政相对人名称: '=张某', 自然人证件号码: '22038', '罚款金额（万元）': '0.02', 处罚决定日期: '2022-02-30' }
  await writeErrorRows(path, {
    sheet: '错误行',
    headers: HEADERS,
    rows: [{ row: 7, cells, errors: { 处罚决定日期: '日期不存在', '': '文号重复' } }],
  })
  expect(await readAll(path)).toEqual([{ row: 2, cells, formulas: [], problems: {} }])
  const reason = await readAll(path, { headers: [...HEADERS, '无'] })
  expect(Object.keys(reason[0]?.cells ?? {})).not.toContain(ERROR_HEADER)
  expect(await refusalOf(path)).toBe('accepted')
})

test('a template is an empty table whose lists and instructions can be read', async () => {
  const path = await aFile()
  const columns = COLUMNS.map((column, at) =>
    at === 0 ? { ...column, required: true, choices: ['法人,及', '自然人'], note: '按表填写' } : column,
  )
  await writeTemplate(path, { sheet: '行政处罚', columns, notes: ['金额以万元计'] })
  expect(await readAll(path)).toEqual([])
  const instructions = await readAll(path, { sheet: '填写说明', headers: ['列名', '是否必填', '说明'] })
  expect(instructions.map(({ cells }) => [cells.列名, cells.是否必填])).toEqual([
    [HEADERS[0], '必填'],
    [HEADERS[1], '选填'],
    [HEADERS[2], '选填'],
    [HEADERS[3], '选填'],
    ['注意', ''],
  ])
  const choices = await readAll(path, { sheet: '选项', headers: [HEADERS[0] as string] })
  expect(choices.map(({ cells }) => cells[HEADERS[0] as string])).toEqual(['法人,及', '自然人'])
})
