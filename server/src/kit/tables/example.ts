import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ZipFile } from 'yazl'
import { DomainError } from '../errors.ts'
import { readTable } from './read.ts'
import type { Column, ReadTableOptions, TableRow } from './types.ts'

/** For tests: a small table's columns, a folder that goes away, and workbooks written by hand. */
export const COLUMNS: Column[] = [
  { key: 'name', title: '行政相对人名称', kind: 'text' },
  { key: 'idNo', title: '自然人证件号码', kind: 'text' },
  { key: 'fine', title: '罚款金额（万元）', kind: 'number' },
  { key: 'day', title: '处罚决定日期', kind: 'date' },
]
export const HEADERS = COLUMNS.map(({ title }) => title)
export const HEADER_LINE = HEADERS.join(',')

const folder = mkdtemp(join(tmpdir(), 'fadu-tables-test-'))
afterAll(async () => rm(await folder, { recursive: true, force: true }))
let files = 0

/** A path for a new file, with this content when given. */
export async function aFile(content?: string | Uint8Array): Promise<string> {
  const path = join(await folder, `table-${++files}`)
  if (content !== undefined) await writeFile(path, content)
  return path
}

export async function readAll(
  from: Parameters<typeof readTable>[0],
  options: Partial<ReadTableOptions> = {},
): Promise<TableRow[]> {
  return gather(readTable(from, { name: '导入表', headers: HEADERS, ...options }))
}

async function gather<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of from) all.push(one)
  return all
}

/** The code that refuses the file, or 'accepted'. Every refusal speaks Chinese and names the file. */
export async function refusalOf(from: Parameters<typeof readTable>[0], options: Partial<ReadTableOptions> = {}): Promise<string> {
  try {
    await readAll(from, options)
    return 'accepted'
  } catch (error) {
    if (error instanceof DomainError && /^文件“导入表”.*[\u4e00-\u9fff]/.test(error.message)) return error.code
    throw error
  }
}

/** A zip with these parts. */
export async function aZip(parts: Record<string, string | Buffer>): Promise<string> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path)
  zip.end()
  return aFile(Buffer.concat(await gather(zip.outputStream as unknown as AsyncIterable<Buffer>)))
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as another program might write it. @param rows the XML inside sheetData, below a header row that uses `HEADERS` */
export function aWorkbook(
  rows: string,
  { strings = '', formats = '', workbook = '', extra = {} as Record<string, string | Buffer> } = {},
) {
  const header = HEADERS.map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`).join('')
  const ids = ['worksheet', 'styles', 'sharedStrings'].map(
    (type, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${['/xl/worksheets/s.xml', 'styles.xml', 'sharedStrings.xml'][at]}"/>`,
  )
  return aZip({
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${ids.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet>${formats}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/s.xml': `<worksheet><sheetData><row r="1">${header}</row>${rows}</sheetData></worksheet>`,
    ...extra,
  })
}
