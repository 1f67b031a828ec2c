import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, type File, type Kept, type Reply, typeOf } from './answer.ts'
import { EDITION } from './edition.ts'
import { securityHeaders } from './headers.ts'
import { renderLayout, type View } from './layout.ts'
import { recent } from './recent.ts'

type Sheet = { status: number; text: string; scripted: boolean; packed?: Promise<Buffer> }
/** Rendered pages that were asked for again, at most some 30 MB. A page only walked over is not kept. */
const sheets = recent<Sheet>(1000)
/** Tags of pages asked for once: no more of them than can be kept, or a walk through the whole site would keep pages in vain. */
const once = recent<true>(1000)
/** Shorter pages are not worth the packing. */
const PACK_FROM = 2048
const pack = promisify(gzip)

const hashOf = (content: string | Buffer) => hash('sha1', content, 'base64url')
const packs = (request: FastifyRequest) => String(request.headers['accept-encoding'] ?? '').includes('gzip')

function sheetOf(view: View, answer: Answer): Sheet {
  return {
    status: answer.status,
    text: renderLayout(view, answer.title, answer.body, answer),
    scripted: answer.script !== undefined,
  }
}

/** What the page is a function of, hashed: known before anything is rendered. */
const keptTag = (view: View, key: string) => `W/"${EDITION}-${hashOf(`${key} ${view.large} ${view.here}`)}"`

function keptSheet(view: View, tag: string, { render }: Kept): Sheet {
  const found = sheets.get(tag)
  if (found) return found
  const sheet = sheetOf(view, render())
  if (once.get(tag)) sheets.set(tag, sheet)
  else once.set(tag, true)
  return sheet
}

/** Sends the answer with a fingerprint; who has it already is told so, without it. One write. */
export async function send(request: FastifyRequest, reply: FastifyReply, view: View, answer: Reply): Promise<FastifyReply> {
  if ('kind' in answer) return sendFile(request, reply, answer)
  if ('key' in answer) {
    const tag = keptTag(view, answer.key)
    if (request.headers['if-none-match'] === tag) return write(reply, 304, pageHead(false, tag))
    return sendSheet(request, reply, keptSheet(view, tag, answer), tag)
  }
  const sheet = sheetOf(view, answer)
  const tag = `W/"${hashOf(sheet.text)}"` // weak: packing changes the bytes
  if (sheet.status === 200 && request.headers['if-none-match'] === tag) return write(reply, 304, pageHead(sheet.scripted, tag))
  return sendSheet(request, reply, sheet, tag)
}

const pageHead = (scripted: boolean, tag: string) => [
  ...securityHeaders(scripted),
  ...['etag', tag, 'cache-control', 'no-cache', 'vary', 'accept-encoding'],
]

async function sendSheet(request: FastifyRequest, reply: FastifyReply, sheet: Sheet, tag: string): Promise<FastifyReply> {
  const head = [...pageHead(sheet.scripted, tag), 'content-type', 'text/html; charset=utf-8']
  if (sheet.text.length < PACK_FROM || !packs(request)) return write(reply, sheet.status, head, sheet.text)
  sheet.packed ??= pack(sheet.text)
  head.push('content-encoding', 'gzip')
  return write(reply, sheet.status, head, await sheet.packed)
}

/** Nobody asks again for what is kept that long. */
const A_YEAR = 31_536_000

function sendFile(request: FastifyRequest, reply: FastifyReply, answer: File): FastifyReply {
  const { status, kind, content, name, tag, seconds = 0 } = answer
  const head = [
    ...securityHeaders(),
    'cache-control',
    seconds > 0 ? `public, max-age=${seconds}${seconds >= A_YEAR ? ', immutable' : ''}` : 'no-cache',
  ]
  if (!(content instanceof Readable)) {
    const etag = `"${tag ?? hashOf(content)}"`
    head.push('etag', etag)
    if (status === 200 && request.headers['if-none-match'] === etag) return write(reply, 304, head)
  }
  head.push('content-type', typeOf(kind))
  if (name) head.push('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return content instanceof Readable ? stream(request, reply, status, head, content) : write(reply, status, head, content)
}

/** Past Fastify's own sending: its hooks have nothing to add here, and a text goes out in one piece with its head. */
function write(reply: FastifyReply, status: number, head: string[], content?: string | Buffer): FastifyReply {
  reply.hijack()
  if (content !== undefined) head.push('content-length', String(Buffer.byteLength(content)))
  if (reply.raw.destroyed) return reply
  reply.raw.writeHead(status, head)
  reply.raw.end(content)
  return reply
}

/** An error on the way breaks the connection, so that nobody takes a part for the whole. */
function stream(request: FastifyRequest, reply: FastifyReply, status: number, head: string[], content: Readable): FastifyReply {
  reply.hijack()
  reply.raw.on('close', () => content.destroy())
  content.on('error', (err) => {
    request.log.error({ err }, 'download broken off')
    reply.raw.destroy()
  })
  reply.raw.writeHead(status, head)
  if (request.method === 'HEAD') content.destroy()
  else content.pipe(reply.raw)
  if (request.method === 'HEAD') reply.raw.end()
  return reply
}
