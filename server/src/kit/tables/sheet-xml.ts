import { DomainError } from '../errors.ts'
import { escapeText, serialOf } from './cell.ts'
import { looksLikeFormula } from './guard.ts'
import { STYLE } from './styles.ts'
import { type CellValue, type Column, MAX_SHEET_CELL_CHARS, MAX_SHEET_ROWS, type Rows, type Values } from './types.ts'

/** A row to write; `marked` columns are coloured. */
export type SheetRow = { values: Values; marked?: ReadonlySet<string> }
/** A drop-down: cells of the column take the values of this absolute range. */
export type DropDown = { column: number; range: string }
export type SheetLayout = {
  columns: readonly Column[]
  rows: Rows<SheetRow>
  freezeHeader: boolean
  landscape: boolean
  dropDowns?: readonly DropDown[]
  /** Keys of columns whose title is shown as required. */
  required?: ReadonlySet<string>
  /** Long texts wrap (instructions). */
  wrap?: boolean
}

const FLUSH_CHARS = 64 * 1024
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A worksheet's XML in pieces of about 64 KiB; a row is pulled only when the piece before has been taken. */
export async function* sheetXml(layout: SheetLayout): AsyncGenerator<Buffer> {
  const letters = layout.columns.map((_, index) => columnLetters(index))
  let piece = opening(layout) + headerXml(layout, letters)
  let row = 1
  for await (const { values, marked } of layout.rows) {
    if (++row > MAX_SHEET_ROWS)
      throw new DomainError('too-large', 'table-rows', '超过一张工作表的行数上限，请缩小范围或导出 CSV。')
    piece += `<row r="${row}">`
    for (const [index, column] of layout.columns.entries()) {
      piece += cellXml(
        values[column.key],
        column,
        `${letters[index]}${row}`,
        marked?.has(column.key) ?? false,
        layout.wrap ?? false,
      )
    }
    piece += '</row>'
    if (piece.length < FLUSH_CHARS) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(piece + closing(layout, letters))
}

/** 0 is `A`, 27 is `AB`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

function opening({ columns, freezeHeader }: SheetLayout): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const widths = columns.map(({ width = 16, kind }, index) => {
    const style = kind === 'date' ? STYLE.date : kind === 'number' ? STYLE.number : STYLE.text
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`
  })
  return `${HEAD}<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${
    freezeHeader ? pane : ''
  }</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}

function headerXml({ columns, required }: SheetLayout, letters: string[]): string {
  const cells = columns.map(({ key, title }, index) =>
    textXml(title, `${letters[index]}1`, required?.has(key) ? STYLE.requiredHeader : STYLE.header),
  )
  return `<row r="1">${cells.join('')}</row>`
}

function closing({ landscape, dropDowns = [] }: SheetLayout, letters: string[]): string {
  const rules = dropDowns.map(({ column, range }) => {
    const cells = `${letters[column]}2:${letters[column]}${MAX_SHEET_ROWS}`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请从下拉列表中选择" sqref="${cells}"><formula1>${escapeText(range)}</formula1></dataValidation>`
  })
  const validations = rules.length ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : ''
  return `</sheetData>${validations}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${
    landscape ? 'landscape' : 'portrait'
  }" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

function cellXml(value: CellValue, { kind, title }: Column, at: string, marked: boolean, wrap: boolean): string {
  const text = value === null || value === undefined ? '' : String(value)
  if (text === '') return marked ? `<c r="${at}" s="${STYLE.markedText}"/>` : ''
  if (kind === 'number' && isExact(text))
    return `<c r="${at}" s="${marked ? STYLE.markedNumber : STYLE.number}"><v>${text}</v></c>`
  const serial = kind === 'date' ? serialOf(text) : null
  if (serial !== null) return `<c r="${at}" s="${marked ? STYLE.markedDate : STYLE.date}"><v>${serial}</v></c>`
  if (text.length > MAX_SHEET_CELL_CHARS)
    throw new DomainError('too-large', 'table-cell', `“${title}”超过单元格 ${MAX_SHEET_CELL_CHARS} 字的上限。`)
  if (wrap) return textXml(text, at, STYLE.wrapped)
  if (looksLikeFormula(text)) return textXml(text, at, marked ? STYLE.markedQuoted : STYLE.quoted)
  return textXml(text, at, marked ? STYLE.markedText : STYLE.text)
}

/** A number the spreadsheet gives back digit by digit; any other is written as text. */
function isExact(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length <= 15
}

function textXml(text: string, at: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}
