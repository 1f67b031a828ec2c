import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { csvCell, limitCell } from './cell.ts'
import { decode, detectEncoding } from './encoding.ts'
import { unguard } from './guard.ts'
import { knownHeadersIn } from './header.ts'
import { tableError } from './refuse.ts'
import type { RawRow } from './types.ts'

/** UTF-16 units of one record. Above it stands a quote that was never closed, or no table. */
const MAX_RECORD_CHARS = 64 * 1024 * 1024
const SAMPLE_CHARS = 64 * 1024

/** Raw rows of a CSV file, streamed. @throws DomainError `table-encoding`, `table-quote` */
export async function* readCsvRows(
  path: string,
  name: string,
  headers: readonly string[],
  maxChars: number,
): AsyncGenerator<RawRow> {
  const encoding = await detectEncoding(path, name)
  const text = Readable.from(withoutWebPage(decode(path, encoding), name))
  const delimiter = await detectDelimiter(decode(path, encoding), headers)
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_CHARS,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  text.on('error', (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      row++
      yield { row, cells: record.map((cell) => limitCell(csvCell(unguard(cell)), maxChars)) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw tableError('table-quote', name, `第 ${row + 1} 行起无法分列：引号没有成对，或者内容过大。请检查该行的英文双引号。`)
  } finally {
    text.destroy()
    parser.destroy()
  }
}

/** Some systems save a web page under a spreadsheet's name. */
async function* withoutWebPage(text: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let first = true
  for await (const piece of text) {
    if (first && /^\s*<(!doctype|html|table|\?xml)/i.test(piece)) {
      throw tableError('table-format', name, '其实是网页或 XML，不是表格，请用 WPS 或 Excel 打开后另存为 .xlsx。')
    }
    first = false
    yield piece
  }
}

async function detectDelimiter(text: AsyncIterable<string>, headers: readonly string[]): Promise<string> {
  let sample = ''
  for await (const piece of text) {
    sample += piece
    if (sample.length >= SAMPLE_CHARS) break
  }
  const lines = sample.slice(0, SAMPLE_CHARS).split(/\r\n|\n|\r/)
  const best = (delimiter: string) => Math.max(...lines.map((line) => knownHeadersIn(line, delimiter, headers)))
  return [',', ';', '\t']
    .map((delimiter) => ({ delimiter, score: best(delimiter) }))
    .reduce((a, b) => (b.score > a.score ? b : a)).delimiter
}
