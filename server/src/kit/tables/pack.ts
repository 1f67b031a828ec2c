import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { escapeText } from './cell.ts'
import { STYLES_XML } from './styles.ts'

export type SheetPart = { name: string; hidden?: boolean; xml: AsyncIterable<Buffer> }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Every part bears the same time, so that the same rows give the same bytes. */
const FIXED_TIME = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true }

/** Packs the sheets, one after the other, at the pace of the target, and ends it. A failing row source destroys the target. */
export async function packWorkbook(target: string | Writable, sheets: readonly SheetPart[]): Promise<void> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const sources: Readable[] = []
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(HEAD + xml), path, FIXED_TIME)
  add('[Content_Types].xml', contentTypes(sheets))
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  )
  add('xl/workbook.xml', workbookXml(sheets))
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets))
  zip.addBuffer(Buffer.from(STYLES_XML), 'xl/styles.xml', FIXED_TIME)
  for (const [index, { xml }] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, FIXED_TIME, (start) => {
      const source = Readable.from(xml, { objectMode: false, highWaterMark: 64 * 1024 })
      sources.push(source)
      source.on('error', (error) => output.destroy(error))
      start(null, source)
    })
  }
  zip.on('error', (error) => output.destroy(error as Error))
  zip.end()
  try {
    await pipeline(output, typeof target === 'string' ? createWriteStream(target) : target)
  } finally {
    for (const source of sources) source.destroy()
  }
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function contentTypes(sheets: readonly SheetPart[]): string {
  const parts = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
  )
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>`,
    ...parts,
    '</Types>',
  ].join('')
}

function workbookXml(sheets: readonly SheetPart[]): string {
  const list = sheets.map(({ name, hidden }, at) => {
    const state = hidden ? ' state="hidden"' : ''
    return `<sheet name="${escapeText(sheetName(name))}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
}

/** Spreadsheets refuse some signs and more than 31 characters in a sheet's name. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)
}

function workbookRelations(sheets: readonly SheetPart[]): string {
  const list = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`
}
