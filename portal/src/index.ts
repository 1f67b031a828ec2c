import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { publicSide, toAnswer } from '../../server/src/platform/http/index.ts'
import { file } from './answer.ts'
import { viewOf } from './layout.ts'
import { mountPage, type Page, type PortalOptions } from './page.ts'
import { aboutPage } from './pages/about.ts'
import { broken } from './pages/broken.ts'
import { chartPage } from './pages/charts.ts'
import { decisionPage } from './pages/decision.ts'
import { atomFile, csvFile, jsonFile } from './pages/downloads.ts'
import { drawFile, drawScript, drawsPage } from './pages/draws.ts'
import { drawItemsPage } from './pages/draws-items.ts'
import { drawPage } from './pages/draws-one.ts'
import { homePage } from './pages/home.ts'
import { lawPage } from './pages/law.ts'
import { ledgerFile, ledgerPage } from './pages/ledger.ts'
import { logHead, logKeys, logTile } from './pages/log.ts'
import { missing } from './pages/missing.ts'
import { objectionForm, progressForm, progressPage } from './pages/objection.ts'
import { newObjectionPage } from './pages/objection-form.ts'
import { openDataPage, yearFile } from './pages/open-data.ts'
import { preEventPage } from './pages/pre-event.ts'
import { preEventItemPage } from './pages/pre-event-item.ts'
import { preEventListPage } from './pages/pre-event-list.ts'
import { qrPage } from './pages/qr.ts'
import { receiptCode, receiptFile } from './pages/receipt.ts'
import { reportPage, reportsPage } from './pages/reports.ts'
import { searchPage } from './pages/search.ts'
import { robotsFile, sitemapFile, sitemapIndex } from './pages/sitemap.ts'
import { verifyForm, verifyPage } from './pages/verify.ts'
import { verifyScript } from './pages/verify-script.ts'
import { withdrawnPage } from './pages/withdrawn.ts'
import { send } from './send.ts'

/** Every page of the public site. */
export const PAGES: readonly Page[] = [
  homePage,
  chartPage,
  searchPage,
  csvFile,
  jsonFile,
  atomFile,
  decisionPage,
  qrPage,
  receiptFile,
  receiptCode,
  verifyPage,
  verifyForm,
  verifyScript,
  withdrawnPage,
  ledgerPage,
  ledgerFile,
  newObjectionPage,
  objectionForm,
  progressPage,
  progressForm,
  preEventPage,
  preEventListPage,
  preEventItemPage,
  drawsPage,
  drawItemsPage,
  drawPage,
  drawFile,
  drawScript,
  reportsPage,
  reportPage,
  logHead,
  logKeys,
  logTile,
  openDataPage,
  yearFile,
  sitemapIndex,
  sitemapFile,
  robotsFile,
  lawPage,
  aboutPage,
]

const STYLE = readFileSync(new URL('style.css', import.meta.url))
const STYLE_TAG = createHash('sha1').update(STYLE).digest('base64url')

/**
 * Puts the public pages on the server, at `/`, in its public scope. Reads only, as the database role that sees published rows.
 * @param app made by `makeServer` or `buildApp`
 * @param options `sql` a pool as `fadu_portal`, `slowSql` another for searches and downloads, by default the same; `publicUrl` the address people type, shown as the permanent address
 */
export function mountPortal(app: FastifyInstance, options: PortalOptions): void {
  const scope = publicSide(app)
  scope.setErrorHandler((error, request, reply) => {
    const problem = toAnswer(error, request.id)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return send(request, reply, viewOf(request.url, {}), broken(problem, request.id))
  })
  for (const described of PAGES) mountPage(scope, described, options)
  scope.get('/portal.css', { schema: { hide: true } }, (request, reply) =>
    send(request, reply, viewOf('/', {}), file('style', STYLE, { tag: STYLE_TAG, seconds: 600 })),
  )
  scope.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (/^\/(api|console)(\/|$)/.test(request.url)) return reply.callNotFound()
    const view = viewOf(request.url, request.query as Record<string, unknown>)
    return send(request, reply, view, missing(view))
  })
}
