import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mountPortal } from '../portal/src/index.ts'
import { connect } from '../server/src/kit/db.ts'
import { makeServer } from '../server/src/platform/http/index.ts'
import { startChild } from './child.ts'
import { openPlace, type Place } from './place.ts'
import { printMachine, printRatio } from './report.ts'
import { compare, loadOnce, type Plan } from './rounds.ts'
import type { Canned, CannedOptions } from './serve-canned.ts'
import type { FaduOptions } from './serve-fadu.ts'
import type { SqlLoadOptions } from './sql-load.ts'

const PLAN: Plan = {
  connections: Number(process.env.FADU_BENCH_CONNECTIONS ?? 64),
  seconds: Number(process.env.FADU_BENCH_SECONDS ?? 5),
  rounds: 3,
  warmUpSeconds: 8, // until then the product, which has more code, is still being compiled
}
const DECISIONS = 6000 // three times what the portal keeps rendered

/** What visitors look for: names, acts, organs, numbers, filters, a second page; common and rare. */
const ASKED: Record<string, string>[] = [
  ...[{}, { cause: '殴打他人' }, { organ: '示例铁西分局' }, { type: 'sole-trader' }, { kind: 'other' }, { sort: 'fine' }],
  ...[
    { from: '2024-01-01', to: '2024-12-31' },
    { cause: '赌博', from: '2025-03-01', to: '2025-03-31' },
    { state: 'under-objection' },
  ],
  ...[
    { q: '旅馆' },
    { q: '有限公司' },
    { q: '赌博' },
    { q: '铁西分局' },
    { q: '伪造印章' },
    { q: '网吧接纳', organ: '示例铁西分局' },
  ],
]

/** Names of units that exist, so that the words are many and most are rare. */
async function searches(place: Place): Promise<string[]> {
  const rows = await place.owner<
    { name: string; number: string }[]
  >`select public_fields ->> 'partyName' as name, number from publicity.record
    where party_type <> 'natural-person' order by md5(record_no) limit 300`
  const words = rows.flatMap(({ name, number }, nth) =>
    nth % 10 === 0 ? [{ q: number }, { q: name }] : [{ q: name.slice(2, 6) }],
  )
  const asked = words.flatMap((one, nth) => [one, ASKED[nth % ASKED.length] as Record<string, string>])
  return [...new Set(asked.map((query) => `/decisions?${new URLSearchParams({ ...query, size: '' })}`))]
}

async function decisions(place: Place): Promise<string[]> {
  const rows = await place.owner<
    { recordNo: string }[]
  >`select record_no from publicity.record order by md5(record_no) limit ${DECISIONS}`
  return rows.map(({ recordNo }) => `/decisions/${recordNo}`)
}

/** Asks the product in this process and writes down statements and pages. */
async function can(place: Place, paths: readonly string[]): Promise<Canned> {
  const sql = connect(place.portalUrl, 1)
  let statements: { text: string; parameters: unknown[] }[] = []
  Object.assign(sql.options, { debug: (_: number, text: string, parameters: unknown[]) => statements.push({ text, parameters }) })
  const app = await makeServer({ log: false, requestsPerMinute: 100_000_000 })
  mountPortal(app, { sql, publicUrl: 'http://127.0.0.1' })
  const canned: Canned = {}
  for (const path of paths) {
    statements = []
    const { body } = await app.inject({ url: path })
    canned[path] = { statements: statements.filter(({ text }) => !text.includes('pg_catalog')), body }
  }
  await app.close()
  await sql.end()
  return canned
}

async function same(fadu: string, bare: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const [ours, theirs] = await Promise.all([
      fetch(fadu + path).then((reply) => reply.text()),
      fetch(bare + path).then((reply) => reply.text()),
    ])
    if (ours !== theirs) throw new Error(`different answers at ${path}`)
  }
}

async function benchPages(place: Place, fadu: string, name: string, paths: string[], folder: string): Promise<void> {
  const file = join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(await can(place, paths)))
  const options: CannedOptions = { url: place.portalUrl, file }
  const bare = await startChild('serve-canned.ts', options)
  await same(fadu, bare.url, paths.slice(0, 100))
  const ratio = await compare(
    `portal, ${paths.length} different pages: ${name}`,
    { fadu: { url: fadu, paths }, bare: { url: bare.url, paths } },
    PLAN,
  )
  printRatio(`  bench:portal ${name}`, ratio, 0.8)
  await bare.stop()
  const alone = await startChild('sql-load.ts', {
    ...options,
    connections: PLAN.connections,
    seconds: PLAN.seconds,
  } satisfies SqlLoadOptions)
  console.log(`  SQL alone  ${Number(alone.url).toFixed(0)} pages/s`)
  await alone.stop()
}

/** Readers who have the page already. */
async function benchUnchanged(fadu: string, paths: string[]): Promise<void> {
  const etags = await Promise.all(paths.map(async (path) => (await fetch(fadu + path)).headers.get('etag') ?? ''))
  const { perSecond, p95Ms } = await loadOnce({ url: fadu, paths, etags, connections: PLAN.connections, seconds: PLAN.seconds })
  console.log(
    `portal, ${paths.length} decisions the reader has already (304)\n  fadu  ${perSecond.toFixed(0)} req/s  p95 ${p95Ms.toFixed(1)} ms`,
  )
}

const place = await openPlace('portal', ['units.sql', 'published.sql'])
const folder = await mkdtemp(join(tmpdir(), 'fadu-bench-pages-'))
const fadu = await startChild('serve-fadu.ts', { appUrl: place.appUrl, portalUrl: place.portalUrl } satisfies FaduOptions)
const only = process.argv[2]
if (only !== 'decision') await benchPages(place, fadu.url, 'search', await searches(place), folder)
if (only !== 'search') {
  const paths = await decisions(place)
  await benchPages(place, fadu.url, 'decision', paths, folder)
  await benchUnchanged(fadu.url, paths.slice(0, 500))
}
await fadu.stop()
await rm(folder, { recursive: true })
await printMachine('npm run -s bench:portal', place.owner)
await place.stop()
