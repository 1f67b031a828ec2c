/** One data row of a table file, blank rows left out. */
export type TableRow = {
  /** 1-based, as a spreadsheet numbers it; title and header rows count. */
  row: number
  /** Known header name (or the file's own text for other columns) to the cell's text; an empty cell is ''. */
  cells: Record<string, string>
  /** Headers whose cell holds a formula. Its text is '': a formula is neither evaluated nor believed. */
  formulas: string[]
  /** Header to a Chinese message for cells that cannot be taken as they are: formula, error value, lost digits, too long. */
  problems: Record<string, string>
}

export type ReadTableOptions = {
  /** File name as the user knows it, for messages only: the content decides the format. */
  name: string
  /** Known header names. The header row is the first of the first 20 rows that is made of them. */
  headers: readonly string[]
  /** Sheet to read; the first visible one when left out. */
  sheet?: string
  /** Data rows, 1,048,576 when left out; one more refuses the file. */
  maxRows?: number
  /** UTF-16 units per cell, 32,767 when left out (Excel's own limit); a longer cell is cut and reported at its row. */
  maxCellChars?: number
  /** Bytes of the file, 256 MiB when left out. */
  maxBytes?: number
}

/** A column of a written table. `text` keeps identity numbers whole; `date` takes `YYYY-MM-DD`. */
export type Column = { key: string; title: string; width?: number; kind: 'text' | 'number' | 'date' }
export type CellValue = string | number | null | undefined
export type Values = Readonly<Record<string, CellValue>>
export type Rows<T> = AsyncIterable<T> | Iterable<T>

/** A cell before its column has a name. */
export type RawCell = { text: string; formula?: true; problem?: string }
/** A row before the header is known; sparse: missing cells are empty. */
export type RawRow = { row: number; cells: (RawCell | undefined)[] }

/** Rows and columns a worksheet can hold. */
export const MAX_SHEET_ROWS = 1_048_576
export const MAX_SHEET_COLUMNS = 16_384
/** UTF-16 units a spreadsheet cell can hold. */
export const MAX_SHEET_CELL_CHARS = 32_767
/** Last column of a returned file; ignored when the file is uploaded again. */
export const ERROR_HEADER = '错误原因'
