import type { FastifyInstance } from 'fastify'
import type { Sql } from './kit/db.ts'
import { type Clock, systemClock } from './kit/instant.ts'
import { assessmentRoutes } from './modules/assessment/index.ts'
import { caseRoutes } from './modules/cases/index.ts'
import { drawRoutes } from './modules/draws/index.ts'
import { governanceRoutes } from './modules/governance/index.ts'
import { inspectionRoutes } from './modules/inspection/index.ts'
import { lawRoutes } from './modules/law/index.ts'
import { legalReviewRoutes } from './modules/legal-review/index.ts'
import { licenceRoutes } from './modules/licences/index.ts'
import { organisationRoutes } from './modules/organisations/index.ts'
import { publicityRoutes } from './modules/publicity/index.ts'
import { reportRoutes } from './modules/report/index.ts'
import { auditRoutes } from './platform/audit/index.ts'
import { authRoutes, type OidcConfig } from './platform/auth/index.ts'
import { makeServer, mount, mountOidc, mountSession, type Route } from './platform/http/index.ts'
import type { FileFolder } from './platform/index.ts'
import { settingRoutes } from './platform/settings/index.ts'

/** The one visible list of modules. A module that is not here is not served. */
export const MODULES: Record<string, readonly Route[]> = {
  organisations: organisationRoutes,
  auth: authRoutes,
  audit: auditRoutes,
  settings: settingRoutes,
  law: lawRoutes,
  draws: drawRoutes,
  cases: caseRoutes,
  licences: licenceRoutes,
  'legal-review': legalReviewRoutes,
  publicity: publicityRoutes,
  inspection: inspectionRoutes,
  assessment: assessmentRoutes,
  governance: governanceRoutes,
  report: reportRoutes,
}

export type AppOptions = {
  /** pool as `fadu_app` */
  sql: Sql
  clock?: Clock
  /** Where uploads are kept. */
  files?: FileFolder
  log?: boolean
  requestsPerMinute?: number
  signInsPerMinute?: number
  /** Single sign-on; absent or null: off. */
  oidc?: OidcConfig | null
}

/** The console's API. Makes no connection and no timer of its own. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const clock = options.clock ?? systemClock
  const app = await makeServer({ log: options.log ?? false, requestsPerMinute: options.requestsPerMinute })
  const parts = { sql: options.sql, clock, files: options.files }
  const signIn = { ...parts, signInsPerMinute: options.signInsPerMinute ?? 30, oidc: options.oidc ?? null }
  mountSession(app, signIn)
  if (options.oidc) mountOidc(app, { ...signIn, oidc: options.oidc })
  for (const [tag, routes] of Object.entries(MODULES)) mount(app, tag, routes, parts)
  return app
}
