import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { LogFailure, UsageFailure } from './failure.ts'

/** Where a log lies: the same paths in a folder and below an address. */
export type Source = {
  /** Null when there is no such file. */
  read(path: string, maxBytes: number): Promise<Buffer | null>
}

const TIMEOUT_MS = 30_000
const TRIES = 3
/** A server that asks to come more slowly is obeyed; a log of a million leaves takes more than one of its minutes. */
const BUSY_TRIES = 60

class Busy extends Error {
  readonly seconds: number
  constructor(status: number, seconds: number) {
    super(`HTTP ${status}`)
    this.seconds = seconds
  }
}

/** @throws UsageFailure when there is no such folder */
export async function openSource(place: string): Promise<Source> {
  if (/^https?:\/\//.test(place)) return { read: (path, maxBytes) => download(`${place.replace(/\/+$/, '')}/${path}`, maxBytes) }
  const found = await stat(place).catch(() => null)
  if (!found?.isDirectory()) throw new UsageFailure(`没有这个目录：${place}`)
  return { read: (path, maxBytes) => readBounded(join(place, path), path, maxBytes) }
}

const tooLarge = (path: string) => new LogFailure('too-large', path, '文件过大')

async function readBounded(file: string, path: string, maxBytes: number): Promise<Buffer | null> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw new LogFailure('unreadable', path, `文件无法读取：${error.code}`)
  })
  if (!handle) return null
  try {
    const buffer = Buffer.allocUnsafe(maxBytes + 1)
    let length = 0
    for (let got = 1; got > 0 && length <= maxBytes; length += got)
      got = (await handle.read(buffer, length, buffer.length - length, length)).bytesRead
    if (length > maxBytes) throw tooLarge(path)
    return buffer.subarray(0, length)
  } finally {
    await handle.close()
  }
}

async function download(url: string, maxBytes: number): Promise<Buffer | null> {
  for (let tried = 1; ; tried++) {
    try {
      return await downloadOnce(url, maxBytes)
    } catch (error) {
      if (error instanceof LogFailure) throw error
      if (error instanceof Busy && tried < BUSY_TRIES) await setTimeout(error.seconds * 1000)
      else if (tried >= TRIES) throw new LogFailure('unreachable', url, `下载失败：${(error as Error).message}`)
    }
  }
}

async function downloadOnce(url: string, maxBytes: number): Promise<Buffer | null> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
  if (reply.status !== 200) await reply.body?.cancel()
  if (reply.status === 404) return null
  if (reply.status === 429 || reply.status === 503)
    throw new Busy(reply.status, Math.min(Number(reply.headers.get('retry-after')) || 5, 60))
  if (reply.status !== 200) throw new Error(`HTTP ${reply.status}`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of reply.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge(url)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Starts up to `window` pieces of work ahead and gives their results in order. */
export async function* ahead<T>(count: number, window: number, work: (index: number) => Promise<T>): AsyncGenerator<T> {
  const started: Promise<T>[] = []
  for (let index = 0; index < count; index++) {
    for (let next = index + started.length; next < Math.min(count, index + window); next++) {
      const one = work(next)
      one.catch(() => {}) // awaited below, or given up after an earlier failure
      started.push(one)
    }
    yield (await started.shift()) as T
  }
}
