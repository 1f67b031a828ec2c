import { createHash } from 'node:crypto'
import { dayOf } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { addSeconds, type Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx, nudge, settingOf } from '../../platform/index.ts'
import { syncInspection } from './actions-calendar.ts'
import { CHECKS } from './checks/index.ts'
import { factsOf } from './rules-finding.ts'
import { latelyOf, RETIRED, refuseAsOf, skipReason } from './rules-run.ts'
import { reachOf, statementOf } from './rules-statement.ts'
import * as found from './store-found.ts'
import * as store from './store-run.ts'
import type { RunKind } from './types.ts'
import type { Check, Reach } from './types-check.ts'
import type { BackTest, CheckOutcome, Run, RunResult } from './types-run.ts'

export type RunRequest = {
  /** The moment as of which is asked; now when left out. */
  asOf?: Instant
  kind?: RunKind
  /** Some checks only: then nothing is built on this run. */
  checks?: readonly Check[]
  /** Checks asked at the same time, each on a connection of its own beside one that holds the lock. */
  lanes?: number
}
const LANES = 3
/** Checks an increment asks of every open case. */
const CLOCKED = CHECKS.filter((check) => reachOf(check, 'increment') === 'increment').map(({ code }) => code)
/** An open run's lock is given up when its last statement ends. */
const WAIT_SECONDS = 10
/** Timeline entries that may have got their number before, but became visible after a mark was read. */
const MARK_MARGIN = 5_000

/**
 * Asks every check and brings the findings in line. A run that was killed is completed by the next of its kind and day; each check and its
 * findings are one transaction, so that nothing is found twice and nothing lost. An increment without an earlier whole run is a full one.
 * @throws DomainError `inspection-running`; `not-over-all-units`; `as-of-before-last`, `as-of-in-future`
 */
export function runInspection(ctx: Ctx, request: RunRequest = {}): Promise<RunResult> {
  authorise(ctx.actor, 'inspection.run')
  if (ctx.actor.scopePath !== '/') throw new DomainError('forbidden', 'not-over-all-units', '巡查由系统对全部单位统一进行。')
  const { checks = CHECKS, lanes = LANES } = request
  const clock = performance.now()
  return ctx.transaction(async (lock) => {
    if (!(await store.takeRunLock(lock, WAIT_SECONDS)))
      throw new DomainError('conflict', 'inspection-running', '另一次巡查正在进行，请稍后再试。')
    const run = await begin(ctx, request, checks)
    const done = new Set((await ctx.transaction((tx) => store.listOutcomes(tx, run.id))).map(({ check }) => check))
    const waiting = checks.filter(({ code }) => !done.has(code))
    await Promise.all(Array.from({ length: lanes }, () => askInTurn(ctx, run, waiting)))
    return end(ctx, run, addSeconds(ctx.now, (performance.now() - clock) / 1000))
  })
}

/** What a run asks: one that was killed is not completed with other checks, or others' words, after an upgrade. */
const fingerprintOf = (checks: readonly Check[]): string =>
  createHash('sha256')
    .update(JSON.stringify(checks.map(({ code, sql, from, until }) => [code, sql, from, until])))
    .digest('hex')

/** The run that goes on, or a new one. */
function begin(ctx: Ctx, { asOf = ctx.now, kind = 'full' }: RunRequest, checks: readonly Check[]): Promise<store.StoredRun> {
  return ctx.transaction(async (tx) => {
    await syncInspection(tx)
    const [open, basis, last] = [await store.findOpenRun(tx), await store.findBasis(tx), await store.lastAsOf(tx)]
    const asOfOn = dayOf(asOf)
    const whole = checks === CHECKS
    const reach = basis ? kind : 'full'
    refuseIf(refuseAsOf(asOfOn, last && dayOf(last), ctx.today))
    const asked = fingerprintOf(checks)
    const goesOn = open && open.kind === reach && open.asOfOn === asOfOn && open.whole === whole && open.asked === asked
    if (open && !goesOn) await store.endRun(tx, open.id, ctx.now, true)
    const timelineMark = await store.timelineMark(tx, MARK_MARGIN)
    const fresh = {
      id: newId(),
      kind: reach,
      asOf,
      asOfOn,
      whole,
      timelineMark,
      asked,
      planned: checks.length,
      startedAt: ctx.now,
      startedBy: ctx.actor.id,
    }
    if (!goesOn) await store.insertRun(tx, fresh)
    const broken = open && !goesOn ? open.id : null
    audit.record(tx, {
      action: goesOn ? 'inspection.continued' : 'inspection.begun',
      subject: goesOn ? open.id : fresh.id,
      details: { asOf, kind: reach, broken },
    })
    if (reach === 'increment' && basis) await store.fillIncrement(tx, basis.timelineMark, latelyOf(asOfOn), CLOCKED)
    return goesOn ? open : { ...fresh, endedAt: null, interrupted: false }
  })
}

async function askInTurn(ctx: Ctx, run: store.StoredRun, waiting: Check[]): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) await askOne(ctx, run, check)
}

/** What the database says against a changed statement, told to whoever tries it. */
function refuseStatement(error: unknown): never {
  const reason = (error as { code?: string }).code === '57014' ? '检查语句超过两分钟没有完成。' : faultOf(error)
  if (reason === null || error instanceof DomainError) throw error
  throw new DomainError('invalid', 'bad-statement', reason)
}

/** One check, its findings and its line: together or not at all. A statement the database refuses skips the check and stops no other. */
async function askOne(ctx: Ctx, run: store.StoredRun, check: Check): Promise<void> {
  const clock = performance.now()
  const line = (status: 'checked' | 'skipped', reason: string | null, counts = { found: 0, fresh: 0, gone: 0 }) => ({
    ...{ check: check.code, status, reason, ...counts },
    milliseconds: Math.round(performance.now() - clock),
  })
  try {
    await ctx.transaction(async (tx) => {
      const reason = skipReason(check, run.asOfOn, await found.isLoaded(tx, run.asOfOn))
      if (reason) return store.insertOutcome(tx, run.id, line('skipped', reason))
      const reach = reachOf(check, run.kind)
      const count = await askAndLook(tx, check, run.asOf, reach)
      const by = { check: check.code, day: run.asOfOn, at: ctx.now, actorId: ctx.actor.id, actorName: ctx.actor.name }
      const counts = await found.storeFound(tx, by, reach)
      return store.insertOutcome(tx, run.id, line('checked', null, { found: count, ...counts }))
    })
  } catch (error) {
    const reason = faultOf(error)
    if (reason === null) throw error
    await ctx.transaction((tx) => store.insertOutcome(tx, run.id, line('skipped', reason)))
  }
}

/** What the database says against a statement, as a reason; null for anything else, such as a lost connection. */
function faultOf(error: unknown): string | null {
  const { name, severity, message } = error as { name?: string; severity?: string; message?: string }
  if (error instanceof DomainError && error.code === 'subject-found-twice') return error.message
  return name === 'PostgresError' && severity === 'ERROR' ? `检查语句出错：${message}` : null
}

async function askAndLook(tx: Tx, check: Check, at: Instant, reach: Reach): Promise<number> {
  const settings: Record<string, unknown> = {}
  for (const one of check.settings ?? []) settings[one.key] = await settingOf(tx, one)
  return askWith(tx, check, at, reach, settings)
}

async function askWith(
  tx: Tx,
  check: Check,
  at: Instant,
  reach: Reach,
  settings: Record<string, unknown>,
  trial = false,
): Promise<number> {
  const count = await found.ask(tx, statementOf(check, reach), { at, day: dayOf(at), settings }, reach, trial)
  const twice = await found.findTwice(tx)
  if (twice) throw new DomainError('conflict', 'subject-found-twice', `检查语句对同一对象给出两行：${twice.subjectId}`)
  return count
}

function end(ctx: Ctx, run: store.StoredRun, at: Instant): Promise<RunResult> {
  return ctx.transaction(async (tx) => {
    const by = { day: run.asOfOn, at: ctx.now, actorId: ctx.actor.id, actorName: ctx.actor.name }
    const codes = CHECKS.map(({ code }) => code)
    const retired = run.whole ? await found.retire(tx, by, codes, RETIRED) : 0
    await store.endRun(tx, run.id, at, false)
    const result = await resultOf(tx, { ...run, endedAt: at })
    const { kind, asOf, planned, checked, skipped, found: all, fresh, gone } = result
    audit.record(tx, {
      action: 'inspection.run',
      subject: run.id,
      details: { kind, asOf, planned, checked, skipped, found: all, fresh, gone, retired },
    })
    return result
  })
}

const TITLES = new Map(CHECKS.map(({ code, title }) => [code, title]))

async function resultOf(
  tx: Tx,
  { id, kind, asOf, asOfOn, planned, startedAt, startedBy, endedAt, interrupted }: Run,
): Promise<RunResult> {
  const checks: CheckOutcome[] = (await store.listOutcomes(tx, id)).map((one) => ({
    ...one,
    title: TITLES.get(one.check) ?? one.check,
  }))
  const sum = (of: (one: CheckOutcome) => number) => checks.reduce((total, one) => total + of(one), 0)
  return {
    ...{ id, kind, asOf, asOfOn, planned, startedAt, startedBy, endedAt, interrupted },
    checked: sum(({ status }) => (status === 'checked' ? 1 : 0)),
    skipped: sum(({ status }) => (status === 'skipped' ? 1 : 0)),
    ...{ found: sum((one) => one.found), fresh: sum((one) => one.fresh), gone: sum((one) => one.gone) },
    checks,
  }
}

/** Runs, the newest first. */
export function listRuns(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction((tx) => store.listRuns(tx, query))
}

/** One run with what each check came to; the counts are over all units, so only who answers for all of them sees them. */
export function getRun(ctx: Ctx, { runId }: { runId: string }): Promise<RunResult> {
  authorise(ctx.actor, 'inspection.read')
  return ctx.transaction(async (tx) => {
    const run = await store.findRun(tx, runId)
    if (!run) throw new DomainError('not-found', 'run-not-found', '没有这次巡查。')
    return resultOf(tx, run)
  })
}

/** Asks that the system run sooner than by the clock. */
export async function requestRun(ctx: Ctx, { kind }: { kind: RunKind }): Promise<{ requested: RunKind }> {
  authorise(ctx.actor, 'inspection.run')
  await ctx.transaction(async (tx) => {
    await nudge(tx, kind === 'full' ? 'inspection.run' : 'inspection.increment')
    audit.record(tx, { action: 'inspection.requested', subject: kind, details: { kind } })
  })
  return { requested: kind }
}

/**
 * What a check would find as of a moment, against what is stored as there now. Writes nothing.
 * @param check as it is, or changed: another statement, other settings
 */
export function backTest(
  ctx: Ctx,
  { check, asOf, settings = {} }: { check: Check; asOf: Instant; settings?: Record<string, number> },
): Promise<BackTest> {
  authorise(ctx.actor, 'inspection.run')
  return ctx.transaction(async (tx) => {
    if (!(await store.takeTrialTurn(tx))) throw new DomainError('conflict', 'trial-running', '另有规则正在试查，请稍后再试。')
    const values: Record<string, unknown> = {}
    for (const one of check.settings ?? []) values[one.key] = settings[one.key] ?? (await settingOf(tx, one))
    await askWith(tx, check, asOf, 'full', values, true).catch(refuseStatement)
    const count = await found.keepWithin(tx, ctx.actor.scopePath)
    const worded = <T extends { details: Record<string, unknown> }>({ details, ...row }: T) => ({
      ...row,
      facts: factsOf(check, details),
    })
    const [appears, goes] = [await found.listAppearing(tx, check.code), await found.listGoing(tx, check.code)]
    return { check: check.code, asOf, found: count, appears: appears.map(worded), goes: goes.map(worded) }
  })
}
