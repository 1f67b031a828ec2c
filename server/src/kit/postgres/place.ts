import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, accountOf, isRoot, serverAccount } from './account.ts'
import { ClusterFailure } from './failure.ts'

/** Where, under root, binaries and data lie: readable by the account PostgreSQL runs as, whatever the mode of the checkout. */
export const SHARED = process.env.FADU_SHARED_DIR ?? '/var/lib/fadu'

/** A cluster's folder: `data/` (PGDATA), `owner-password`, `launcher.json`. */
export type Place = { dir: string; data: string; account: Account }

/**
 * Finds or makes the folder of a cluster. For an ordinary user it is `dataDir` itself; under root a folder of random name
 * below {@link SHARED}, remembered in `dataDir/place`.
 */
export async function openPlace(dataDir: string): Promise<Place> {
  const wished = resolve(dataDir)
  const dir = await locate(wished)
  if (isRoot()) {
    await mkdir(SHARED, { recursive: true, mode: 0o755 })
    if (dir !== wished) await chmod(SHARED, 0o755)
  }
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const data = join(dir, 'data')
  const account = (await stat(data).catch(() => null)) ? await accountOf(data) : await serverAccount()
  if (account && dir !== wished) await chown(dir, account.uid, account.gid)
  return { dir, data, account }
}

/** Deletes a stopped cluster with all it holds. */
export async function removePlace(dataDir: string): Promise<void> {
  const wished = resolve(dataDir)
  await rm(await locate(wished), { recursive: true, force: true })
  await rm(wished, { recursive: true, force: true })
}

async function locate(wished: string): Promise<string> {
  const memo = join(wished, 'place')
  const known = (await readFile(memo, 'utf8').catch(() => '')).trim()
  if (known && !isRoot()) {
    throw new ClusterFailure('no-permission', `数据库由 root 用户建立，位于 ${known}。请仍用 root 运行，或另取一份代码。`)
  }
  if (known) return known
  if (!isRoot() || (await stat(join(wished, 'data')).catch(() => null))) return wished
  const fresh = join(SHARED, randomBytes(8).toString('hex'))
  await mkdir(wished, { recursive: true })
  await writeFile(memo, `${fresh}\n`)
  return fresh
}
