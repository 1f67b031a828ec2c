import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../../app.ts'
import { JOBS } from '../../jobs.ts'
import { openSession } from '../../platform/auth/index.ts'
import { SESSION_COOKIE } from '../../platform/http/index.ts'
import { type Actor, type Ctx, type FileFolder, fileFolder, makeCtx, type Role } from '../../platform/index.ts'
import { openJobs } from '../../platform/jobs/index.ts'
import { connect, type Sql } from '../db.ts'
import { type Clock, type Instant, instant } from '../instant.ts'
import { newId } from '../uuid.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** A clock that stands still until it is set: `clock.set('2026-01-01T08:00:00+08:00')`. */
export type FixedClock = Clock & { set(text: string): void }
export function fixedClock(text = '2022-03-01T09:00:00+08:00'): FixedClock {
  let now: Instant = instant(text)
  const set = (next: string) => {
    now = instant(next)
  }
  return Object.assign(() => now, { set })
}

export type Client = {
  actor: Actor
  get(path: string): Promise<LightMyRequestResponse>
  post(path: string, body?: unknown): Promise<LightMyRequestResponse>
  put(path: string, body?: unknown): Promise<LightMyRequestResponse>
  delete(path: string): Promise<LightMyRequestResponse>
  /** Multipart, as a browser sends it: the fields, then the file. */
  upload(path: string, name: string, content: Buffer, fields?: Record<string, string>): Promise<LightMyRequestResponse>
}

export type TestApp = {
  app: FastifyInstance
  database: TestDatabase
  /** pool as `fadu_app` */
  sql: Sql
  /** pool as the owner: to arrange what no action arranges, never to act */
  owner: Sql
  clock: FixedClock
  /** uploads of this test only */
  files: FileFolder
  /** A signed-in person's browser; paths are below `/api/v1`. */
  signIn(roles: readonly Role[], scopePath?: string, who?: Who): Promise<Client>
  /** A new session for someone who has an account: setting the clock to another day ends the old one. */
  signInAgain(actor: Actor): Promise<Client>
  /** The context an action gets, for a person with an account and these roles. */
  ctxWith(roles: readonly Role[], scopePath?: string, who?: Who): Promise<Ctx>
  actorWith(roles: readonly Role[], scopePath?: string, who?: Who): Promise<Actor>
  close(): Promise<void>
}
type Who = { name?: string; personId?: string | null }

/**
 * The whole API on a database of its own, with a clock that stands at 2022-03-01 09:00 in Shanghai. Call `close` in `afterAll`.
 * @param options `jobs: true` for acts that enqueue
 */
export async function testApp(options: { clock?: FixedClock; jobs?: boolean } = {}): Promise<TestApp> {
  const database = await testDatabase()
  const [sql, owner] = [connect(database.appUrl, 5), connect(database.ownerUrl, 2)]
  const clock = options.clock ?? fixedClock()
  const dataDir = await mkdtemp(join(tmpdir(), 'fadu-test-'))
  const files = fileFolder(dataDir)
  const app = await buildApp({ sql, clock, files, signInsPerMinute: 10_000, requestsPerMinute: 1_000_000 })
  const actorWith: TestApp['actorWith'] = (roles, scopePath = '/220300/', who = {}) =>
    account(owner, clock(), roles, scopePath, who)
  const signInAgain: TestApp['signInAgain'] = async (actor) => {
    const { token } = await openSession(sql, actor.id, clock(), { address: '127.0.0.1', agent: 'test' })
    return client(app, actor, token)
  }
  const closeJobs = options.jobs ? await openJobs(sql, database.appUrl, JOBS) : async () => {}
  return {
    app,
    database,
    sql,
    owner,
    clock,
    files,
    actorWith,
    ctxWith: async (...who) => makeCtx(sql, await actorWith(...who), clock, files),
    signIn: async (...who) => signInAgain(await actorWith(...who)),
    signInAgain,
    close: async () => {
      await app.close()
      await closeJobs()
      await Promise.all([sql.end(), owner.end()])
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** An account with these roles, arranged directly: how accounts and grants really come about has tests of its own. */
async function account(owner: Sql, now: Instant, roles: readonly Role[], scopePath: string, who: Who): Promise<Actor> {
  const id = newId()
  const name = who.name ?? '测试民警'
  const personId = who.personId ?? null
  await owner`insert into auth.account (id, sign_in_name, display_name, person_id, created_at)
    values (${id}, ${id}, ${name}, ${personId}, ${now})`
  for (const role of roles) {
    await owner`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
      values (${newId()}, ${id}, ${role}, ${scopePath}, 'system:test', ${now})`
  }
  const administrator = roles.some((role) => role.endsWith('-admin'))
  return { id, personId, name, roles, scopePath: administrator ? '' : scopePath }
}

/** @param token the session cookie's value */
export function client(app: FastifyInstance, actor: Actor, token: string): Client {
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: { [SESSION_COOKIE]: token },
      ...(body === undefined ? {} : { payload: body as object }),
    })
  return {
    actor,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
    upload: (path, name, content, fields = {}) =>
      app.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        cookies: { [SESSION_COOKIE]: token },
        ...multipart(name, content, fields),
      }),
  }
}

function multipart(name: string, content: Buffer, fields: Record<string, string>) {
  const boundary = 'fadu-test-boundary'
  const texts = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(texts.join('') + head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
