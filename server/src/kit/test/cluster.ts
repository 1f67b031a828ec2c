import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { migrate } from '../../platform/migrate.ts'
import { connect } from '../db.ts'
import { ClusterFailure, removeCluster, startCluster } from '../postgres/index.ts'
import { startMark } from '../postgres/processes.ts'
import { watchAudit } from './audited.ts'
import { passClock } from './passed-clock.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const CLUSTERS = join(ROOT, '.fadu/test')
/** Test files clone their database from this one, which holds the migrated, empty schema. */
export const TEMPLATE = 'fadu_template'
/** Secret the roles' passwords derive from in test clusters only. */
export const TEST_SECRET = 'only for throw-away test clusters'

/**
 * Vitest's global set-up: one throw-away cluster per run, without fsync, with a migrated template database.
 * `FADU_TEST_CLUSTER_URL` (a superuser's address) makes the tests use a given cluster, whose roles' passwords then change:
 * name a cluster kept for tests. `DATABASE_URL` is left alone on purpose, it may be the real one.
 */
export async function setup(): Promise<() => Promise<void>> {
  const given = process.env.FADU_TEST_CLUSTER_URL
  const cluster = given ? { ownerUrl: given, close: async () => {} } : await ownCluster()
  process.env.FADU_TEST_CLUSTER_URL = cluster.ownerUrl
  try {
    await migrateTemplate(cluster.ownerUrl)
  } catch (error) {
    await cluster.close()
    throw error
  }
  return cluster.close
}

async function ownCluster() {
  await sweep()
  const dataDir = join(CLUSTERS, `${process.pid}-${randomBytes(6).toString('hex')}`)
  const cluster = await startCluster({ dataDir, durable: false, log: report })
  const close = async () => {
    await cluster.stop()
    await removeCluster(dataDir)
  }
  return { ownerUrl: cluster.ownerUrl, close }
}

function report(line: string): void {
  if (process.env.FADU_TEST_LOG || / PANIC: {2}/.test(line)) console.error(line)
}

/** Clusters of test runs that were killed: their server is stopped by starting it once more, then all is deleted. */
async function sweep(): Promise<void> {
  for (const name of await readdir(CLUSTERS).catch(() => [])) {
    if ((await startMark(Number.parseInt(name, 10))) !== null) continue // its run goes on
    const dataDir = join(CLUSTERS, name)
    try {
      const cluster = await startCluster({ dataDir, durable: false, log: () => {} })
      await cluster.stop()
    } catch (error) {
      if (!(error instanceof ClusterFailure) || error.code === 'already-running' || error.code === 'not-stopped') continue
    }
    await removeCluster(dataDir)
  }
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl, 1)
  await sql`drop database if exists ${sql(TEMPLATE)} with (force)`
  await sql`create database ${sql(TEMPLATE)}`
  await sql.end()
  await migrate(databaseUrl(ownerUrl, TEMPLATE), TEST_SECRET)
  const template = connect(databaseUrl(ownerUrl, TEMPLATE), 1)
  await watchAudit(template)
  await passClock(template)
  await template.end()
}

/** The same server and user, another database. */
export function databaseUrl(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}
