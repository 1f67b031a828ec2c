import { execFile } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { platform } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** When a process began, as text to compare: a process number alone may have been given to another since. Null when it is gone. */
export async function startMark(pid: number): Promise<string | null> {
  if (platform() !== 'linux') return psField(pid, 'lstart=')
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (line === null) return null
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? null : (fields[19] ?? null)
}

/** Whether `pid` is a PostgreSQL server that works in this data folder (the server makes it its working directory). */
export async function servesData(pid: number, data: string): Promise<boolean> {
  if (platform() !== 'linux') return (await psField(pid, 'command='))?.includes(data) ?? false
  const [here, there] = await Promise.all([readlink(`/proc/${pid}/cwd`).catch(() => null), realpath(data).catch(() => data)])
  return here === there
}

async function psField(pid: number, field: string): Promise<string | null> {
  try {
    return (await run('ps', ['-p', String(pid), '-o', field])).stdout.trim() || null
  } catch {
    return null
  }
}
