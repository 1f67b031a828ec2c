import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Sql } from '../server/src/kit/db.ts'
import { systemClock } from '../server/src/kit/instant.ts'
import { startCluster } from '../server/src/kit/postgres/index.ts'
import { syncInspection } from '../server/src/modules/inspection/index.ts'
import { syncLaw } from '../server/src/modules/law/index.ts'
import { makeCtx, systemActor } from '../server/src/platform/index.ts'
import { migrate, roleUrl } from '../server/src/platform/migrate.ts'

const SECRET = 'only for benchmark databases on this machine'
const MIGRATIONS = new URL('../server/migrations/', import.meta.url)

/** Addresses of one database on a durable cluster, as in production. */
export type Place = { ownerUrl: string; appUrl: string; portalUrl: string; owner: Sql; stop: () => Promise<void> }

/** Folder of the benchmarks' cluster, kept for the next run; `FADU_BENCH_DATA` names another. */
export const benchFolder = () => process.env.FADU_BENCH_DATA ?? join(tmpdir(), 'fadu-bench')

/**
 * A migrated database filled by these SQL files of this folder; made once per content of migrations and files, then reused.
 * @param fresh makes it anew even when it is there
 */
export async function openPlace(name: string, files: readonly string[], fresh = false): Promise<Place> {
  const cluster = await startCluster({ dataDir: join(benchFolder(), 'postgres'), log: () => {} })
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')))
  const database = `bench_${name}_${await fingerprint(texts)}`
  const ownerUrl = Object.assign(new URL(cluster.ownerUrl), { pathname: `/${database}` }).href
  const made = await createDatabase(cluster.ownerUrl, database, `bench_${name}_`, fresh)
  const owner = connect(ownerUrl, 4)
  const place: Place = {
    ownerUrl,
    appUrl: roleUrl(ownerUrl, 'fadu_app', SECRET),
    portalUrl: roleUrl(ownerUrl, 'fadu_portal', SECRET),
    owner,
    stop: async () => {
      await owner.end()
      await cluster.stop()
    },
  }
  if (made) await fill(place, texts)
  return place
}

async function fill(place: Place, texts: readonly string[]): Promise<void> {
  console.log('· filling the database (once)')
  await migrate(place.ownerUrl, SECRET)
  const app = connect(place.appUrl, 1)
  await makeCtx(app, systemActor('bench', []), systemClock).transaction((tx) => syncLaw(tx))
  await makeCtx(app, systemActor('bench', []), systemClock).transaction((tx) => syncInspection(tx))
  await app.end()
  for (const text of texts) await place.owner.begin((tx) => tx.unsafe(text))
  await place.owner`vacuum (analyze)`
  await place.owner`create table public.bench_ready ()`
}

/** @returns whether the database is new, and so still empty */
async function createDatabase(clusterUrl: string, database: string, prefix: string, fresh: boolean): Promise<boolean> {
  const sql = connect(clusterUrl, 1)
  const old = await sql<{ datname: string }[]>`select datname from pg_database where starts_with(datname, ${prefix})`
  const usable = !fresh && old.some(({ datname }) => datname === database) && (await isReady(clusterUrl, database))
  for (const { datname } of old) if (!usable || datname !== database) await sql`drop database ${sql(datname)} with (force)`
  if (!usable) await sql`create database ${sql(database)}`
  await sql.end()
  return !usable
}

async function isReady(clusterUrl: string, database: string): Promise<boolean> {
  const sql = connect(Object.assign(new URL(clusterUrl), { pathname: `/${database}` }).href, 1)
  const [row] = await sql`select to_regclass('public.bench_ready') is not null as ready`
  await sql.end()
  return row?.ready === true
}

async function fingerprint(texts: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(MIGRATIONS)).sort()) hash.update(await readFile(new URL(name, MIGRATIONS)))
  for (const text of texts) hash.update(text)
  return hash.digest('hex').slice(0, 10)
}
