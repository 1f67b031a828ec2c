import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import { Run } from './types-run.ts'

const COLUMNS = (tx: Tx) => tx`id, kind, as_of, as_of_on, planned, started_at, started_by, ended_at, interrupted`
const Stored = Run.extend({ whole: z.boolean(), timelineMark: z.int(), asked: z.string() })
export type StoredRun = z.infer<typeof Stored>

/** Arbitrary, constant: whoever runs inspection holds it. */
const LOCK = 7_221_100

/** Waits a little for the run that goes on; a killed one's connection may still be busy with its last statement. @returns whether it is ours */
export async function takeRunLock(tx: Tx, waitSeconds: number): Promise<boolean> {
  await tx.unsafe(`set local lock_timeout = '${waitSeconds}s'`)
  try {
    await tx.savepoint((inner) => inner`select pg_advisory_xact_lock(${LOCK})`)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') return false
    throw error
  }
}

/** One trial at a time: each asks of every case there is. @returns whether it is ours, until the transaction ends */
export async function takeTrialTurn(tx: Tx): Promise<boolean> {
  const found = await firstRow(z.object({ ours: z.boolean() }), tx`select pg_try_advisory_xact_lock(${LOCK + 1}) as ours`)
  return found?.ours ?? false
}

export const findOpenRun = (tx: Tx) =>
  firstRow(Stored, tx`select ${COLUMNS(tx)}, whole, timeline_mark, asked from inspection.run where ended_at is null`)

/** The last run of all checks that was completed. */
export const findBasis = (tx: Tx) =>
  firstRow(
    Stored,
    tx`select ${COLUMNS(tx)}, whole, timeline_mark, asked from inspection.run where ended_at is not null and not interrupted and whole
      order by started_at desc, id desc limit 1`,
  )

/** The latest day as of which anything was stored. */
export async function lastAsOf(tx: Tx): Promise<Instant | null> {
  const row = await firstRow(z.object({ at: z.string().nullable() }), tx`select max(as_of) as at from inspection.run`)
  return (row?.at ?? null) as Instant | null
}

/** @param margin entries whose numbers were given out before, but which may become visible later */
export async function timelineMark(tx: Tx, margin: number): Promise<number> {
  const row = await firstRow(z.object({ mark: z.int() }), tx`select coalesce(max(id), 0) as mark from cases.timeline`)
  return Math.max(0, (row?.mark ?? 0) - margin)
}

type NewRun = Omit<StoredRun, 'endedAt' | 'interrupted'>
export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  await tx`insert into inspection.run ${tx(run as never)}`
}

export async function endRun(tx: Tx, id: string, at: Instant, interrupted: boolean): Promise<void> {
  await tx`update inspection.run set ended_at = ${at}, interrupted = ${interrupted} where id = ${id}`
}

/**
 * @param clocked checks that ask of open cases whether anything happened to them or not
 * @returns how many cases the increment asks about
 */
export async function fillIncrement(tx: Tx, since: number, lately: Day, clocked: readonly string[]): Promise<number> {
  const row = await firstRow(
    z.object({ n: z.int() }),
    tx`select inspection.fill_increment(${since}, ${lately}, ${clocked}::text[]) as n`,
  )
  return row?.n ?? 0
}

const Outcome = z.object({
  check: z.string(),
  status: z.enum(['checked', 'skipped']),
  reason: z.string().nullable(),
  found: z.int(),
  fresh: z.int(),
  gone: z.int(),
  milliseconds: z.int(),
})
export type Outcome = z.infer<typeof Outcome>

export async function insertOutcome(tx: Tx, runId: string, { check, ...outcome }: Outcome): Promise<void> {
  await tx`insert into inspection.run_check ${tx({ runId, checkCode: check, ...outcome } as never)}`
}

/** In the order of their codes. */
export const listOutcomes = (tx: Tx, runId: string) =>
  rows(
    Outcome,
    tx`select check_code as check, status, reason, found, fresh, gone, milliseconds from inspection.run_check where run_id = ${runId} order by check_code`,
  )

export const findRun = (tx: Tx, runId: string) => firstRow(Run, tx`select ${COLUMNS(tx)} from inspection.run where id = ${runId}`)

/** The newest first. */
export async function listRuns(tx: Tx, { page, pageSize }: PageQuery): Promise<{ total: number; items: Run[] }> {
  const [items, count] = await Promise.all([
    rows(
      Run,
      tx`select ${COLUMNS(tx)} from inspection.run order by started_at desc, id limit ${pageSize} offset ${(page - 1) * pageSize}`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n from inspection.run`),
  ])
  return { total: count?.n ?? 0, items }
}
