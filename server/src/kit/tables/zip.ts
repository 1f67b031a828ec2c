import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { asDamaged, tableError } from './refuse.ts'

/** Uncompressed bytes: of the whole file, and of the shared strings, which are held in memory. */
const MAX_UNPACKED_BYTES = 1024 ** 3
const MAX_SHARED_STRINGS_BYTES = 256 * 1024 ** 2
/** Above this size a file that unpacks to 200 times its own size is a bomb; real sheets reach 10 to 40. */
const RATIO_FROM_BYTES = 32 * 1024 ** 2
const MAX_RATIO = 200
const MAX_ENTRIES = 5_000

/** An opened workbook: parts by path, with no leading slash and in lower case. */
export type Package = { parts: Map<string, Entry>; stream: (part: string) => Promise<Readable>; close: () => void }

/**
 * Opens a zip after checking what its directory promises. The reader holds each part to its promised size, so the check cannot be cheated.
 * @throws DomainError `table-damaged`, `table-encrypted`, `table-bomb`
 */
export async function openPackage(path: string, name: string): Promise<Package> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw asDamaged(error, name)
  })
  try {
    const parts = await listParts(zip, name)
    const stream = async (part: string) => {
      const entry = parts.get(part)
      if (!entry) throw tableError('table-damaged', name, `缺少组成部分 ${part}，请重新导出。`)
      return zip.openReadStreamPromise(entry)
    }
    return { parts, stream, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw asDamaged(error, name)
  }
}

async function listParts(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (entry.isEncrypted()) throw tableError('table-encrypted', name, '有密码，请去掉密码后再上传。')
    if (parts.size >= MAX_ENTRIES || isBomb(entry, packed, unpacked)) {
      throw tableError('table-bomb', name, '解压后异常庞大，疑似恶意文件，已拒绝。如确需上传，请拆分后分批上传。')
    }
    parts.set(entry.fileName.toLowerCase(), entry)
  }
  return parts
}

function isBomb(entry: Entry, packed: number, unpacked: number): boolean {
  if (entry.fileName.toLowerCase().endsWith('sharedstrings.xml') && entry.uncompressedSize > MAX_SHARED_STRINGS_BYTES) return true
  return unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_FROM_BYTES && unpacked > packed * MAX_RATIO)
}
