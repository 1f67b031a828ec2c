import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { ClusterFailure } from './failure.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)
/** Major version of the binaries; a data folder of another major version cannot be opened. */
export const MAJOR = '18'
export const OWNER = 'fadu_owner'
/** Room for an empty cluster, its first write-ahead log and the demo year. */
const NEEDED_BYTES = 1_000_000_000
const NEEDED_BYTES_TEST = 300_000_000

export async function readPassword(place: Place): Promise<string> {
  return (await readFile(join(place.dir, 'owner-password'), 'utf8')).trim()
}

/** @throws ClusterFailure `old-data` when the folder was made by another major version; returns false when there is none. */
export async function hasData(place: Place): Promise<boolean> {
  const version = (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version === MAJOR) return true
  const content = await readdir(place.data).catch(() => [])
  if (content.length === 0) return false
  throw new ClusterFailure(
    'old-data',
    version
      ? `数据目录 ${place.data} 属于 PostgreSQL ${version}，本版本使用 PostgreSQL ${MAJOR}。请用原版本的 fadu backup 备份后移走该目录，再用 fadu restore 恢复。`
      : `数据目录 ${place.data} 不是空的，也不是 PostgreSQL 数据目录。请移走后重新启动。`,
  )
}

/** Lays down an empty cluster in a folder beside `data` and renames it when it is whole. */
export async function initialise(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  await demandSpace(place.dir, durable ? NEEDED_BYTES : NEEDED_BYTES_TEST)
  for (const left of await readdir(place.dir)) {
    if (left.startsWith('data.new')) await rm(join(place.dir, left), { recursive: true, force: true })
  }
  const passwordFile = join(place.dir, 'owner-password')
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid)
  const draft = join(place.dir, 'data.new')
  try {
    await run(binaries.initdb, initdbArguments(draft, passwordFile, durable), {
      ...place.account,
      cwd: place.dir,
      env: { LC_ALL: 'C' },
    })
    await rm(place.data, { recursive: true, force: true })
    await rename(draft, place.data)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const reason = String((error as { stderr?: string }).stderr || error).trim()
    throw new ClusterFailure('start-failed', `数据库初始化失败：${reason.split('\n').at(-1)}`)
  }
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}

/** @throws ClusterFailure `no-disk` when the volume of `dir` has less than `needed` bytes free */
export async function demandSpace(dir: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  const free = bavail * bsize
  if (free >= needed) return
  const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000)
  throw new ClusterFailure('no-disk', `磁盘空间不足：${dir} 剩余 ${megabytes(free)} MB，至少需要 ${megabytes(needed)} MB。`)
}
