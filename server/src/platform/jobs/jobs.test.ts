import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../../kit/test/app.ts'
import { enqueue, openJobs } from './queue.ts'
import type { Job } from './types.ts'
import { startWorker, type Worker } from './worker.ts'

type Run = { subject: string; actor: string; roles: readonly string[]; seen: string[] }
let house: TestApp
let worker: Worker
let closeSender: () => Promise<void>
const runs: Run[] = []
let tell: (run: Run) => void = () => {}

/** Reads a table under row-level security and notes what it saw. */
const look: Job<{ subject: string; failures?: number }> = {
  name: 'test.look',
  title: '看一看',
  payload: z.object({ subject: z.string(), failures: z.int().optional() }),
  rights: 'enqueuer',
  run: async (ctx, { subject, failures = 0 }) => {
    const seen = await ctx.transaction((tx) => tx`select unit_path from public.shelf order by 1`)
    const run = { subject, actor: ctx.actor.id, roles: ctx.actor.roles, seen: seen.map((row) => row.unitPath as string) }
    runs.push(run)
    if (runs.filter((one) => one.subject === subject).length <= failures) throw new Error('not yet')
    tell(run)
  },
}
const nightly: Job<object> = {
  name: 'test.nightly',
  title: '每夜',
  payload: z.object({}),
  rights: ['audit-admin'],
  cron: '30 3 * * *',
  run: async (ctx) => tell({ subject: 'nightly', actor: ctx.actor.id, roles: ctx.actor.roles, seen: [] }),
}

beforeAll(async () => {
  house = await testApp()
  await house.owner.unsafe(`
    create table public.shelf (unit_path text primary key);
    insert into public.shelf values ('/1/'), ('/1/2/'), ('/1/3/');
    alter table public.shelf enable row level security;
    create policy own_units on public.shelf for select to fadu_app using (unit_path like platform.scope() || '%');
    grant usage on schema public to fadu_app;
    grant select on public.shelf to fadu_app`)
  closeSender = await openJobs(house.sql, house.database.appUrl, [look, nightly])
})
afterAll(async () => {
  await worker?.stop()
  await closeSender()
  await house.close()
})
beforeEach(async () => {
  await worker?.stop()
  runs.length = 0
})

const work = async () => {
  worker = await startWorker({
    sql: house.sql,
    url: house.database.appUrl,
    clock: house.clock,
    jobs: [look, nightly],
    pollSeconds: 0.5,
  })
}
const nextRun = () =>
  new Promise<Run>((resolve) => {
    tell = resolve
  })
const waiting = async () => (await house.owner`select data from jobs.job where name = 'test.look' and state < 'active'`).length
/** Whoever waits for a retry need not wait its seconds out. */
const hurry = async () => {
  await house.owner`update jobs.job set start_after = now() where state = 'retry'`
}

test('a job exists when its transaction commits, and not when it rolls back', async () => {
  const ctx = await house.ctxWith(['clerk'])
  const torn = ctx.transaction(async (tx) => {
    await enqueue(tx, look, { subject: 'torn' })
    throw new Error('no')
  })
  await expect(torn).rejects.toThrow('no')
  expect(await waiting()).toBe(0)
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'whole' }))
  expect(await waiting()).toBe(1)
  const run = nextRun()
  await work()
  expect((await run).subject).toBe('whole')
})

test('a wrong payload is refused where it is asked for', async () => {
  const ctx = await house.ctxWith(['clerk'])
  await expect(ctx.transaction((tx) => enqueue(tx, look, { subject: 7 } as never))).rejects.toThrow()
})

test('a job sees what its asker sees', async () => {
  const ctx = await house.ctxWith(['clerk'], '/1/2/')
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'scope' }))
  const run = nextRun()
  await work()
  expect(await run).toMatchObject({ actor: ctx.actor.id, roles: ['clerk'], seen: ['/1/2/'] })
})

test('rights won since do not widen it, rights lost since narrow it', async () => {
  const ctx = await house.ctxWith(['clerk', 'unit-head'], '/1/2/')
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'changed' }))
  await house.owner`update auth.role_grant set revoked_by = 'system:test', revoked_at = now() where account_id = ${ctx.actor.id}`
  await house.owner`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
    values (gen_random_uuid(), ${ctx.actor.id}, 'clerk', '/1/', 'system:test', now())`
  const run = nextRun()
  await work()
  expect(await run).toMatchObject({ roles: ['clerk'], seen: ['/1/2/'] })
})

test('a job whose asker was disabled does not run', async () => {
  const ctx = await house.ctxWith(['clerk'], '/1/')
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'gone' }))
  await house.owner`update auth.account set disabled_at = now() where id = ${ctx.actor.id}`
  const other = await house.ctxWith(['clerk'], '/1/')
  const run = nextRun()
  await other.transaction((tx) => enqueue(tx, look, { subject: 'after' }))
  await work()
  await run
  expect(runs.map((one) => one.subject)).toEqual(['after'])
  const [left] =
    await house.owner`select state, output ->> 'message' as message from jobs.job where data -> 'payload' ->> 'subject' = 'gone'`
  expect(left?.state).toBe('retry')
  expect(left?.message).toContain('no right')
  await house.owner`delete from jobs.job where state = 'retry'`
})

test('a job that fails is tried again, later', async () => {
  const ctx = await house.ctxWith(['clerk'], '/1/')
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'stubborn', failures: 1 }))
  const run = nextRun()
  await work()
  const hurrying = setInterval(hurry, 200)
  await run.finally(() => clearInterval(hurrying))
  expect(runs.map((one) => one.subject)).toEqual(['stubborn', 'stubborn'])
})

test('the job of a worker killed in the middle runs again', async () => {
  const ctx = await house.ctxWith(['clerk'], '/1/')
  await ctx.transaction((tx) => enqueue(tx, look, { subject: 'orphan' }))
  const load = (file: string) => `await import(${JSON.stringify(join(import.meta.dirname, file))})`
  const victim = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { startWorker } = ${load('worker.ts')}
     const { connect } = ${load('../../kit/db.ts')}
     const { z } = await import('zod')
     const url = ${JSON.stringify(house.database.appUrl)}
     const job = { name: 'test.look', title: '', payload: z.any(), rights: 'enqueuer', run: () => { console.log('claimed'); return new Promise(() => {}) } }
     await startWorker({ sql: connect(url, 1), url, clock: () => '2022-03-01T01:00:00.000Z', jobs: [job] })`,
  ])
  await once(victim.stdout, 'data')
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  expect(await waiting()).toBe(0)
  await house.owner`update jobs.job set heartbeat_on = now() - interval '2 minutes', started_on = now() - interval '2 minutes' where state = 'active'`
  const run = nextRun()
  await work()
  await worker.supervise()
  const hurrying = setInterval(hurry, 200)
  expect((await run.finally(() => clearInterval(hurrying))).subject).toBe('orphan')
})

test('a job by the clock is kept in Shanghai time and runs as the system under its own name', async () => {
  await work()
  const [plan] = await house.owner`select cron, timezone from jobs.schedule where name = 'test.nightly'`
  expect(plan).toEqual({ cron: '30 3 * * *', timezone: 'Asia/Shanghai' })
  const ctx = await house.ctxWith(['clerk'])
  const run = nextRun()
  await ctx.transaction((tx) => enqueue(tx, nightly, {}))
  expect(await run).toMatchObject({ actor: 'system:test.nightly', roles: ['audit-admin'] })
})
