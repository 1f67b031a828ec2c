import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from '../server/src/kit/tables/index.ts'
import { PENALTY_COLUMNS, type PenaltyCells } from '../server/src/modules/cases/import/columns.ts'
import { aPenaltyRow, csvOf } from '../server/src/modules/cases/import/example.ts'
import { startChild } from './child.ts'
import type { ImportOptions, ImportResult } from './import-once.ts'
import { benchFolder, openPlace, type Place } from './place.ts'
import { median, printMachine, printRatio } from './report.ts'

const ROWS = 100_000
const ROUNDS = 3
const MOST_MB = 512
const folder = join(benchFolder(), 'import')
const files = { csv: join(folder, 'penalties.csv'), xlsx: join(folder, 'penalties.xlsx'), copy: join(folder, 'rows.copy') }

function row(n: number): PenaltyCells {
  return aPenaltyRow({
    decisionNo: `示公（治）行罚决字〔2021〕${n}号`,
    partyName: `示例${n % 5000}商贸有限公司`,
    violationFacts: '经查，该单位在接待旅客住宿时未按规定查验、登记旅客身份信息，民警现场检查发现并固定证据，经营者供认不讳。',
    legalBasis: '《中华人民共和国治安管理处罚法》第五十六条第一款',
    decisionDate: `2021-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  })
}

async function* csvParts(): AsyncGenerator<string> {
  for (let n = 1; n <= ROWS; n += 1000) {
    const text = csvOf(Array.from({ length: 1000 }, (_, index) => row(n + index)))
    yield n === 1 ? text : text.slice(text.indexOf('\r\n') + 2)
  }
}

async function* rows(): AsyncGenerator<PenaltyCells> {
  for (let n = 1; n <= ROWS; n++) yield row(n)
}

async function writeFiles(): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (await stat(files.xlsx).catch(() => null)) return
  console.log('· writing the files (once)')
  await pipeline(csvParts(), createWriteStream(files.csv))
  const columns = PENALTY_COLUMNS.map(({ key, title }) => ({ key, title, width: 16, kind: 'text' as const }))
  await writeXlsx(files.xlsx, { sheet: '行政处罚', columns, rows: rows() })
}

/** One run in a process of its own, on empty tables. */
async function once(place: Place, options: ImportOptions): Promise<ImportResult> {
  await place.owner`truncate cases.imported_decision, cases.import, cases.import_error cascade`
  await place.owner`drop table if exists public.bench_copy`
  await place.owner`create table public.bench_copy (like cases.imported_decision including all)`
  await place.owner`checkpoint`
  const child = await startChild('import-once.ts', options)
  await child.stop()
  const result = JSON.parse(child.url) as ImportResult
  const table = options.kind === 'copy' ? place.owner`public.bench_copy` : place.owner`cases.imported_decision`
  const [found] = await place.owner<{ n: number }[]>`select count(*) as n from ${table}`
  if (found?.n !== ROWS) throw new Error(`${options.kind}: ${found?.n} of ${ROWS} rows arrived`)
  return result
}

/** The rows as they lie in the table after an import, for the baseline. */
async function dump(place: Place): Promise<void> {
  await rm(files.copy, { force: true })
  const from = await place.owner`copy cases.imported_decision to stdout`.readable()
  await pipeline(from, createWriteStream(files.copy))
}

const place = await openPlace('import', ['units.sql'])
await writeFiles()
await once(place, { kind: 'fadu', url: place.appUrl, file: files.csv })
await dump(place)
const results: Record<'csv' | 'xlsx' | 'copy', ImportResult[]> = { csv: [], xlsx: [], copy: [] }
for (let round = 0; round < ROUNDS; round++) {
  results.csv.push(await once(place, { kind: 'fadu', url: place.appUrl, file: files.csv }))
  results.copy.push(await once(place, { kind: 'copy', url: place.ownerUrl, file: files.copy }))
  results.xlsx.push(await once(place, { kind: 'fadu', url: place.appUrl, file: files.xlsx }))
}
const seconds = (kind: keyof typeof results) => median(results[kind].map((result) => result.seconds))
for (const kind of ['csv', 'xlsx', 'copy'] as const) {
  const peak = Math.max(...results[kind].map((result) => result.peakMb))
  const each = results[kind].map((result) => result.seconds.toFixed(2)).join(' ')
  console.log(
    `${kind.padEnd(4)}  ${(ROWS / seconds(kind)).toFixed(0)} rows/s, ${seconds(kind).toFixed(2)} s (rounds: ${each}), peak ${peak.toFixed(0)} MB`,
  )
  if (kind !== 'copy') {
    printRatio(`  bench:import ${kind}`, seconds('copy') / seconds(kind), 0.2)
    console.log(`  memory ${peak.toFixed(0)} MB (aim < ${MOST_MB} MB: ${peak < MOST_MB ? 'met' : 'MISSED'})`)
  }
}
await printMachine('npm run -s bench:import', place.owner)
await place.stop()
