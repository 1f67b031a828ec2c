import { PgBoss } from 'pg-boss'
import type { Sql, Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { whose } from '../context.ts'
import { type AnyJob, envelopeOf, type Job } from './types.ts'

export const JOBS_SCHEMA = 'jobs'
const TEXT_OID = 25

/** A killed worker's job is free again after this long without a sign of life. */
const HEARTBEAT_SECONDS = 60
const LONGEST_SECONDS = 4 * 3600

const queueOptions = (job: AnyJob) => ({
  retryLimit: job.retryLimit ?? 5,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: LONGEST_SECONDS,
  notify: true,
})

/** Settings common to sender and worker: the schema is the migration's business, its upkeep the worker's. */
export const bossOptions = (url: string) => ({
  connectionString: url,
  schema: JOBS_SCHEMA,
  migrate: false,
  createSchema: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
})

export async function ensureQueues(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const job of jobs) {
    if (known.has(job.name)) await boss.updateQueue(job.name, queueOptions(job))
    else await boss.createQueue(job.name, queueOptions(job))
  }
}

const senders = new WeakMap<Sql, PgBoss>()

/**
 * Makes `enqueue` work for the transactions of this pool.
 * @param url the same database and role as `sql`
 * @returns ends it
 */
export async function openJobs(sql: Sql, url: string, jobs: readonly AnyJob[]): Promise<() => Promise<void>> {
  const boss = new PgBoss({ ...bossOptions(url), max: 1, supervise: false, schedule: false })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await ensureQueues(boss, jobs)
  senders.set(sql, boss)
  return async () => {
    senders.delete(sql)
    await boss.stop({ graceful: false })
  }
}

export type EnqueueOptions = {
  startAfter?: Instant
  /** Among jobs not yet begun, at most one with this key: asking again changes nothing. */
  key?: string
}

/**
 * Asks for a job in the caller's own transaction: it exists when that commits, and not otherwise.
 * @returns the job's id; null when one with the same key waits already
 */
export async function enqueue<P>(tx: Tx, job: Job<P>, payload: P, options: EnqueueOptions = {}): Promise<string | null> {
  const { sql, actor } = whose(tx)
  const boss = senders.get(sql)
  if (!boss) throw new Error('enqueue before openJobs')
  const data = envelopeOf(actor, job.payload.parse(payload))
  const { startAfter, key } = options
  return boss.send(job.name, data, {
    db: { executeSql: (text, values) => execute(tx, text, values) },
    ...(startAfter ? { startAfter: new Date(startAfter) } : {}),
    ...(key ? { singletonKey: key, singletonSeconds: 1 } : {}),
  })
}

/**
 * Asks, in the caller's own transaction, that a job by the clock run sooner. Does nothing where no queue is open: the clock comes anyway.
 * @param name of a job that runs as the system
 */
export async function nudge(tx: Tx, name: string): Promise<void> {
  const boss = senders.get(whose(tx).sql)
  const db = { executeSql: (text: string, values?: unknown[]) => execute(tx, text, values) }
  await boss?.send(name, { by: null, payload: {} }, { db, singletonKey: 'nudge', singletonSeconds: 1 })
}

/** Values go as text and are cast by the statement itself, so that JSON is not encoded twice. */
async function execute(tx: Tx, text: string, values: unknown[] = []) {
  const typed = values.map((value) => (typeof value === 'string' ? tx.typed(value, TEXT_OID) : value))
  return { rows: [...(await tx.unsafe(text, typed as never[]))] }
}
