import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../kit/errors.ts'

/** Above this many addresses in one minute the count starts anew: memory stays bounded whoever asks. */
const MOST_ADDRESSES = 100_000
const MINUTE = 60_000

/** Answers by itself, past Fastify's own sending (`reply.hijack`); what it throws is answered by the scope's error handler. */
export type Straight = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

declare module 'fastify' {
  interface FastifyContextConfig {
    straight?: Straight
  }
}

type Pressed = { isUnderPressure?: () => boolean }

/**
 * The part of the server that anybody may ask: no session, none of the staff side's headers, packing and limits, only a request limit of its own and the watch on overload.
 * Open it before the plug-ins are registered: each asks a route whether it is wanted when the route is made, and this answers first.
 * @param perMinute requests one address may send in a minute
 */
export async function openPublicSide(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      Object.assign(route, { compress: false, config: { ...route.config, rateLimit: false, helmet: { skipRoute: true } } })
    })
    const over = limiter(perMinute)
    scope.addHook('onRequest', (request, reply, done) => {
      if (over(request)) return done(new DomainError('too-many', 'too-many-requests', '访问过于频繁，请一分钟后再试。'))
      if ((scope as Pressed).isUnderPressure?.()) return done(new DomainError('busy', 'busy', '系统繁忙，请稍后重试。'))
      // first of all hooks, and nothing of the staff side's (cookies, uploads, bodies) is any use to who only reads a page: they are not run
      const { straight } = request.routeOptions.config
      if (straight) straight(request, reply).catch(done)
      else done()
    })
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))))
    })
    app.decorate('publicSide', { getter: () => scope })
  })
}

/** The scope in which public routes are put. */
export const publicSide = (app: FastifyInstance): FastifyInstance => app.getDecorator<FastifyInstance>('publicSide')

/** Counts requests an address and minute, or another span. @returns whether this one is too many; `most` may be given anew each time */
export function limiter(perSpan: number, spanMs = MINUTE): (request: FastifyRequest, most?: number) => boolean {
  let counts = new Map<string, number>()
  let endsAt = 0
  return (request, most = perSpan) => {
    const now = performance.now()
    if (now >= endsAt || counts.size > MOST_ADDRESSES) {
      counts = new Map()
      endsAt = now + spanMs
    }
    // only a gateway on this machine is believed about whom it speaks for; without its header the question need not be asked
    const address = request.headers['x-forwarded-for'] ? request.ip : (request.raw.socket.remoteAddress ?? '')
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count > most
  }
}
