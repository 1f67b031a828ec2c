import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { ClusterFailure } from './failure.ts'
import type { Place } from './place.ts'
import { readPostmaster } from './postmaster.ts'
import { serverArguments } from './settings.ts'

/** How a server process ended. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null }
export type Server = { pid: number; exited: Promise<Exit>; stop: () => Promise<void> }

const START_MS = 60_000
const POLL_MS = 20
const STOP_MS = 30_000

/** Runs `postgres` in a process group of its own, so that Ctrl-C at the terminal reaches us first. */
export async function runServer(
  place: Place,
  binaries: Binaries,
  options: { port: number; durable: boolean; log: (line: string) => void },
): Promise<Server> {
  const child = spawn(binaries.postgres, await serverArguments(place.data, options.port, options.durable), {
    ...place.account,
    cwd: place.dir,
    env: { LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      if (said.length < 50) said.push(line)
      options.log(line)
    })
  }
  const exited = exitOf(child)
  const ready = await Promise.race([exited.then(() => false), untilReady(place.data, child)])
  if (!ready || child.pid === undefined) {
    child.kill('SIGKILL')
    throw new ClusterFailure('start-failed', `数据库未能启动：${said.at(-1) ?? '没有输出'}`)
  }
  return { pid: child.pid, exited, stop: () => stopServer(child, exited) }
}

function exitOf(child: ChildProcess): Promise<Exit> {
  const interrupt = () => child.kill('SIGINT')
  process.once('exit', interrupt)
  return new Promise((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null) => {
      process.off('exit', interrupt)
      resolve({ code, signal })
    }
    child.once('close', finish)
    child.once('error', () => finish(null, null))
  })
}

/** PostgreSQL writes `ready` into its pid file; crash recovery may take a while before. */
async function untilReady(data: string, child: ChildProcess): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < START_MS && child.exitCode === null; waitedMs += POLL_MS) {
    const postmaster = await readPostmaster(data)
    if (postmaster?.ready && postmaster.pid === child.pid) return true
    await pause(POLL_MS)
  }
  return false
}

/** Fast shutdown (open transactions are rolled back), immediate shutdown if that takes too long. */
async function stopServer(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGINT')
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const timer = new AbortController()
    const late = pause(STOP_MS, true, { signal: timer.signal }).catch(() => false)
    const stillThere = await Promise.race([exited.then(() => false), late])
    timer.abort()
    if (!stillThere) return
    child.kill(signal)
  }
  await exited
}
