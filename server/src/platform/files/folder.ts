import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { cleanName, mediaTypeOf, refuseContent, refuseName } from './rules.ts'

/** A file that lies in the folder, checked, but that no record names yet. */
export type Received = { sha256: string; bytes: number; type: string; name: string }
/** Files by content: the same bytes lie there once, under `ab/cd/abcd…`. */
export type FileFolder = {
  dir: string
  /** Private keys, beside the files and never among them. */
  keyDir: string
}

/** @param dataDir the installation's data folder */
export const fileFolder = (dataDir: string): FileFolder => ({ dir: join(dataDir, 'files'), keyDir: join(dataDir, 'keys') })

export function pathOf(folder: FileFolder, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`Not a SHA-256: ${sha256}`)
  return join(folder.dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/**
 * Takes a stream in: written beside, counted, hashed and looked at, then put in its place at once. Nothing stays after a refusal.
 * @param maxBytes inclusive
 * @throws DomainError `file-too-large`, `file-empty`, `file-type-not-allowed`, `file-type-mismatch`
 */
export async function receive(folder: FileFolder, stream: Readable, givenName: string, maxBytes: number): Promise<Received> {
  const name = cleanName(givenName)
  const draft = join(folder.dir, 'drafts', randomUUID())
  try {
    refuseIf(refuseName(name))
    await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
    const { sha256, bytes, isText } = await write(draft, stream, maxBytes)
    const found = await fileTypeFromFile(draft)
    refuseIf(refuseContent(name, found?.mime ?? null, isText))
    await place(draft, pathOf(folder, sha256))
    return { sha256, bytes, type: mediaTypeOf(name), name }
  } catch (error) {
    stream.destroy()
    await rm(draft, { force: true })
    throw error instanceof DomainError ? atTheFile(error) : error
  }
}

/** The reason is shown where the file was chosen; a wrong file is wrong input, nothing the law forbids. */
function atTheFile({ kind, code, message }: DomainError): DomainError {
  return new DomainError(kind === 'refused' ? 'invalid' : kind, code, message, { fields: { file: message } })
}

async function write(draft: string, stream: Readable, maxBytes: number) {
  const file = await open(draft, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const text = new TextWatch()
    let bytes = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      text.see(chunk)
      await file.writeFile(chunk)
    }
    if (bytes === 0) throw new DomainError('invalid', 'file-empty', '文件是空的。')
    await file.sync()
    return { sha256: hash.digest('hex'), bytes, isText: text.ends() }
  } finally {
    await file.close()
  }
}

function tooLarge(maxBytes: number): DomainError {
  const megabytes = Math.floor(maxBytes / 1024 / 1024)
  return new DomainError(
    'too-large',
    'file-too-large',
    `文件超过大小上限（${megabytes > 0 ? `${megabytes} MB` : `${maxBytes} 字节`}）。`,
  )
}

/** Whether a stream of bytes is UTF-8 without NUL. */
class TextWatch {
  private decoder = new TextDecoder('utf-8', { fatal: true })
  private fine = true

  see(chunk: Buffer): void {
    if (!this.fine) return
    this.fine = !chunk.includes(0) && this.decodes(chunk)
  }

  ends(): boolean {
    return this.fine && this.decodes()
  }

  private decodes(chunk?: Buffer): boolean {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined })
      return true
    } catch {
      return false
    }
  }
}

/** Also when the content is there already: that heals a damaged copy and renews its age. */
async function place(draft: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(draft, path)
  const parent = await open(dirname(path))
  await parent.sync().finally(() => parent.close())
}

/**
 * Opens a stored file after reading it through once: what is served is what was handed in.
 * @returns null when it is missing or changed
 */
export async function openVerified(folder: FileFolder, sha256: string): Promise<Readable | null> {
  const file = await open(pathOf(folder, sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  if ((await hashOf(file)) === sha256) return createReadStream('', { fd: file, start: 0 })
  await file.close()
  return null
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
