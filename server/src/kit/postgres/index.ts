import postgres from 'postgres'
import { serverBinaries } from './binaries.ts'
import { ClusterFailure } from './failure.ts'
import { hasData, initialise, OWNER, readPassword } from './initialise.ts'
import { claim, launcherOf } from './launcher.ts'
import { openPlace, type Place, removePlace } from './place.ts'
import { demandPort, freePort } from './port.ts'
import { runningPostmaster, stopOrphan } from './postmaster.ts'
import { type Exit, runServer, type Server } from './server.ts'

export { ClusterFailure } from './failure.ts'

/** The database Fadu lives in, inside the cluster. */
const DATABASE = 'fadu'
const ATTEMPTS = 20

export type ClusterOptions = {
  /** Folder of the cluster, e.g. `.fadu/postgres`; under root the data lie elsewhere and the folder remembers where. */
  dataDir: string
  /** Free port when absent. */
  port?: number
  log: (line: string) => void
  /** False only for tests: no fsync, data may be lost on a power cut. */
  durable?: boolean
}

export type Cluster = {
  /** postgres://fadu_owner:…@127.0.0.1:PORT/fadu — superuser, for migrations and backups only. */
  ownerUrl: string
  port: number
  pid: number
  /** Resolves when the server process ends, on purpose or not. */
  exited: Promise<Exit>
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1, making the cluster on the first run. A server left over by a killed launcher is stopped first.
 * @throws ClusterFailure with a Chinese message: print it and exit with 1
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = await openPlace(options.dataDir)
  const release = await claim(place.dir)
  try {
    const binaries = await serverBinaries()
    const durable = options.durable ?? true
    if (await hasData(place)) await stopOrphan(place, binaries, options.log)
    if (options.port) await demandPort(options.port)
    if (!(await hasData(place))) await initialise(place, binaries, durable)
    const start = async () => {
      const port = options.port ?? (await freePort())
      return { port, server: await runServer(place, binaries, { port, durable, log: options.log }) }
    }
    const { port, server } = await patiently(start)
    const ownerUrl = await prepareDatabase(place, port, server)
    const exited = server.exited.finally(release)
    return {
      ownerUrl,
      port,
      pid: server.pid,
      exited,
      stop: () =>
        server
          .stop()
          .then(() => exited)
          .then(() => {}),
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** The owner's address of a cluster that runs right now in another process, or null. For commands beside a running server. */
export async function findCluster(dataDir: string): Promise<{ ownerUrl: string; port: number; pid: number } | null> {
  const place = await openPlace(dataDir)
  const [launcher, postmaster] = await Promise.all([launcherOf(place.dir), runningPostmaster(place.data)])
  if (launcher === null || !postmaster?.ready) return null
  return { ownerUrl: urlOf(await readPassword(place), postmaster.port, DATABASE), port: postmaster.port, pid: postmaster.pid }
}

/** Deletes a stopped cluster and everything in it. */
export async function removeCluster(dataDir: string): Promise<void> {
  await removePlace(dataDir)
}

/** Backends of a killed server need a moment to leave the shared memory: only for that reason we try again. */
async function patiently<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      const passing = /pre-existing shared memory|Address already in use|could not create any TCP/.test(String(error))
      if (!passing || attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

async function prepareDatabase(place: Place, port: number, server: Server): Promise<string> {
  const password = await readPassword(place)
  const sql = postgres(urlOf(password, port, 'postgres'), { max: 1, onnotice: () => {}, connect_timeout: 30 })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!found) await sql`create database ${sql(DATABASE)}`
    return urlOf(password, port, DATABASE)
  } catch (error) {
    await server.stop()
    throw new ClusterFailure('start-failed', `数据库已启动但无法连接：${error instanceof Error ? error.message : error}`)
  } finally {
    await sql.end()
  }
}

const urlOf = (password: string, port: number, database: string) =>
  `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
