import type { FastifyInstance } from 'fastify'
import type { Sql } from '../../server/src/kit/db.ts'
import { DomainError } from '../../server/src/kit/errors.ts'
import { type Clock, systemClock } from '../../server/src/kit/instant.ts'
import { limiter, type Straight } from '../../server/src/platform/http/index.ts'
import type { Reply } from './answer.ts'
import { type View, viewOf } from './layout.ts'
import { send } from './send.ts'

export { type Answer, type File, file, type Kept, kept, ok, type Reply } from './answer.ts'

/** What a page gets. Every text of a request is bounded by the server's own limits and read by the page through a schema. */
export type PageContext = {
  sql: Sql
  /** For statements that may take long, so that no page of a millisecond waits behind one. */
  slowSql: Sql
  clock: Clock
  publicUrl: string
  params: Record<string, string>
  query: Record<string, unknown>
  /** Fields of a sent form; empty unless the page is a `form`. */
  form: Record<string, unknown>
  view: View
}
const FORM_BYTES = 64 * 1024
type Render = (context: PageContext) => Promise<Reply> | Reply
/** How often one address may send a form in an hour, as the bureau chose it. */
export type PerHour = (sql: Sql) => Promise<number>
export type Page = {
  method: 'GET' | 'POST'
  path: string
  render: Render
  perMinute?: number
  perHour?: PerHour | undefined
  bytes?: number
}
export type PortalOptions = { sql: Sql; slowSql?: Sql; publicUrl?: string; clock?: Clock }

export const page = (path: string, render: Render): Page => ({ method: 'GET', path, render })
/**
 * Where a form is sent to, as a browser sends it without script.
 * @param perMinute how often one address may send it in a minute
 * @param bytes most a sent form may have, 64 kB unless told
 */
export const form = (path: string, perMinute: number, render: Render, perHour?: PerHour, bytes = FORM_BYTES): Page => ({
  method: 'POST',
  path,
  render,
  perMinute,
  perHour,
  bytes,
})

export function mountPage(app: FastifyInstance, page: Page, options: PortalOptions): void {
  const { method, path, bytes = FORM_BYTES } = page
  const handler = answering(page, options)
  const how = method === 'GET' ? { config: { straight: handler } } : { bodyLimit: bytes }
  app.route({ method, url: path, schema: { hide: true }, handler, ...how })
}

function answering({ render, perMinute, perHour }: Page, options: PortalOptions): Straight {
  const { sql, slowSql = sql, clock = systemClock, publicUrl = '' } = options
  const parts = { sql, slowSql, clock, publicUrl }
  const over = perMinute === undefined ? null : limiter(perMinute)
  const overHour = perHour ? limiter(Number.POSITIVE_INFINITY, 3_600_000) : null
  return async (request, reply) => {
    if (over?.(request)) throw new DomainError('too-many', 'too-many-requests', '提交过于频繁，请一分钟后再试。')
    if (overHour?.(request, await perHour?.(options.sql)))
      throw new DomainError('too-many', 'too-many-requests', '提交过于频繁，请一小时后再试。')
    const query = request.query as Record<string, unknown>
    const view = viewOf(request.url, query)
    const params = request.params as Record<string, string>
    const form = (request.body ?? {}) as Record<string, unknown>
    return send(request, reply, view, await render({ ...parts, params, query, form, view }))
  }
}
