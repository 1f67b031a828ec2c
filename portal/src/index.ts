import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { viewOf } from './layout.ts'
import { mountPage, type Page, type PortalOptions, send } from './page.ts'
import { aboutPage } from './pages/about.ts'
import { decisionPage } from './pages/decision.ts'
import { homePage } from './pages/home.ts'
import { lawPage } from './pages/law.ts'
import { missing } from './pages/missing.ts'
import { searchPage } from './pages/search.ts'
import { withdrawnPage } from './pages/withdrawn.ts'

/** Every page of the public site. */
const PAGES: readonly Page[] = [homePage, searchPage, decisionPage, withdrawnPage, lawPage, aboutPage]

const STYLE = readFileSync(new URL('style.css', import.meta.url))
const STYLE_TAG = `W/"${createHash('sha1').update(STYLE).digest('base64url')}"`

/**
 * Puts the public pages on the server, at `/`. Reads only, as the database role that sees published rows.
 * @param options `sql` a pool as `fadu_portal`; `publicUrl` the address people type, shown as the permanent address
 */
export function mountPortal(app: FastifyInstance, options: PortalOptions): void {
  for (const described of PAGES) mountPage(app, described, options)
  app.get('/portal.css', { schema: { hide: true } }, (request, reply) => {
    reply.headers({ etag: STYLE_TAG, 'cache-control': 'public, max-age=600' })
    if (request.headers['if-none-match'] === STYLE_TAG) return reply.status(304).send()
    return reply.type('text/css; charset=utf-8').send(STYLE)
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (/^\/(api|console)(\/|$)/.test(request.url)) return reply.callNotFound()
    const view = viewOf(request.url, request.query as Record<string, unknown>)
    return send(request, reply, view, missing(view))
  })
}
