import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../kit/errors.ts'
import { CALLBACK_PATH, Errand, enterByOidc, OidcClient, type OidcConfig } from '../auth/oidc.ts'
import type { Parts } from './mount.ts'
import { giveCookie, originOf } from './session.ts'

const ERRAND_COOKIE = 'fadu_oidc'
const ERRAND_PATH = '/api/v1/session/oidc'
const ERRAND_SECONDS = 600

/** Sign-in through the identity provider: leave, come back, and on to the console. Mounted only when configured. */
export function mountOidc(app: FastifyInstance, parts: Parts & { oidc: OidcConfig; signInsPerMinute: number }): void {
  const provider = new OidcClient(parts.oidc)
  const config = { rateLimit: { max: parts.signInsPerMinute, timeWindow: '1 minute' } }
  app.get(ERRAND_PATH, { schema: { hide: true }, config }, async (request, reply) => {
    try {
      const { url, errand } = await provider.depart()
      keepErrand(request, reply, errand)
      return reply.redirect(url.href, 302)
    } catch (error) {
      return refuse(request, reply, error)
    }
  })
  app.get(CALLBACK_PATH, { schema: { hide: true }, config }, async (request, reply) => {
    try {
      const person = await provider.arrive(request.url, errandOf(request))
      const { token } = await enterByOidc(parts.sql, parts.clock, person, originOf(request))
      giveCookie(request, reply, token)
      return send(reply.clearCookie(ERRAND_COOKIE, { path: ERRAND_PATH }), 200, '登录成功', '正在进入工作台…', '/console/')
    } catch (error) {
      return refuse(request, reply, error)
    }
  })
}

/** Lax, unlike the session: the way back begins at the provider's site. */
function keepErrand(request: FastifyRequest, reply: FastifyReply, errand: Errand): void {
  const value = Buffer.from(JSON.stringify(errand)).toString('base64url')
  const secure = request.protocol === 'https'
  reply.setCookie(ERRAND_COOKIE, value, { path: ERRAND_PATH, httpOnly: true, sameSite: 'lax', secure, maxAge: ERRAND_SECONDS })
}

function errandOf(request: FastifyRequest): Errand {
  try {
    return Errand.parse(JSON.parse(Buffer.from(request.cookies[ERRAND_COOKIE] ?? '', 'base64url').toString()))
  } catch {
    throw new DomainError('invalid', 'errand-lost', '登录过程已过期或不是从本机发起，请重新登录。')
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = error instanceof DomainError
  if (!known || error.cause) request.log.warn({ err: error }, 'single sign-on failed')
  const detail = known ? error.message : '统一身份认证没有通过核验，请重新登录。'
  return send(reply, known && error.kind === 'conflict' ? 503 : 403, '不能登录', detail)
}

/**
 * A page of our own between the provider and the console: the strict session cookie goes along only with a step that begins here.
 * @param next where the browser goes on by itself
 */
function send(reply: FastifyReply, status: number, title: string, text: string, next?: string): FastifyReply {
  const onward = next ? `<meta http-equiv="refresh" content="0;url=${next}">` : ''
  const link = next ? `<a href="${next}">继续</a>` : '<a href="/console/">返回登录页</a>'
  const body = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${onward}
<title>${title} - 法度</title></head><body><main><h1>${title}</h1><p>${body}</p><p>${link}</p></main></body></html>`)
}
