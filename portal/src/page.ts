import { createHash } from 'node:crypto'
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
export type Page = { path: string; render: (context: PageContext) => Promise<Answer> | Answer }
export type PortalOptions = { sql: Sql; publicUrl?: string; clock?: Clock }

export const page = (path: string, render: Page['render']): Page => ({ path, render })
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

/** Sends the page with a fingerprint; a browser that has it already is told so, without the page. */
export function send(request: FastifyRequest, reply: FastifyReply, view: View, answer: Answer): FastifyReply {
  const body = renderLayout(view, answer.title, answer.body)
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"` // weak: compression changes the bytes
  reply
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache', etag: tag })
    .header('referrer-policy', 'no-referrer')
  if (answer.status === 200 && request.headers['if-none-match'] === tag) return reply.status(304).send()
  return reply.status(answer.status).type('text/html; charset=utf-8').send(body)
}
