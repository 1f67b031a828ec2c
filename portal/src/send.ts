import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, type File, type Kept, type Reply, typeOf } from './answer.ts'
import { EDITION } from './edition.ts'
import { securityHeaders } from './headers.ts'
import { renderLayout, type View } from './layout.ts'

type Sheet = { status: number; text: string; tag: string; scripted: boolean; packed?: Promise<Buffer> }
/** Rendered pages, the longest unused first to go: at most some 30 MB. */
const sheets = new Map<string, Sheet>()
const MOST_SHEETS = 2000
/** Shorter pages are not worth the packing. */
const PACK_FROM = 2048
/** Nobody asks again for what is kept that long. */
const A_YEAR = 31_536_000
const pack = promisify(gzip)

const hashOf = (content: string | Buffer) => createHash('sha1').update(content).digest('base64url')
const packs = (request: FastifyRequest) => String(request.headers['accept-encoding'] ?? '').includes('gzip')

/** @param tag what the page is a function of; without it the page's own hash */
function sheetOf(view: View, answer: Answer, tag?: string): Sheet {
  const text = renderLayout(view, answer.title, answer.body, answer)
  return { status: answer.status, text, tag: `W/"${tag ?? hashOf(text)}"`, scripted: answer.script !== undefined } // weak: packing changes the bytes
}

function keptSheet(view: View, { key, render }: Kept): Sheet {
  const place = `${key} ${view.large} ${view.here}`
  const found = sheets.get(place) ?? sheetOf(view, render(), `${EDITION}-${hashOf(place).slice(0, 16)}`)
  sheets.delete(place)
  sheets.set(place, found)
  if (sheets.size > MOST_SHEETS) for (const oldest of [sheets.keys().next().value ?? '']) sheets.delete(oldest)
  return found
}

/** Sends the answer with a fingerprint; who has it already is told so, without it. One write. */
export async function send(request: FastifyRequest, reply: FastifyReply, view: View, answer: Reply): Promise<FastifyReply> {
  if ('kind' in answer) return sendFile(request, reply, answer)
  const sheet = 'key' in answer ? keptSheet(view, answer) : sheetOf(view, answer)
  const head = [...securityHeaders(sheet.scripted), 'etag', sheet.tag, 'cache-control', 'no-cache', 'vary', 'accept-encoding']
  if (sheet.status === 200 && request.headers['if-none-match'] === sheet.tag) return write(reply, 304, head)
  head.push('content-type', 'text/html; charset=utf-8')
  if (sheet.text.length < PACK_FROM || !packs(request)) return write(reply, sheet.status, head, sheet.text)
  sheet.packed ??= pack(sheet.text)
  head.push('content-encoding', 'gzip')
  return write(reply, sheet.status, head, await sheet.packed)
}

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
