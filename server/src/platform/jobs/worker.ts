import { PgBoss } from 'pg-boss'
import type { Sql } from '../../kit/db.ts'
import type { Clock } from '../../kit/instant.ts'
import { type Actor, systemActor } from '../auth/actor.ts'
import { actorOfAccount } from '../auth/sessions.ts'
import { makeCtx } from '../context.ts'
import type { FileFolder } from '../files/folder.ts'
import { bossOptions, ensureQueues } from './queue.ts'
import { narrowed } from './rules.ts'
import { type AnyJob, Envelope } from './types.ts'

export type WorkerParts = {
  sql: Sql
  /** the same database and role as `sql` */
  url: string
  clock: Clock
  files?: FileFolder
  jobs: readonly AnyJob[]
  /** New jobs announce themselves; retries are looked for at this interval. Default 5. */
  pollSeconds?: number
}
export type Worker = {
  /** Frees the jobs of killed workers now instead of at the next minute. */
  supervise(): Promise<void>
  /** Takes no new job, finishes the running ones (30 s at most; the rest runs again elsewhere). */
  stop(): Promise<void>
}

/** Runs jobs, one of each kind at a time; start as many workers as you like. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const boss = new PgBoss({ ...bossOptions(parts.url), max: 3, useListenNotify: true, reindex: false })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await ensureQueues(boss, parts.jobs)
  await keepSchedule(boss, parts.jobs)
  const every = parts.pollSeconds ?? 5
  const polling = { pollingIntervalSeconds: every, notifyPollingIntervalSeconds: every, burstWhenBatchFull: true }
  for (const job of parts.jobs) {
    await boss.work<unknown>(job.name, polling, async (claimed) => {
      for (const one of claimed) await perform(job, Envelope.parse(one.data), parts)
    })
  }
  return { supervise: () => boss.supervise(), stop: () => boss.stop({ graceful: true, timeout: 30_000 }) }
}

async function keepSchedule(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  for (const old of await boss.getSchedules()) {
    if (!jobs.some((job) => job.cron && job.name === old.name)) await boss.unschedule(old.name)
  }
  for (const job of jobs) {
    if (!job.cron) continue
    if (job.rights === 'enqueuer') throw new Error(`job ${job.name} runs by the clock and has nobody who asked`)
    await boss.schedule(job.name, job.cron, { by: null, payload: {} }, { tz: 'Asia/Shanghai', missed: 'once' })
  }
}

async function perform(job: AnyJob, envelope: Envelope, parts: WorkerParts): Promise<void> {
  const actor = await actorFor(job, envelope, parts.sql)
  if (!actor) throw new Error(`job ${job.name}: whoever asked for it has no right to it any more`)
  const payload = job.payload.parse(envelope.payload)
  await job.run(makeCtx(parts.sql, actor, parts.clock, parts.files), payload as never)
}

async function actorFor(job: AnyJob, { by }: Envelope, sql: Sql): Promise<Actor | null> {
  if (job.rights !== 'enqueuer') return systemActor(job.name, job.rights)
  if (!by) return null
  if (by.id.startsWith('system:')) return { ...systemActor(by.id.slice('system:'.length), by.roles), scopePath: by.scopePath }
  return narrowed(await actorOfAccount(sql, by.id), by)
}
