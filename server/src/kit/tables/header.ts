import { tableError } from './refuse.ts'
import { ERROR_HEADER, type RawRow, type TableRow } from './types.ts'

/** Rows looked at for the header: a title, a unit line and a note may stand above it. */
const HEADER_WITHIN_ROWS = 20

/** A header as it is compared: width of brackets, spaces, line breaks and required marks do not matter. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(/\((必填|选填)\)$/, '')
}

type Named = { index: number; header: string }

/** Finds the header row, then turns raw rows into named ones. One per file. */
export class HeaderReader {
  readonly #name: string
  readonly #known: Map<string, string>
  #seen = 0
  #columns: Named[] | null = null

  constructor(name: string, headers: readonly string[]) {
    this.#name = name
    this.#known = new Map(headers.map((header) => [headerKey(header), header]))
  }

  /** The named row; null for the header itself, what stands above it, and blank rows. @throws DomainError `table-header` */
  read(raw: RawRow): TableRow | null {
    if (!this.#columns) {
      this.#columns = this.#headerOf(raw)
      if (!this.#columns && ++this.#seen >= HEADER_WITHIN_ROWS) this.end()
      return null
    }
    return nameCells(raw, this.#columns)
  }

  /** Call when the file ends. @throws DomainError `table-header` when no header was found */
  end(): void {
    if (this.#columns) return
    const sample = [...this.#known.values()].slice(0, 4).join('、')
    throw tableError(
      'table-header',
      this.#name,
      `前 ${HEADER_WITHIN_ROWS} 行里没有找到表头。表头应有“${sample}”等列名，请使用模板。`,
    )
  }

  #headerOf(raw: RawRow): Named[] | null {
    const filled = raw.cells.flatMap((cell, index) => (cell?.text.trim() ? [{ index, text: cell.text.trim() }] : []))
    const matched = filled.filter(({ text }) => this.#known.has(headerKey(text))).length
    if (matched < Math.min(2, this.#known.size) || matched * 2 < filled.length) return null
    const columns = filled.map(({ index, text }) => ({ index, header: this.#known.get(headerKey(text)) ?? text }))
    const twice = columns.find(({ header }, at) => columns.findIndex((other) => other.header === header) !== at)
    if (twice) throw tableError('table-header', this.#name, `第 ${raw.row} 行表头里“${twice.header}”出现了两次，请删去一列。`)
    return columns.filter(({ header }) => header !== ERROR_HEADER)
  }
}

function nameCells(raw: RawRow, columns: Named[]): TableRow | null {
  const named: TableRow = { row: raw.row, cells: {}, formulas: [], problems: {} }
  let blank = true
  for (const { index, header } of columns) {
    const cell = raw.cells[index]
    named.cells[header] = cell?.text ?? ''
    if (cell?.formula) named.formulas.push(header)
    if (cell?.problem) named.problems[header] = cell.problem
    if (cell && (cell.problem || cell.text.trim())) blank = false
  }
  return blank ? null : named
}

/** How many known headers a line holds when cut at the delimiter: the delimiter with the most is the file's. */
export function knownHeadersIn(line: string, delimiter: string, headers: readonly string[]): number {
  const known = new Set(headers.map(headerKey))
  return line.split(delimiter).filter((cell) => known.has(headerKey(cell.replace(/^\s*"|"\s*$/g, '')))).length
}
