import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Sql } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Clock } from '../../kit/instant.ts'
import { actorOf } from '../auth/sessions.ts'
import { type Ctx, makeCtx } from '../context.ts'
import type { FileFolder } from '../files/folder.ts'
import type { Download, Route } from './route.ts'
import { isUpload, partsOf, uploadSchema } from './upload.ts'

export const SESSION_COOKIE = 'fadu_session'

/** What went wrong, as every operation may answer (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().optional(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
    basis: z.array(z.string()).optional(),
    values: z.unknown().optional(),
  })
  .meta({ id: 'Problem' })

export type Parts = { sql: Sql; clock: Clock; files?: FileFolder }

/** All that an account with a first or expired password may reach. */
const MUST_CHANGE_PATHS = new Set(['/api/v1/session', '/api/v1/session/password'])

/** The signed-in actor's context, or 401. An account that must change its password may do nothing else. */
export async function ctxOf(request: FastifyRequest, { sql, clock, files }: Parts): Promise<Ctx> {
  const token = request.cookies[SESSION_COOKIE]
  const actor = token ? await actorOf(sql, token, clock()) : null
  if (!actor) throw new DomainError('unauthenticated', 'not-signed-in', '登录已失效，请重新登录；已填写的内容保存在本机草稿中。')
  if (actor.session?.mustChange && !MUST_CHANGE_PATHS.has(request.routeOptions.url ?? '')) {
    throw new DomainError('forbidden', 'password-must-change', '密码是初始密码或已到期，请先修改。')
  }
  return makeCtx(sql, actor, clock, files)
}

/** Same-origin only: a browser names where a changing request comes from, and a foreign page cannot send JSON without asking. */
export function refuseForeign(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (request.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new DomainError('forbidden', 'foreign-origin', '请求来自其他网站，已拒绝。')
  }
}

/** Puts every described operation on the server, below `/api/v1`. */
export function mount(app: FastifyInstance, tag: string, routes: readonly Route[], parts: Parts): void {
  for (const described of routes) {
    const { params, query, body } = described.schemas
    const answers = described.reply === 'download' ? {} : { [described.reply[0]]: described.reply[1] }
    app.route({
      method: described.method,
      url: `/api/v1${described.path}`,
      schema: {
        operationId: described.name,
        summary: described.summary,
        tags: [tag],
        ...(params ? { params } : {}),
        ...(query ? { querystring: query } : {}),
        ...(described.upload ? uploadSchema(body) : body ? { body } : {}),
        response: { ...answers, default: Problem },
      },
      ...(described.upload ? isUpload : {}),
      handler: async (request, reply) => {
        refuseForeign(request)
        const ctx = await ctxOf(request, parts)
        const sent = described.upload ? await partsOf(request, body) : (request.body as object)
        const input = { ...sent, ...(request.query as object), ...(request.params as object) }
        return answer(described, reply, await described.action(ctx, input as never).catch((error) => drained(request, error)))
      },
    })
  }
}

/** What is left of a refused upload runs out unread: a browser hears the answer only when it could send everything. */
function drained(request: FastifyRequest, error: unknown): never {
  request.raw.unpipe().resume()
  throw error
}

function answer(described: Route, reply: FastifyReply, result: unknown) {
  if (described.reply !== 'download') return reply.status(described.reply[0]).send(result)
  const { name, type, stream } = result as Download
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(stream)
}
