import { dayOf } from '../server/src/kit/day.ts'
import { connect, type Sql } from '../server/src/kit/db.ts'
import type { Instant } from '../server/src/kit/instant.ts'
import {
  CHECKS,
  type Check,
  runInspection,
  statementOf,
  syncInspection,
  WHOLE_TABLES,
} from '../server/src/modules/inspection/index.ts'
import { type Ctx, makeCtx, settingOf, systemActor } from '../server/src/platform/index.ts'
import { openPlace } from './place.ts'
import { median, printMachine } from './report.ts'

/* A full inspection of 1,000,000 cases (100,000 open) beside the sum of its bare statements, then the increment of one day. */
const ROUNDS = Number(process.env.FADU_BENCH_ROUNDS ?? 3)
const LANES = Number(process.env.FADU_BENCH_LANES ?? 3)
/** Cases something happened to in a day: reports come in at some 550 a day, each is touched several times. */
const TOUCHED_A_DAY = 3000
/** The bench's day, which the files end at: kept data are the same on every day they are asked about. */
const DAY = '2026-11-24T02:00:00.000Z' as Instant
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

type Asked = { check: Check; settings: Record<string, unknown> }
const asked = (ctx: Ctx): Promise<Asked[]> =>
  ctx.transaction(async (tx) => {
    const all: Asked[] = []
    for (const check of CHECKS) {
      const settings: Record<string, unknown> = {}
      for (const one of check.settings ?? []) settings[one.key] = await settingOf(tx, one)
      all.push({ check, settings })
    }
    return all
  })

/** A statement alone, its rows written to a table of its own and nowhere else. @returns milliseconds and rows */
async function bare(owner: Sql, { check, settings }: Asked, at: Instant): Promise<{ ms: number; found: number }> {
  return owner.begin(async (tx) => {
    await tx`create temporary table alone (case_id uuid, unit_id uuid, subject_id uuid, since date, details jsonb) on commit drop`
    await tx`grant insert on alone to fadu_inspector`
    await tx.unsafe(WHOLE_TABLES)
    await tx`set local role fadu_inspector`
    const since = performance.now()
    const { count } = await tx.unsafe(`insert into pg_temp.alone ${statementOf(check, 'full')}`, [
      at,
      dayOf(at),
      settings as never,
    ])
    return { ms: performance.now() - since, found: count }
  }) as Promise<{ ms: number; found: number }>
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const since = performance.now()
  const result = await act()
  return { ms: performance.now() - since, result }
}

/** What a day leaves behind: lines in the timelines of open cases, and some questionings. */
async function liveADay(owner: Sql): Promise<void> {
  await owner`insert into cases.timeline (case_id, act, at, actor_id, actor_name, stage_from, stage_to)
    select id, 'addEvidence', now(), 'system:bench', '示例警官', stage, stage from cases.administrative_case
    where stage = 'investigating' order by md5(id::text || clock_timestamp()::text) limit ${TOUCHED_A_DAY}`
}

const place = await openPlace('inspection', ['units.sql', 'files.sql', 'steps.sql'])
const app = connect(place.appUrl, LANES + 2)
const ctx = () => makeCtx(app, systemActor('inspection.run', ['supervisor']), () => DAY)
await ctx().transaction((tx) => syncInspection(tx))
await place.owner`truncate inspection.run, inspection.run_check, inspection.finding, inspection.finding_event cascade`

const [counted] = await place.owner<{ cases: number; open: number }[]>`select count(*)::int as cases,
  count(*) filter (where stage not in ('closed', 'declined'))::int as open from cases.administrative_case`
console.log(`${CHECKS.length} checks over ${counted?.cases} cases, ${counted?.open} open`)

const first = await timed(() => runInspection(ctx(), { kind: 'full', lanes: LANES }))
const skipped = first.result.checks.filter(({ status }) => status === 'skipped')
const [faulty] = await place.owner<{ cases: number }[]>`select count(distinct case_id)::int as cases from inspection.finding`
console.log(
  `first full run  ${seconds(first.ms)}, ${first.result.found} findings written in ${faulty?.cases} cases, ${skipped.length} checks skipped`,
)
for (const { check, reason } of skipped) console.log(`  skipped ${check}: ${reason}`)

const [whole, alone, lanes] = [[] as number[], [] as number[], [] as number[]]
const slowest = new Map<string, number>()
const statements = await asked(ctx())
for (let round = 0; round < ROUNDS; round++) {
  let sum = 0
  for (const one of statements) {
    const { ms } = await bare(place.owner, one, DAY)
    slowest.set(one.check.code, Math.max(slowest.get(one.check.code) ?? 0, ms))
    sum += ms
  }
  alone.push(sum)
  whole.push((await timed(() => runInspection(ctx(), { kind: 'full', lanes: 1 }))).ms)
  lanes.push((await timed(() => runInspection(ctx(), { kind: 'full', lanes: LANES }))).ms)
}
const ratio = median(whole) / median(alone)
console.log(
  `bench:inspection, time of a full run one check after another to that of its bare statements: ratio ${ratio.toFixed(2)} (aim <= 1.3: ${ratio <= 1.3 ? 'met' : 'MISSED'})`,
)
console.log(`  one after another ${seconds(median(whole))} (${whole.map(seconds).join(', ')})`)
console.log(`  bare statements   ${seconds(median(alone))} (${alone.map(seconds).join(', ')})`)
console.log(`  as in production  ${seconds(median(lanes))} (${lanes.map(seconds).join(', ')}), ${LANES} at once; aim under 120 s`)
const worst = [...slowest].toSorted(([, a], [, b]) => b - a).slice(0, 5)
console.log(`  slowest           ${worst.map(([code, ms]) => `${code} ${seconds(ms)}`).join(', ')}`)

const days: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  await liveADay(place.owner)
  days.push((await timed(() => runInspection(ctx(), { kind: 'increment', lanes: LANES }))).ms)
}
console.log(
  `increment of a day, ${TOUCHED_A_DAY} cases touched: ${seconds(median(days))} (${days.map(seconds).join(', ')}); aim under 5 s`,
)
await app.end()
await printMachine('npm run -s bench:inspection', place.owner)
await place.stop()
