import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import staticFiles from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import type { Sql } from '../kit/db.ts'

const CONSOLE = resolve(import.meta.dirname, '../../../console/dist')

/** Answers 503 instead of piling up requests when the event loop falls behind. */
export async function mountPressure(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: 2000,
    pressureHandler: (request, reply) => {
      const instance = `/requests/${request.id}`
      const problem = {
        type: '/problems/busy',
        title: '系统繁忙',
        status: 503,
        code: 'busy',
        detail: '系统繁忙，请稍后重试。',
        instance,
      }
      reply.status(503).header('retry-after', '5').type('application/problem+json').serializer(JSON.stringify).send(problem)
    },
  })
}

/** For the watchdog: 200 when the database answers. */
export function mountHealth(app: FastifyInstance, sql: Sql): void {
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    const up = await sql`select 1`.then(
      () => true,
      () => false,
    )
    return reply
      .status(up ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: up ? 'ok' : 'database-unreachable' })
  })
}

/** The built console: hashed assets for a year, the page itself never; every other address below is a page of the application. */
export async function mountConsole(app: FastifyInstance): Promise<void> {
  if (!existsSync(resolve(CONSOLE, 'index.html'))) return
  app.get('/console', { schema: { hide: true } }, (_request, reply) => reply.redirect('/console/', 308))
  await app.register(
    async (below) => {
      await below.register(staticFiles, {
        root: CONSOLE,
        cacheControl: false,
        setHeaders: (reply, path) => {
          reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      })
      below.setNotFoundHandler((request, reply) => {
        const page = request.method === 'GET' && !request.url.startsWith('/console/assets/')
        return page ? reply.sendFile('index.html') : reply.status(404).type('text/plain; charset=utf-8').send('没有这个文件')
      })
    },
    { prefix: '/console' },
  )
}

const DOCS_PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>法度 API</title></head>
<body><div id="app"></div><script src="/api/docs/reference/js/scalar.js"></script><script src="/api/docs/start.js"></script></body></html>`

/** Fonts, agent, sharing and telemetry are off: the page loads nothing from another host. */
const DOCS_START = `Scalar.createApiReference('#app', ${JSON.stringify({
  url: '/api/docs/reference/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})})`

/** The API's description to read and try, from this server alone. */
export async function mountDocs(app: FastifyInstance): Promise<void> {
  await app.register(scalar, { routePrefix: '/api/docs/reference', logLevel: 'silent' })
  app.get('/api/docs', { schema: { hide: true } }, (_request, reply) => reply.type('text/html; charset=utf-8').send(DOCS_PAGE))
  app.get('/api/docs/start.js', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(DOCS_START),
  )
}
