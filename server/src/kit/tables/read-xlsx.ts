import { dateCell, FORMULA_PROBLEM, limitCell, numberCell, unescapeText } from './cell.ts'
import { asDamaged, tableError } from './refuse.ts'
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type RawCell, type RawRow } from './types.ts'
import { readWorkbook, type Workbook } from './workbook.ts'
import { type Attributes, type Handlers, parsePart } from './xml.ts'
import { openPackage } from './zip.ts'

/** Raw rows of one worksheet, streamed: at most the rows of one unpacked piece (64 KiB) are held. @throws DomainError for unreadable files */
export async function* readXlsxRows(
  path: string,
  name: string,
  sheet: string | undefined,
  maxChars: number,
): AsyncGenerator<RawRow> {
  const pack = await openPackage(path, name)
  try {
    const book = await readWorkbook(pack, name)
    const chosen = sheet
      ? book.sheets.find((one) => one.name === sheet)
      : (book.sheets.find((one) => !one.hidden) ?? book.sheets[0])
    if (!chosen) throw tableError('table-sheet', name, sheet ? `里没有名为“${sheet}”的工作表。` : '里没有工作表。')
    const rows: RawRow[] = []
    for await (const _ of parsePart(pack, chosen.part, sheetHandlers(book, maxChars, rows))) {
      yield* rows
      rows.length = 0
    }
  } catch (error) {
    throw asDamaged(error, name)
  } finally {
    pack.close()
  }
}

type Stored = { type: string; style: number; column: number; value: string; formula: boolean }

function sheetHandlers(book: Workbook, maxChars: number, rows: RawRow[]): Handlers {
  let row: RawRow = { row: 0, cells: [] }
  let cell: Stored | null = null
  let collecting = false
  let phonetic = false
  return {
    open: (tag, at) => {
      if (tag === 'row') row = { row: inRange(at.r ? Number(at.r) : row.row + 1, MAX_SHEET_ROWS), cells: [] }
      else if (tag === 'c') cell = storedCell(at, row.cells.length)
      else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'rPh') phonetic = true
      else if (tag === 'v' || tag === 't') collecting = cell !== null && !phonetic
    },
    text: (text) => {
      if (collecting && cell) cell.value += text
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') collecting = false
      else if (tag === 'rPh') phonetic = false
      else if (tag === 'row') rows.push(row)
      else if (tag === 'c' && cell) {
        row.cells[cell.column] = limitCell(readCell(cell, book), maxChars)
        cell = null
      }
    },
  }
}

function storedCell(at: Attributes, nextColumn: number): Stored {
  const column = at.r ? columnOf(at.r) : nextColumn
  return {
    type: at.t ?? 'n',
    style: Number(at.s ?? 0),
    column: inRange(column + 1, MAX_SHEET_COLUMNS) - 1,
    value: '',
    formula: false,
  }
}

function readCell({ type, style, value, formula }: Stored, book: Workbook): RawCell {
  if (formula) return { text: '', formula: true, problem: FORMULA_PROBLEM }
  if (value === '') return { text: '' }
  if (type === 's') return { text: sharedString(book.strings, value) }
  if (type === 'e') return { text: '', problem: `单元格是错误值 ${value}，请改正。` }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { text: value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ') }
  if (type === 'n') return book.dateStyles.has(style) ? dateCell(value, book.epoch1904) : numberCell(value)
  return { text: unescapeText(value) }
}

function sharedString(strings: string[], index: string): string {
  const text = strings[Number(index)]
  if (text === undefined) throw new RangeError('No such shared string')
  return text
}

/** `AB12` is column 27 (from 0). */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

function inRange(position: number, max: number): number {
  if (!(Number.isInteger(position) && position >= 1 && position <= max)) throw new RangeError('Outside the sheet')
  return position
}
