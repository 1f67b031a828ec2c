import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as audit from '../audit/index.ts'
import { sessionInfo } from '../auth/own.ts'
import { actorOf, type Origin } from '../auth/sessions.ts'
import { signIn } from '../auth/sign-in.ts'
import { endSession } from '../auth/store.ts'
import { SessionInfo, SignIn } from '../auth/types.ts'
import { makeCtx } from '../context.ts'
import { type Parts, Problem, refuseForeign, SESSION_COOKIE } from './mount.ts'

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  agent: request.headers['user-agent'] ?? '',
})

/** `oidc`: a link to `/api/v1/session/oidc` signs in through the bureau's identity provider. */
const Ways = z.object({ password: z.boolean(), oidc: z.boolean() }).meta({ id: 'SignInWays' })

/** The cookie dies with the browser, is invisible to scripts, and is sent by our own pages only. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  })
}

/** Sign-in and sign-out: the two operations without an actor. */
export function mountSession(app: FastifyInstance, parts: Parts & { signInsPerMinute: number; oidc: unknown }): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.route({
    method: 'POST',
    url: '/api/v1/session',
    config: { rateLimit: { max: parts.signInsPerMinute, timeWindow: '1 minute' } },
    schema: {
      operationId: 'signIn',
      summary: '登录',
      tags: ['auth'],
      body: SignIn,
      response: { 201: SessionInfo, default: Problem },
    },
    handler: async (request, reply) => {
      refuseForeign(request)
      const { token, actor } = await signIn(parts.sql, parts.clock, request.body, originOf(request))
      giveCookie(request, reply, token)
      return reply.status(201).send(sessionInfo(actor))
    },
  })
  typed.route({
    method: 'GET',
    url: '/api/v1/session/ways',
    schema: { operationId: 'signInWays', summary: '可用的登录方式', tags: ['auth'], response: { 200: Ways, default: Problem } },
    handler: async () => ({ password: true, oidc: Boolean(parts.oidc) }),
  })
  typed.route({
    method: 'DELETE',
    url: '/api/v1/session',
    schema: { operationId: 'signOut', summary: '退出登录', tags: ['auth'], response: { 200: z.null(), default: Problem } },
    handler: async (request, reply) => {
      refuseForeign(request)
      await signOut(parts, request.cookies[SESSION_COOKIE])
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).status(200).send(null)
    },
  })
}

/** Ends the session if there still is one: signing out never fails. */
async function signOut(parts: Parts, token: string | undefined): Promise<void> {
  const actor = token ? await actorOf(parts.sql, token, parts.clock()) : null
  if (!actor?.session) return
  const { id } = actor.session
  const ctx = makeCtx(parts.sql, actor, parts.clock)
  await ctx.transaction(async (tx) => {
    const ended = await endSession(tx, actor.id, id, ctx.now)
    if (ended) audit.record(tx, { action: 'session.closed', subject: actor.id })
  })
}
