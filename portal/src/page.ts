import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sql } from '../../server/src/kit/db.ts'
import { type Clock, systemClock } from '../../server/src/kit/instant.ts'
import { renderLayout, type View, viewOf } from './layout.ts'

/** What a page gets. Every text of a request is bounded by the server's own limits and read by the page through a schema. */
export type PageContext = {
  sql: Sql
  clock: Clock
  publicUrl: string
  params: Record<string, string>
  query: Record<string, unknown>
  view: View
}
/** A whole answer. `body` is HTML, already escaped. */
export type Answer = { status: number; title: string; body: string }
/** An answer that stays the same as long as its key does, so that it is rendered once. */
export type Kept = { key: string; render: () => Answer }
export type Page = { path: string; render: (context: PageContext) => Promise<Answer | Kept> | Answer | Kept }
export type PortalOptions = { sql: Sql; publicUrl?: string; clock?: Clock }

export const page = (path: string, render: Page['render']): Page => ({ path, render })
export const kept = (key: string, render: () => Answer): Kept => ({ key, render })
export const ok = (title: string, body: string): Answer => ({ status: 200, title, body })

/** Nothing but our own style sheet: no script, no frame, no other host. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';')

export function mountPage(app: FastifyInstance, { path, render }: Page, options: PortalOptions): void {
  const parts = { sql: options.sql, clock: options.clock ?? systemClock, publicUrl: options.publicUrl ?? '' }
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const query = request.query as Record<string, unknown>
    const view = viewOf(request.url, query)
    const params = request.params as Record<string, string>
    return send(request, reply, view, await render({ ...parts, params, query, view }))
  })
}

type Sheet = { status: number; bytes: Buffer; tag: string; packed?: Buffer }
/** Rendered pages, the longest unused first to go: at most some 20 MB. */
const sheets = new Map<string, Sheet>()
const MOST_SHEETS = 2000

function sheetOf(view: View, { status, title, body }: Answer): Sheet {
  const bytes = Buffer.from(renderLayout(view, title, body))
  return { status, bytes, tag: `W/"${createHash('sha1').update(bytes).digest('base64url')}"` } // weak: compression changes the bytes
}

function keptSheet(view: View, { key, render }: Kept): Sheet {
  const place = `${key} ${view.large} ${view.here}`
  const found = sheets.get(place) ?? sheetOf(view, render())
  sheets.delete(place)
  sheets.set(place, found)
  const oldest = sheets.keys().next()
  if (sheets.size > MOST_SHEETS && !oldest.done) sheets.delete(oldest.value)
  return found
}

const HEADERS = { 'content-security-policy': POLICY, 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer' }

/** Sends the page with a fingerprint; a browser that has it already is told so, without the page. */
export function send(request: FastifyRequest, reply: FastifyReply, view: View, answer: Answer | Kept): FastifyReply {
  const kept = 'key' in answer
  const sheet = kept ? keptSheet(view, answer) : sheetOf(view, answer)
  reply.headers(HEADERS).header('etag', sheet.tag)
  if (sheet.status === 200 && request.headers['if-none-match'] === sheet.tag) return reply.status(304).send()
  reply.status(sheet.status).type('text/html; charset=utf-8')
  if (!kept || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(sheet.bytes) // the server packs it
  sheet.packed ??= gzipSync(sheet.bytes)
  return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(sheet.packed)
}
