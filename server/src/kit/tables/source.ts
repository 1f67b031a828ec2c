import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { tableError } from './refuse.ts'

/** A table as a file on disk: the format and the encoding are known only after looking at all of it. */
export type Source = { path: string; bytes: number; dispose: () => Promise<void> }

/** Takes a path as it is and spools a stream into a private temporary file. @throws DomainError `table-too-large`, `table-empty` */
export async function openSource(from: string | Readable, name: string, maxBytes: number): Promise<Source> {
  const source = typeof from === 'string' ? await fromPath(from) : await spool(from, name, maxBytes)
  const refused =
    source.bytes > maxBytes ? tooLarge(name, maxBytes) : source.bytes === 0 ? tableError('table-empty', name, '是空文件。') : null
  if (!refused) return source
  await source.dispose()
  throw refused
}

async function fromPath(path: string): Promise<Source> {
  return { path, bytes: (await stat(path)).size, dispose: async () => {} }
}

async function spool(stream: Readable, name: string, maxBytes: number): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'fadu-table-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'table')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(tooLarge(name, maxBytes))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(stream, count, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await dispose()
    throw error
  }
  return { path, bytes, dispose }
}

function tooLarge(name: string, maxBytes: number) {
  return tableError('table-too-large', name, `超过 ${Math.floor(maxBytes / 1048576)} MB 的上限，请拆分后分批上传。`)
}

/** Up to `length` bytes from `position`. */
export async function readBytes(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
