import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { removeCluster } from '../../server/src/kit/postgres/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const STARTED = '法度已启动'

/** The real server with its own PostgreSQL and the demo year, as `npm start` runs it. */
export type House = {
  url: string
  /** The last lines the server said. */
  said: (lines: number) => string
  /** Starts it (again) and waits until it serves. */
  start: () => Promise<void>
  stop: () => Promise<void>
  /** kill -9 of the server's process; resolves when it is gone. PostgreSQL goes on without it. */
  killServer: () => Promise<void>
  /** kill -9 of PostgreSQL's first process; resolves when the server has gone after it. */
  killPostgres: () => Promise<void>
  /** A `fadu` command on this house. */
  fadu: (...args: string[]) => Promise<{ code: number; said: string }>
  /** Stops it and deletes its data. */
  remove: () => Promise<void>
}

export async function buildHouse(): Promise<House> {
  const data = await mkdtemp(join(tmpdir(), 'fadu-e2e-'))
  const port = await freePort()
  const env: NodeJS.ProcessEnv = { ...process.env, FADU_DATA: data, HOST: '127.0.0.1', PORT: String(port), FADU_DEMO: 'on' }
  for (const name of ['DATABASE_URL', 'DATABASE_READ_URL', 'PUBLIC_URL', 'OIDC_ISSUER', 'NODE_ENV']) delete env[name]
  const log: string[] = []
  let server: ChildProcess | undefined
  const said = (lines: number) => log.join('').split('\n').slice(-lines).join('\n')
  const gone = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((done) => child.once('exit', () => done()))

  const start = async () => {
    const child = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server = child
    await new Promise<void>((done, fail) => {
      let heard = ''
      const hear = (text: Buffer) => {
        log.push(String(text))
        heard += text
        if (heard.includes(STARTED)) done()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => fail(new Error(`The server ended with ${code} before it served:\n${said(30)}`)))
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!server) return
    server.kill(signal)
    await gone(server)
  }
  const killPostgres = async () => {
    const place = (await readFile(join(data, 'postgres/place'), 'utf8').catch(() => join(data, 'postgres'))).trim()
    const [pid] = (await readFile(join(place, 'data/postmaster.pid'), 'utf8')).split('\n')
    process.kill(Number(pid), 'SIGKILL')
    if (server) await gone(server)
  }
  const fadu: House['fadu'] = (...args) =>
    new Promise((done) => {
      execFile(process.execPath, [join(ROOT, 'cli/src/main.ts'), ...args], { cwd: ROOT, env }, (error, out, err) =>
        done({ code: error ? Number(error.code ?? 1) : 0, said: `${out}${err}` }),
      )
    })
  const remove = async () => {
    await end('SIGTERM')
    await removeCluster(join(data, 'postgres'))
    await rm(data, { recursive: true, force: true })
  }
  return {
    url: `http://127.0.0.1:${port}`,
    said,
    start,
    stop: () => end('SIGTERM'),
    killServer: () => end('SIGKILL'),
    killPostgres,
    fadu,
    remove,
  }
}

/** A port nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port'))))
    })
  })
}
