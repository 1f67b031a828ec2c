import { unescapeText } from './cell.ts'
import { tableError } from './refuse.ts'
import { parseWhole } from './xml.ts'
import type { Package } from './zip.ts'

type Sheet = { name: string; part: string; hidden: boolean }
/** What a worksheet's cells refer to. */
export type Workbook = { epoch1904: boolean; sheets: Sheet[]; strings: string[]; dateStyles: Set<number> }

/** Reads everything but the worksheets. @throws DomainError `table-format` when the zip is no XLSX */
export async function readWorkbook(pack: Package, name: string): Promise<Workbook> {
  const main = pack.parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null
  if (!main)
    throw tableError('table-format', name, '不是 XLSX 表格（可能是 ods、xlsb 或普通压缩包），请用 WPS 或 Excel 另存为 .xlsx。')
  const targets = await readTargets(pack)
  const book: Workbook = { epoch1904: false, sheets: [], strings: [], dateStyles: new Set() }
  await parseWhole(pack, main, {
    open: (tag, at) => {
      if (tag === 'workbookPr') book.epoch1904 = at.date1904 === '1' || at.date1904 === 'true'
      if (tag !== 'sheet') return
      const part = targets.byId.get(at['r:id'] ?? Object.entries(at).find(([key]) => key.endsWith(':id'))?.[1] ?? '')
      if (part) book.sheets.push({ name: at.name ?? '', part, hidden: at.state === 'hidden' || at.state === 'veryHidden' })
    },
    close: () => {},
  })
  if (targets.styles && pack.parts.has(targets.styles)) book.dateStyles = await readDateStyles(pack, targets.styles)
  if (targets.strings && pack.parts.has(targets.strings)) book.strings = await readSharedStrings(pack, targets.strings)
  return book
}

async function readTargets(pack: Package) {
  const targets = { byId: new Map<string, string>(), styles: '', strings: '' }
  await parseWhole(pack, 'xl/_rels/workbook.xml.rels', {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag !== 'Relationship') return
      const part = (Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`).toLowerCase()
      if (Type.endsWith('/worksheet')) targets.byId.set(Id, part)
      if (Type.endsWith('/styles')) targets.styles = part
      if (Type.endsWith('/sharedStrings')) targets.strings = part
    },
    close: () => {},
  })
  return targets
}

async function readSharedStrings(pack: Package, part: string): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = false
  await parseWhole(pack, part, {
    open: (tag) => {
      if (tag === 'si') current = ''
      else if (tag === 't') inText = true
      else if (tag === 'rPh') phonetic = true
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescapeText(current))
      else if (tag === 't') inText = false
      else if (tag === 'rPh') phonetic = false
    },
    text: (text) => {
      if (inText && !phonetic) current += text
    },
  })
  return strings
}

/** Built-in number formats that show a date or a time, with the ones only East Asian versions have. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  )
}

/** Whether a custom number format shows a date: a date letter outside quotes, escapes, colours and conditions. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

async function readDateStyles(pack: Package, part: string): Promise<Set<number>> {
  const custom = new Map<number, boolean>()
  const styles = new Set<number>()
  let inCells = false
  let index = 0
  await parseWhole(pack, part, {
    open: (tag, at) => {
      if (tag === 'numFmt') custom.set(Number(at.numFmtId), isDateFormat(at.formatCode ?? ''))
      else if (tag === 'cellXfs') inCells = true
      else if (tag === 'xf' && inCells) {
        const format = Number(at.numFmtId ?? 0)
        if (custom.get(format) ?? isBuiltInDate(format)) styles.add(index)
        index++
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return styles
}
