import type { RawCell } from './types.ts'

/** A number cell keeps 15 significant digits; a longer number, such as an identity number, has been rounded by the spreadsheet. */
const FIRST_UNSAFE = 1e15
const LOST_DIGITS = '数字超过 15 位，电子表格已把后面的位数改成 0，请把该列设为“文本”后重新填写。'
export const FORMULA_PROBLEM = '单元格是公式，系统不计算公式，请改为填写结果。'
const SCIENTIFIC = /^[+-]?\d(\.\d+)?[eE]\+\d{2,}$/

/** Cuts a cell that is too long and says so. @param max UTF-16 units */
export function limitCell(cell: RawCell, max: number): RawCell {
  if (cell.text.length <= max) return cell
  return { ...cell, text: cell.text.slice(0, max), problem: `内容过长：共 ${cell.text.length} 字，最多 ${max} 字。` }
}

/** A CSV cell saved by a spreadsheet may hold `2.20381E+17` where an identity number was. */
export function csvCell(text: string): RawCell {
  return SCIENTIFIC.test(text) ? { text, problem: LOST_DIGITS } : { text }
}

/** A stored number without binary noise (0.30000000000000004 is 0.3) and never in scientific notation. */
export function numberCell(stored: string): RawCell {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, problem: '单元格不是有效的数字。' }
  if (Math.abs(value) >= FIRST_UNSAFE) return { text: plain(value), problem: LOST_DIGITS }
  return { text: plain(Number(value.toPrecision(15))) }
}

function plain(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Math.abs(value) >= 1 ? BigInt(Math.trunc(value)).toString() : value.toFixed(20).replace(/\.?0+$/, '') || '0'
}

const DAY_MS = 86_400_000

/**
 * A stored day number as `YYYY-MM-DD`, with ` HH:MM:SS` when it has a time, and the time alone below 1.
 * @param epoch1904 the workbook counts from 1904-01-01 instead of 1900
 */
export function dateCell(stored: string, epoch1904: boolean): RawCell {
  const serial = Number(stored)
  const latest = epoch1904 ? 2_957_003 : 2_958_465
  if (stored.trim() === '' || !(serial >= 0 && serial < latest + 1)) return { text: stored, problem: '单元格不是有效的日期。' }
  if (!epoch1904 && Math.floor(serial) === 60) return { text: stored, problem: '1900-02-29 不存在，请改正日期。' }
  const time = new Date(Math.round((serial % 1) * 86_400) * 1000).toISOString().slice(11, 19)
  if (serial < 1) return { text: time }
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const day = new Date(base + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
  return { text: time === '00:00:00' ? day : `${day} ${time}` }
}

/** Day number of a civil day as a spreadsheet stores it; null before 1900-03-01, where spreadsheets count wrongly. */
export function serialOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return null
  const at = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) return null
  return (at - Date.UTC(1899, 11, 30)) / DAY_MS
}

const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g

/** Escapes text for a spreadsheet's XML: markup, and what XML cannot hold as `_xHHHH_`. */
export function escapeText(text: string): string {
  const safe = text.replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  return /[&<>"]/.test(safe)
    ? safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : safe
}

/** Undoes the `_xHHHH_` of a spreadsheet's text. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
