import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sql } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { findHead, findLogFile, keysText, listKeys } from './public-log.ts'
import { bundlePath, HEAD_PATH, KEYS_PATH, tilePath, tilesOf } from './rules-tiles.ts'

/**
 * Writes the signed log below a folder, under the paths it is served at. What an earlier export left is completed: full tiles that lie there
 * already are not written again. The checkpoint comes last, so that a broken export never names what is missing.
 * @returns leaves of the head written
 */
export async function exportLog(sql: Sql, folder: string): Promise<{ size: number; written: number }> {
  const [head, keys] = [await findHead(sql), await listKeys(sql)]
  if (!head) throw new DomainError('not-found', 'no-log', '透明日志还没有签过检查点。')
  let written = 0
  for (const tile of tilesOf(head.size)) {
    const paths = tile.level === 0 ? [tilePath(tile), bundlePath(tile)] : [tilePath(tile)]
    for (const path of paths) {
      const [sizeThere, file] = [await sizeOf(join(folder, path)), path.slice('tile/'.length)]
      if (sizeThere > 0 && tile.width === 256) continue
      const found = await findLogFile(sql, file)
      if (!found) throw new DomainError('conflict', 'log-incomplete', `数据库中的透明日志缺少 ${path}。`)
      await put(folder, path, found.bytes)
      written += 1
    }
  }
  await put(folder, KEYS_PATH, keysText(keys))
  await put(folder, HEAD_PATH, head.note)
  return { size: head.size, written }
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

async function put(folder: string, path: string, content: Buffer | string): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.draft`, content)
  await rename(`${file}.draft`, file)
}
