import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { ClusterFailure } from './failure.ts'

const run = promisify(execFile)

/** The system account PostgreSQL runs as; undefined means: as whoever we are. */
export type Account = { uid: number; gid: number } | undefined

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root: under root this finds the account `postgres`, or creates it. */
export async function serverAccount(): Promise<Account> {
  if (!isRoot()) return undefined
  const present = await lookUp('postgres')
  if (present) return present
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  } catch (error) {
    throw new ClusterFailure(
      'no-account',
      `PostgreSQL 不能以 root 身份运行，且无法创建系统用户 postgres（${message(error)}）。请先执行 useradd --system postgres，或改用普通用户运行。\n` +
        'PostgreSQL cannot run as root and the system user "postgres" could not be created. Create it, or run as an ordinary user.',
    )
  }
  const created = await lookUp('postgres')
  if (!created)
    throw new ClusterFailure('no-account', '系统用户 postgres 创建后仍查不到。The new system user "postgres" cannot be found.')
  return created
}

/** Data that an ordinary user laid down stays theirs, also when root starts the server. */
export async function accountOf(path: string): Promise<Account> {
  if (!isRoot()) return undefined
  const { uid, gid } = await stat(path)
  return uid === 0 ? serverAccount() : { uid, gid }
}

function message(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
