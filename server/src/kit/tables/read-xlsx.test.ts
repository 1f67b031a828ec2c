import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { aFile, aWorkbook, aZip, HEADERS, readAll, refusalOf } from './example.ts'
import { writeXlsx } from './write-xlsx.ts'

const NAME = '行政相对人名称'
const FORMATS =
  '<numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="[Red]0.00&quot;day&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/><xf numFmtId="22"/></cellXfs>'

async function cell(xml: string, options: Parameters<typeof aWorkbook>[1] = {}) {
  const [row] = await readAll(await aWorkbook(`<row r="2">${xml}</row>`, { formats: FORMATS, ...options }))
  return [row?.cells[NAME], row?.problems[NAME] ? 'problem' : 'fine', row?.formulas.length]
}

test.each([
  ['a shared string of runs, without its phonetic text', '<c r="A2" t="s"><v>0</v></c>', '张某', 'fine'],
  [
    'an inline string with escaped characters',
    '<c r="A2" t="inlineStr"><is><t>a_x000D_b&amp;_x005F_x0041_</t></is></c>',
    'a\rb&_x0041_',
    'fine',
  ],
  ['a number with binary noise', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3', 'fine'],
  ['a small number', '<c r="A2"><v>1E-7</v></c>', '0.0000001', 'fine'],
  ['fifteen digits in scientific notation', '<c r="A2"><v>1.23456789012345E14</v></c>', '123456789012345', 'fine'],
  ['an identity number kept as a number', '<c r="A2"><v>2.2038119900101E+17</v></c>', '220381199001010000', 'problem'],
  ['a built-in date', '<c r="A2" s="1"><v>44621</v></c>', '2022-03-01', 'fine'],
  ['a Chinese date format', '<c r="A2" s="2"><v>44621</v></c>', '2022-03-01', 'fine'],
  ['an East Asian built-in date', '<c r="A2" s="4"><v>44621</v></c>', '2022-03-01', 'fine'],
  ['a day and a time', '<c r="A2" s="5"><v>44621.5</v></c>', '2022-03-01 12:00:00', 'fine'],
  ['a number whose format only looks like a date', '<c r="A2" s="3"><v>44621</v></c>', '44621', 'fine'],
  ['the day that never was', '<c r="A2" s="1"><v>60</v></c>', '60', 'problem'],
  ['the day before it', '<c r="A2" s="1"><v>59</v></c>', '1900-02-28', 'fine'],
  ['the day after it', '<c r="A2" s="1"><v>61</v></c>', '1900-03-01', 'fine'],
  ['a negative day', '<c r="A2" s="1"><v>-1</v></c>', '-1', 'problem'],
  ['an ISO day', '<c r="A2" t="d"><v>2022-03-01T00:00:00</v></c>', '2022-03-01', 'fine'],
  ['an error value', '<c r="A2" t="e"><v>#N/A</v></c>', '', 'problem'],
])('%s', async (_, xml, text, verdict) => {
  const strings = '<si><r><t>张</t></r><r><t>某</t></r><rPh><t>zhang</t></rPh></si>'
  expect(await cell(xml, { strings })).toEqual([text, verdict, 0])
})

test.each([
  '<c r="A2"><f>1+1</f><v>2</v></c>',
  '<c r="A2" t="str"><f>HYPERLINK("http://x.invalid","张某")</f><v>张某</v></c>',
  '<c r="A2"><f t="shared" si="0"/><v>2</v></c>',
])('a formula is reported and its stored result is not believed: %s', async (xml) => {
  expect(await cell(xml)).toEqual(['', 'problem', 1])
})

test('a workbook that counts days from 1904', async () => {
  expect(await cell('<c r="A2" s="1"><v>43159</v></c>', { workbook: '<workbookPr date1904="1"/>' })).toEqual([
    '2022-03-01',
    'fine',
    0,
  ])
})

test('rows and cells without references, gaps, and prefixed tags', async () => {
  const path = await aWorkbook(
    '<row><c/><c t="str"><v>1</v></c></row><row r="9"><c r="B9" t="str"><v>2</v></c></row><x:row xmlns:x="u" r="12"><x:c r="B12"><x:v>3</x:v></x:c></x:row>',
  )
  expect((await readAll(path)).map(({ row, cells }) => [row, cells[HEADERS[1] as string]])).toEqual([
    [2, '1'],
    [9, '2'],
    [12, '3'],
  ])
})

test('a cell of 10 MB is cut and reported at its row', async () => {
  const path = await aWorkbook(
    `<row r="2"><c r="A2" t="inlineStr"><is><t>${'长'.repeat(10_485_760)}</t></is></c></row><row r="3"><c r="A3" t="str"><v>李某</v></c></row>`,
  )
  // the repeated character packs 1000 : 1, but stays under the size from which the ratio counts
  const read = await readAll(path)
  expect(read[0]?.problems[NAME]).toBe('内容过长：共 10485760 字，最多 32767 字。')
  expect(read[1]?.cells[NAME]).toBe('李某')
})

const OLE = Buffer.alloc(2048)
Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(OLE)
OLE.writeUInt16LE(9, 30)
OLE.writeUInt32LE(1, 48)
const ENCRYPTED = Buffer.from(OLE)
ENCRYPTED.write('EncryptedPackage', 1024 + 128, 'utf16le')

test.each([
  ['an old .xls', () => aFile(OLE), 'table-old-excel'],
  ['an encrypted workbook', () => aFile(ENCRYPTED), 'table-encrypted'],
  ['a zip that is no workbook', () => aZip({ 'a.txt': 'a' }), 'table-format'],
  ['a bomb', () => aWorkbook('', { extra: { 'xl/media/a.bin': Buffer.alloc(40 * 1024 * 1024) } }), 'table-bomb'],
  ['broken XML', () => aWorkbook('<row r="2"><c r="A2"><v>1</c></row>'), 'table-damaged'],
  [
    'an entity of its own',
    () => aWorkbook('', { extra: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' } }),
    'table-damaged',
  ],
  ['a cell outside any sheet', () => aWorkbook('<row r="2"><c r="ZZZZ2"><v>1</v></c></row>'), 'table-damaged'],
  ['a row outside any sheet', () => aWorkbook('<row r="1048577"><c><v>1</v></c></row>'), 'table-damaged'],
  ['a shared string that is not there', () => aWorkbook('<row r="2"><c t="s"><v>7</v></c></row>'), 'table-damaged'],
  [
    'a missing worksheet',
    () =>
      aWorkbook('', { workbook: '<sheets><sheet name="无" r:id="rId9"/></sheets>' }).then(() =>
        aZip({ 'xl/workbook.xml': '<workbook/>', 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      ),
    'table-sheet',
  ],
])('%s is refused', async (_, make, code) => {
  expect(await refusalOf(await make())).toBe(code)
})

test('a file cut anywhere is refused, not half read', async () => {
  const path = await aFile()
  const rows = Array.from({ length: 500 }, (_, at) => ({ name: `某${at * 7919}`, idNo: String(at * 104_729) }))
  await writeXlsx(path, {
    sheet: '表',
    columns: [
      { key: 'name', title: NAME, kind: 'text' },
      { key: 'idNo', title: '自然人证件号码', kind: 'text' },
    ],
    rows,
  })
  const whole = await readFile(path)
  for (const part of [0.2, 0.5, 0.9, 0.999])
    expect(await refusalOf(await aFile(whole.subarray(0, whole.length * part)))).toBe('table-damaged')
  expect(await refusalOf(path)).toBe('accepted')
})

test('a directory that lies about sizes is refused', async () => {
  const path = await aWorkbook(`<row r="2"><c r="A2" t="str"><v>${'a'.repeat(100_000)}</v></c></row>`)
  const bytes = await readFile(path)
  for (let at = bytes.indexOf('504b0102', 0, 'hex'); at >= 0; at = bytes.indexOf('504b0102', at + 4, 'hex'))
    bytes.writeUInt32LE(50, at + 24)
  expect(await refusalOf(await aFile(bytes))).toBe('table-damaged')
})

test('a sheet that is asked for by name and is not there is refused', async () => {
  expect(await refusalOf(await aWorkbook(''), { sheet: '二' })).toBe('table-sheet')
})
