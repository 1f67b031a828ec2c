import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import { type Config, secretOf } from '../config.ts'
import { JOBS } from '../jobs.ts'
import { systemClock } from '../kit/instant.ts'
import { syncInspection } from '../modules/inspection/index.ts'
import { syncLaw } from '../modules/law/index.ts'
import { transparencyLog } from '../modules/publicity/index.ts'
import { makeServer } from '../platform/http/index.ts'
import { fileFolder, makeCtx, systemActor } from '../platform/index.ts'
import { openJobs, startWorker } from '../platform/jobs/index.ts'
import { type Database, openDatabase } from './database.ts'
import { type DemoSignIn, findConsoleBuild, findPortal, findSeed } from './optional.ts'
import { mountConsole, mountDocs, mountHealth, mountPressure } from './web.ts'

export const PARTS = ['portal', 'console', 'worker'] as const
export type Part = (typeof PARTS)[number]

export type Serving = {
  /** Where it listens; null when only the worker runs. */
  url: string | null
  signIns: readonly DemoSignIn[]
  /** Resolves when the database started here ends by itself. */
  lost: Promise<void>
  /** Stops accepting, finishes what runs, then closes pools and database. Safe to call twice. */
  stop(): Promise<void>
}

type Closing = () => Promise<unknown>

/**
 * Serves the named parts: database, law data, demo on the first run, console build, HTTP.
 * @param say gets a Chinese line per step
 * @throws ClusterFailure or DomainError with a Chinese message; what was started is stopped again
 */
export async function serve(config: Config, parts: readonly Part[], say: (line: string) => void): Promise<Serving> {
  const closing: Closing[] = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= closeAll(closing)
    return stopping
  }
  try {
    const secret = await secretOf(config)
    const database = await openDatabase(config, secret, say)
    closing.push(database.close)
    closing.push(await openJobs(database.app, database.appUrl, JOBS))
    const signIns = await prepare(config, database, say)
    if (parts.includes('worker')) await prepareLog(config, database)
    if (parts.includes('worker')) closing.push((await startWorker(workerParts(config, database))).stop)
    const web = parts.includes('console') || parts.includes('portal')
    const url = web ? await serveWeb(config, parts, database, closing, say) : null
    return { url, signIns, lost: database.lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Last opened, first closed. */
async function closeAll(closing: readonly Closing[]): Promise<void> {
  for (const close of closing.toReversed()) await close()
}

async function prepare(config: Config, database: Database, say: (line: string) => void): Promise<readonly DemoSignIn[]> {
  await makeCtx(database.app, systemActor('migrate', []), systemClock).transaction((tx) => syncLaw(tx))
  await makeCtx(database.app, systemActor('migrate', []), systemClock).transaction((tx) => syncInspection(tx))
  const seed = config.demo ? await findSeed() : null
  if (!seed) return []
  const [first] = await database.app`select not exists (select 1 from auth.account) as empty`
  if (first?.empty) await seed.loadDemo({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, say })
  return seed.demoSignIns
}

/** The log has its key and holds what was made public while nothing ran. Refuses to go on with a key that others can read. */
async function prepareLog(config: Config, { app }: Database): Promise<void> {
  const ctx = makeCtx(app, systemActor('log', ['clerk']), systemClock, fileFolder(config.dataDir))
  await transparencyLog.openLogKeys(ctx, transparencyLog.originFor(config.publicUrl))
  await transparencyLog.sequenceLog(ctx)
}

const workerParts = (config: Config, { app: sql, appUrl: url }: Database) => ({
  sql,
  url,
  clock: systemClock,
  files: fileFolder(config.dataDir),
  jobs: JOBS,
})

async function serveWeb(
  config: Config,
  parts: readonly Part[],
  database: Database,
  closing: Closing[],
  say: (line: string) => void,
): Promise<string> {
  const app = parts.includes('console')
    ? await buildApp({ sql: database.app, files: fileFolder(config.dataDir), oidc: config.oidc, log: true })
    : await makeServer({ log: true })
  closing.push(() => app.close())
  await mountPressure(app)
  mountHealth(app, database.app)
  if (parts.includes('console')) await openConsole(app, say)
  if (parts.includes('portal'))
    await (await findPortal())?.mountPortal(app, {
      sql: database.portal,
      slowSql: database.portalSlow,
      publicUrl: config.publicUrl,
    })
  return app.listen({ host: config.host, port: config.port })
}

async function openConsole(app: FastifyInstance, say: (line: string) => void): Promise<void> {
  await (await findConsoleBuild())?.buildConsole(say)
  await mountConsole(app)
  await mountDocs(app)
}
