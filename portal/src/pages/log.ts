import { findLogFile, findLogHead, listLogKeys, logKeysText } from '../../../server/src/modules/publicity/public.ts'
import { file, page } from '../page.ts'

/* The transparency log as files: C2SP tlog-tiles. What is served at tile addresses never changes. */
const FOR_EVER = 31_536_000
const nothing = () => file('text', '没有这个文件。\n', { status: 404 })

export const logHead = page('/log/checkpoint', async ({ sql }) => {
  const head = await findLogHead(sql)
  return head ? file('text', head.note) : nothing()
})

export const logKeys = page('/log/keys', async ({ sql }) => file('text', logKeysText(await listLogKeys(sql))))

export const logTile = page('/log/tile/*', async ({ sql, params }) => {
  const path = params['*'] ?? ''
  const found = await findLogFile(sql, path)
  return found ? file('binary', found.bytes, { tag: path, seconds: found.full ? FOR_EVER : 3600 }) : nothing()
})
