import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { ClusterFailure } from './failure.ts'
import type { Place } from './place.ts'
import { servesData, startMark } from './processes.ts'

const run = promisify(execFile)

/** What PostgreSQL writes about itself into `postmaster.pid`: line 1 pid, line 4 port, line 8 status. */
export type Postmaster = { pid: number; port: number; ready: boolean }

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null
}

/** The server that works on this data now, whoever started it. */
export async function runningPostmaster(data: string): Promise<Postmaster | null> {
  const found = await readPostmaster(data)
  if (!found || (await startMark(found.pid)) === null) return null
  return (await servesData(found.pid, data)) ? found : null
}

/**
 * Stops a server whose launcher was killed. A stale `postmaster.pid` that names somebody else's process is removed;
 * PostgreSQL still refuses to start while an old backend uses the data, because its memory key derives from the folder.
 */
export async function stopOrphan(place: Place, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const orphan = await runningPostmaster(place.data)
  if (!orphan) return rm(join(place.data, 'postmaster.pid'), { force: true })
  log(`上次的数据库进程 ${orphan.pid} 仍在运行，正在停止`)
  try {
    await run(binaries.pgCtl, ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '60'], {
      ...place.account,
      cwd: place.dir,
      env: { LC_ALL: 'C' },
    })
  } catch {
    throw new ClusterFailure('not-stopped', `上次的数据库进程 ${orphan.pid} 无法停止。请手工结束该进程后重新启动。`)
  }
}
