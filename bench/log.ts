import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { connect, type Sql } from '../server/src/kit/db.ts'
import { systemClock } from '../server/src/kit/instant.ts'
import { transparencyLog as log } from '../server/src/modules/publicity/index.ts'
import { findLogHead, signedLogTiles } from '../server/src/modules/publicity/public.ts'
import { type Ctx, fileFolder, makeCtx, systemActor } from '../server/src/platform/index.ts'
import { benchFolder, openPlace, type Place } from './place.ts'
import { median, printMachine, printRatio } from './report.ts'

const [ROUNDS, WRITERS, ACTS, LEAVES_AN_ACT] = [5, 4, 20, 50]
const PROOFS = 1000
const CLI = resolve(import.meta.dirname, '../cli/src/main.ts')

type Round = (place: Place, ctx: Ctx) => Promise<number>

/** Several at once, each its acts one after the other. @returns leaves per second */
async function together(
  act: (writer: number) => PromiseLike<unknown>,
  meanwhile: (left: () => boolean) => Promise<unknown>,
): Promise<number> {
  const started = performance.now()
  let working = WRITERS
  const write = async (writer: number) => {
    for (let done = 0; done < ACTS; done++) await act(writer)
    working -= 1
  }
  await Promise.all([...Array.from({ length: WRITERS }, (_, writer) => write(writer)), meanwhile(() => working > 0)])
  return (WRITERS * ACTS * LEAVES_AN_ACT) / ((performance.now() - started) / 1000)
}

/** Public acts on the writer's own records, each committed; over when the last leaf has its place under a signed head. */
const appendRound: Round = ({ owner }, ctx) =>
  together(
    (writer) => owner`insert into publicity.event (record_id, record_no, event, at, by)
      select id, record_no, 'updated', now(), 'bench' from publicity.record where published_at is not null
      order by id limit ${LEAVES_AN_ACT} offset ${writer * LEAVES_AN_ACT}`,
    async (left) => {
      while (left()) await log.sequenceLog(ctx)
      await log.sequenceLog(ctx)
    },
  )

/** The same bytes into a table without anything, in as many transactions. */
const bareRound: Round = ({ owner }) =>
  together(
    () =>
      owner`insert into public.bench_leaf (entry) select entry from publicity.log_entry order by event_id limit ${LEAVES_AN_ACT}`,
    async () => {},
  )

async function benchAppend(place: Place, ctx: Ctx): Promise<void> {
  const rates: Record<'fadu' | 'bare', number[]> = { fadu: [], bare: [] }
  await appendRound(place, ctx)
  await bareRound(place, ctx)
  for (let round = 0; round < ROUNDS; round++) {
    rates.fadu.push(await appendRound(place, ctx))
    rates.bare.push(await bareRound(place, ctx))
  }
  console.log(`${WRITERS} at once, each ${ACTS} acts of ${LEAVES_AN_ACT} leaves, ${ROUNDS} rounds in turns`)
  for (const side of ['fadu', 'bare'] as const)
    console.log(
      `  ${side}  ${median(rates[side]).toFixed(0)} leaves/s (rounds: ${rates[side].map((rate) => rate.toFixed(0)).join(' ')})`,
    )
  console.log(`  bench:log bare inserts: ratio ${(median(rates.fadu) / median(rates.bare)).toFixed(3)}`)
  printRatio('  bench:log append, of 2,000 leaves/s', median(rates.fadu) / 2000, 1)
}

async function benchProof(portal: Sql): Promise<void> {
  const head = await findLogHead(portal)
  if (!head) throw new Error('no head')
  const took: number[] = []
  for (let i = 0; i < PROOFS; i++) {
    const started = performance.now()
    await log.inclusionProof(Math.floor(Math.random() * head.size), head.size, signedLogTiles(portal))
    took.push(performance.now() - started)
  }
  took.sort((one, other) => one - other)
  const p95 = took[Math.floor(PROOFS * 0.95)] ?? 0
  console.log(`inclusion proof in ${head.size} leaves: median ${median(took).toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`)
  printRatio('  bench:log proof, 10 ms to the median', 10 / median(took), 1)
}

async function benchVerify(app: Sql): Promise<void> {
  const folder = join(benchFolder(), 'log-export')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const exporting = performance.now()
  const { size } = await log.exportLog(app, folder)
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, 'log', 'verify', folder], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`log verify ended with ${code}`)
  console.log(
    `export of ${size} leaves: ${((started - exporting) / 1000).toFixed(1)} s; full verification: ${seconds.toFixed(1)} s`,
  )
  printRatio('  bench:log verification, 30 s for 1,000,000 leaves', 30 / (seconds * (1_000_000 / size)), 1)
}

const place = await openPlace('log', ['units.sql', 'publications.sql', 'log.sql'])
const [app, portal] = [connect(place.appUrl, 2), connect(place.portalUrl, 2)]
const files = fileFolder(join(benchFolder(), `log-${new URL(place.ownerUrl).pathname.slice(1)}`))
const ctx = makeCtx(app, systemActor('bench', ['clerk']), systemClock, files)
await log.openLogKeys(ctx, 'bench.example/log')
await log.sequenceLog(ctx)
await benchAppend(place, ctx)
await benchProof(portal)
await benchVerify(app)
await printMachine('npm run -s bench:log', place.owner)
await Promise.all([app.end(), portal.end()])
await place.stop()
