import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ClusterFailure } from './failure.ts'
import { startMark } from './processes.ts'

const Launcher = z.object({ pid: z.int(), startMark: z.string() })

/** The living process that holds this cluster, or null when there is none (never started, stopped, or its launcher was killed). */
export async function launcherOf(dir: string): Promise<number | null> {
  const text = await readFile(join(dir, 'launcher.json'), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { pid, startMark: mark } = Launcher.parse(JSON.parse(text))
    return (await startMark(pid)) === mark ? pid : null
  } catch {
    return null
  }
}

/** Holds the cluster for this process until `release`. @throws ClusterFailure `already-running` while another one holds it */
export async function claim(dir: string): Promise<() => Promise<void>> {
  const file = join(dir, 'launcher.json')
  const holder = await launcherOf(dir)
  if (holder === null) await rm(file, { force: true })
  const me = JSON.stringify({ pid: process.pid, startMark: (await startMark(process.pid)) ?? '' })
  try {
    await writeFile(file, me, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new ClusterFailure('already-running', `法度的数据库已在运行（进程 ${holder ?? '正在启动'}）。请先停止它，再重新启动。`)
  }
  return () => rm(file, { force: true })
}
