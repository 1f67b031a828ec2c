import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Sql } from '../kit/db.ts'
import { systemClock } from '../kit/instant.ts'
import { type Cluster, removeCluster, startCluster } from '../kit/postgres/index.ts'
import { newId } from '../kit/uuid.ts'
import { verifyAudit } from '../platform/audit/index.ts'
import { createAccount, makeCtx, systemActor } from '../platform/index.ts'
import { migrate } from '../platform/migrate.ts'
import { arrangeCity } from './test/people.ts'

/* The real server in a process of its own, on a database that syncs to disk; one of them is killed in the middle of the work. */
const MAIN = resolve(import.meta.dirname, '../main.ts')
const SECRET = 'only for a throw-away cluster of one test'
const PASSWORD = 'Correct-horse-7'
let home: string
let cluster: Cluster
let owner: Sql
let server: ChildProcess
let base: string
const answered: string[] = []

const start = () => startCluster({ dataDir: join(home, 'postgres'), log: () => {} })
const gone = (child: ChildProcess) =>
  new Promise<void>((done) => ((child.exitCode ?? child.signalCode) === null ? child.once('exit', () => done()) : done()))
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

async function launch(): Promise<void> {
  const port = await freePort()
  base = `http://127.0.0.1:${port}/api/v1`
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: cluster.ownerUrl,
    FADU_DEMO: 'off',
    FADU_SECRET: SECRET,
    FADU_DATA: home,
  }
  server = spawn(process.execPath, [MAIN, 'console'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((ready, failed) => {
    server.once('exit', () => failed(new Error('the server ended before it was ready')))
    server.stdout?.on('data', (data) => String(data).includes('法度已启动') && ready())
  })
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fadu-attack-'))
  cluster = await start()
  await migrate(cluster.ownerUrl, SECRET)
  owner = connect(cluster.ownerUrl, 2)
  const { a } = await arrangeCity(owner)
  const ctx = makeCtx(owner, systemActor('test', ['system-admin']), systemClock)
  const { accountId } = await createAccount(ctx, {
    signInName: 'lead-1',
    displayName: '主办',
    personId: a.lead.id,
    password: PASSWORD,
    mustChange: false,
  })
  await owner`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
    values (${newId()}, ${accountId}, 'case-officer', ${a.station.path}, 'system:test', now())`
}, 120_000)
afterAll(async () => {
  server?.kill('SIGKILL')
  await owner?.end({ timeout: 1 })
  await cluster?.stop()
  await removeCluster(join(home, 'postgres'))
  await rm(home, { recursive: true, force: true })
})

/** Eight clients register reports until `most` were answered and `kill` has done its work; then every further request fails. */
async function loadUntilKilled(most: number, kill: () => void): Promise<void> {
  const signedIn = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'lead-1', password: PASSWORD }),
  })
  expect(signedIn.status).toBe(201)
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const body = JSON.stringify({
    source: 'report',
    place: '示例路',
    occurredOn: '2026-01-05',
    foundOn: '2026-01-05',
    summary: '打人',
  })
  let count = 0
  let killed = false
  const client = async (): Promise<void> => {
    const reply = await fetch(`${base}/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    }).catch(() => null)
    if (reply?.status === 201) {
      answered.push(((await reply.json()) as { caseId: string }).caseId)
      count += 1
    } else if (killed) return
    if (count >= most && !killed) {
      killed = true
      kill()
    }
    return client()
  }
  await Promise.all(Array.from({ length: 8 }, client))
}

/** Every case in the database is whole, and every answered one is there. */
async function expectWhole(): Promise<void> {
  const acts = await owner`select c.id, c.number,
      (select count(*) from cases.timeline t where t.case_id = c.id) as told,
      (select count(*) from audit.line l where l.subject = c.id::text) as audited,
      (select count(*) from law.document_number d where d.text = c.number) as numbered
    from cases.administrative_case c order by c.number`
  expect(acts.filter(({ told, audited, numbered }) => told !== 1 || audited !== 1 || numbered !== 1)).toEqual([])
  const kept = new Set(acts.map(({ id }) => id as string))
  expect(answered.filter((id) => !kept.has(id))).toEqual([])
  const lines = await owner`select count(*) as n from audit.line where action = 'case.registerReport'`
  expect(lines[0]?.n).toBe(acts.length)
  expect(acts.map(({ number }) => Number(number.slice(-4)))).toEqual(acts.map((_, index) => index + 1))
  expect(await verifyAudit(owner)).toMatchObject({ broken: null })
}

test('kill -9 of the server: what was answered is there whole, what was not is whole or absent', async () => {
  await launch()
  await loadUntilKilled(40, () => server.kill('SIGKILL'))
  await gone(server)
  expect(answered.length).toBeGreaterThanOrEqual(40)
  await expectWhole()
}, 120_000)

test('kill -9 of PostgreSQL with its server: the same, and work goes on after a restart', async () => {
  await launch()
  const before = answered.length
  await loadUntilKilled(40, () => {
    process.kill(cluster.pid, 'SIGKILL')
    server.kill('SIGKILL')
  })
  await cluster.exited
  await gone(server)
  await owner.end({ timeout: 1 })
  cluster = await start()
  owner = connect(cluster.ownerUrl, 2)
  expect(answered.length).toBeGreaterThanOrEqual(before + 40)
  await expectWhole()
  await launch()
  await loadUntilKilled(5, () => server.kill('SIGKILL'))
  await expectWhole()
}, 120_000)
