import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Umzug } from 'umzug'
import { connect, type Sql } from '../kit/db.ts'
import { DomainError } from '../kit/errors.ts'
import { installJobs } from './jobs/install.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)
/** Arbitrary, constant: two processes that migrate at once take turns. */
const LOCK = 7_221_017

/** The database roles and the password each one gets, derived from the installation's secret. */
export const ROLES = ['fadu_app', 'fadu_portal'] as const
export type DatabaseRole = (typeof ROLES)[number]
export function rolePassword(role: DatabaseRole, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')
}

/** The URL by which a role reaches the database that `ownerUrl` names. */
export function roleUrl(ownerUrl: string, role: DatabaseRole, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(role, secret)
  return url.href
}

/** The role as which `fadu_app` asks what daily inspection asks of every case: it reads, and signs in nowhere. */
const INSPECTOR = 'fadu_inspector'

function mighty(role: DatabaseRole | typeof INSPECTOR): DomainError {
  const detail = `数据库角色 ${role} 被授予了超级用户、绕过行级权限或不应有的登录权利，拒绝继续。请先收回：alter role ${role} nosuperuser nobypassrls。`
  return new DomainError('conflict', 'role-too-mighty', detail)
}

async function ensureRoles(sql: Sql, secret: string): Promise<void> {
  for (const role of ROLES) {
    const password = rolePassword(role, secret)
    const [found] = await sql`select rolsuper or rolbypassrls as mighty from pg_roles where rolname = ${role}`
    if (found?.mighty) throw mighty(role)
    // an owner who is no superuser may not name those rights again, not even to take them
    const verb = found ? 'alter role' : 'create role'
    await sql.unsafe(`${verb} ${role} ${found ? '' : 'nosuperuser nobypassrls '}login password '${password}'`)
  }
  const [inspector] =
    await sql`select rolsuper or rolbypassrls or rolcanlogin as mighty from pg_roles where rolname = ${INSPECTOR}`
  if (inspector?.mighty) throw mighty(INSPECTOR)
  if (!inspector) await sql.unsafe(`create role ${INSPECTOR} nologin nosuperuser nobypassrls`)
  // granted once: a later owner of the same cluster may not hold the right to grant it again
  const [{ held } = { held: false }] = await sql<{ held: boolean }[]>`select pg_has_role('fadu_app', ${INSPECTOR}, 'set') as held`
  if (!held) await sql.unsafe(`grant ${INSPECTOR} to fadu_app with inherit false, set true`)
  const [{ name } = { name: '' }] = await sql<{ name: string }[]>`select current_database() as name`
  await sql`revoke all on database ${sql(name)} from public`
  await sql`grant connect, temporary on database ${sql(name)} to fadu_app`
  await sql`grant connect on database ${sql(name)} to fadu_portal`
}

/**
 * Brings the database up to date: roles, then every plain SQL file once, in the order of its number, each in a transaction.
 * @param ownerUrl a role that may create roles and schemas
 * @returns names of the files applied now
 * @throws DomainError `migration-changed` when an applied file is no longer what it was
 */
export async function migrate(ownerUrl: string, secret: string): Promise<string[]> {
  const sql = connect(ownerUrl, 1)
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await ensureRoles(sql, secret)
    await sql`create table if not exists public.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`
    const applied = await umzug(sql, await migrations()).up()
    await installJobs(ownerUrl)
    return applied.map((file) => file.name)
  } finally {
    await sql.end()
  }
}

type Migration = { name: string; text: string; sha256: string }

async function migrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

function umzug(sql: Sql, files: Migration[]) {
  const record = (name: string) => files.find((file) => file.name === name)?.sha256 ?? ''
  return new Umzug({
    migrations: files.map((file) => ({
      name: file.name,
      up: () =>
        sql
          .begin(async (tx) => {
            await tx.unsafe(file.text)
            await tx`insert into public.migration (name, sha256) values (${file.name}, ${file.sha256})`
          })
          .then(() => undefined),
    })),
    storage: {
      logMigration: async () => {},
      unlogMigration: async () => {},
      executed: async () => {
        const done = await sql<{ name: string; sha256: string }[]>`select name, sha256 from public.migration order by name`
        for (const row of done) refuseChanged(row, record(row.name))
        return done.map((row) => row.name)
      },
    },
    logger: undefined,
  })
}

function refuseChanged(row: { name: string; sha256: string }, now: string): void {
  if (now === row.sha256) return
  const detail =
    now === '' ? `数据库来自更新的版本：本程序没有迁移文件 ${row.name}。` : `迁移文件 ${row.name} 在执行后被改动，拒绝继续。`
  throw new DomainError('conflict', 'migration-changed', detail)
}
