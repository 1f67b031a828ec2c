import { join } from 'node:path'
import type { Config } from '../config.ts'
import { connect, type Sql } from '../kit/db.ts'
import { startCluster } from '../kit/postgres/index.ts'
import { migrate, roleUrl } from '../platform/migrate.ts'

export type Database = {
  ownerUrl: string
  appUrl: string
  /** pool as `fadu_app` */
  app: Sql
  /** pool as `fadu_portal`, on the replica when there is one */
  portal: Sql
  /** the same for searches and downloads, each of which has a connection to itself */
  portalSlow: Sql
  /** Resolves when the server we started ends; never for a given database. */
  lost: Promise<void>
  close(): Promise<void>
}

/** Pages take a millisecond: few connections, always full, save ways. Searches keep a core busy each: more at once only make all of them late. */
const PAGE_CONNECTIONS = 8
const SLOW_CONNECTIONS = 12

/** Starts PostgreSQL unless one is given, brings it up to date and opens the pools. */
export async function openDatabase(config: Config, secret: string, say: (line: string) => void): Promise<Database> {
  const cluster = config.databaseUrl ? null : await startOwn(config, say)
  const ownerUrl = config.databaseUrl ?? cluster?.ownerUrl ?? ''
  try {
    const applied = await migrate(ownerUrl, secret)
    if (applied.length > 0) say(`数据库已升级：${applied.length} 个迁移文件`)
  } catch (error) {
    await cluster?.stop()
    throw error
  }
  const appUrl = roleUrl(ownerUrl, 'fadu_app', secret)
  const app = connect(appUrl, 20)
  const portalUrl = roleUrl(config.readUrl ?? ownerUrl, 'fadu_portal', secret)
  const portal = connect(portalUrl, PAGE_CONNECTIONS)
  const portalSlow = connect(portalUrl, SLOW_CONNECTIONS, 0)
  const close = async () => {
    await Promise.all([app, portal, portalSlow].map((pool) => pool.end({ timeout: 10 })))
    await cluster?.stop()
  }
  const lost = cluster ? cluster.exited.then(() => {}) : new Promise<void>(() => {})
  return { ownerUrl, appUrl, app, portal, portalSlow, lost, close }
}

async function startOwn(config: Config, say: (line: string) => void) {
  say('正在启动数据库')
  const log = (line: string) => {
    if (/ (FATAL|PANIC):/.test(line)) console.error(line)
  }
  return startCluster({ dataDir: join(config.dataDir, 'postgres'), log })
}
