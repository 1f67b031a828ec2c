import type { Readable } from 'node:stream'
import { detectFormat } from './format.ts'
import { HeaderReader } from './header.ts'
import { readCsvRows } from './read-csv.ts'
import { readXlsxRows } from './read-xlsx.ts'
import { tableError } from './refuse.ts'
import { openSource } from './source.ts'
import { MAX_SHEET_CELL_CHARS, MAX_SHEET_ROWS, type ReadTableOptions, type TableRow } from './types.ts'

const MAX_FILE_BYTES = 256 * 1024 ** 2

/**
 * Rows of a CSV or XLSX table, streamed in bounded memory; the content decides the format. Blank rows are left out, numbers of rows stay.
 * Doubtful cells do not stop the file: they carry a message in `problems`.
 * @param from a path, or a stream, which is first spooled to a temporary file removed at the end
 * @throws DomainError `invalid` or `too-large` with a `table-…` code when the file is refused whole
 */
export async function* readTable(from: string | Readable, options: ReadTableOptions): AsyncGenerator<TableRow> {
  const { name, headers, maxRows = MAX_SHEET_ROWS, maxCellChars = MAX_SHEET_CELL_CHARS } = options
  const source = await openSource(from, name, options.maxBytes ?? MAX_FILE_BYTES)
  try {
    const isXlsx = (await detectFormat(source.path, name)) === 'xlsx'
    const rawRows = isXlsx
      ? readXlsxRows(source.path, name, options.sheet, maxCellChars)
      : readCsvRows(source.path, name, headers, maxCellChars)
    const header = new HeaderReader(name, headers)
    let count = 0
    for await (const raw of rawRows) {
      const row = header.read(raw)
      if (!row) continue
      if (++count > maxRows) throw tableError('table-rows', name, `超过 ${maxRows} 行的上限，请拆分后分批上传。`)
      yield row
    }
    header.end()
  } finally {
    await source.dispose()
  }
}
