import { join } from 'node:path'
import { type Config, readConfig, secretOf } from '../../server/src/config.ts'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { systemClock } from '../../server/src/kit/instant.ts'
import { findCluster, startCluster } from '../../server/src/kit/postgres/index.ts'
import { type Ctx, type FileFolder, fileFolder, makeCtx, type Role, systemActor } from '../../server/src/platform/index.ts'
import { migrate, roleUrl } from '../../server/src/platform/migrate.ts'

/** The database a command works on. */
export type House = { ownerUrl: string; appUrl: string; app: Sql; secret: string; files: FileFolder; publicUrl: string }

type Reached = { ownerUrl: string; started: boolean; stop(): Promise<void> }

/** `DATABASE_URL`, else the database of a running Fadu, else our own, started for the time of the command. */
async function reach(config: Config): Promise<Reached> {
  const stop = async () => {}
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, started: false, stop }
  const dataDir = join(config.dataDir, 'postgres')
  const running = await findCluster(dataDir)
  if (running) return { ownerUrl: running.ownerUrl, started: false, stop }
  const cluster = await startCluster({ dataDir, log: () => {} })
  return { ownerUrl: cluster.ownerUrl, started: true, stop: () => cluster.stop() }
}

/** Brings the database up to date. @returns names of the files applied now */
export async function migrateHouse(): Promise<string[]> {
  const config = readConfig(process.env)
  const secret = await secretOf(config)
  const { ownerUrl, stop } = await reach(config)
  try {
    return await migrate(ownerUrl, secret)
  } finally {
    await stop()
  }
}

/** Opens the database for one command. A database started only for it is brought up to date first; one that runs is left as it is. */
export async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const secret = await secretOf(config)
  const { ownerUrl, started, stop } = await reach(config)
  try {
    if (started) await migrate(ownerUrl, secret)
    const appUrl = roleUrl(ownerUrl, 'fadu_app', secret)
    const app = connect(appUrl, 4)
    try {
      return await work({ ownerUrl, appUrl, app, secret, files: fileFolder(config.dataDir), publicUrl: config.publicUrl })
    } finally {
      await app.end({ timeout: 10 })
    }
  } finally {
    await stop()
  }
}

/**
 * Acts through the modules' own actions, as the named part of the system `system:<name>`; the audit trail shows that name.
 * @param scopePath units it sees; all when left out
 */
export function acting<T>(name: string, roles: readonly Role[], work: (ctx: Ctx) => Promise<T>, scopePath = '/'): Promise<T> {
  return inHouse(({ app, files }) => work(makeCtx(app, { ...systemActor(name, roles), scopePath }, systemClock, files)))
}
