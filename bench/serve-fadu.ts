import { mountPortal } from '../portal/src/index.ts'
import { buildApp } from '../server/src/app.ts'
import { connect } from '../server/src/kit/db.ts'
import { mountHealth, mountPressure } from '../server/src/serve/web.ts'
import { asChild } from './child.ts'

export type FaduOptions = { appUrl: string; portalUrl: string }

/** The product with the pools of serve/database.ts, as `npm start` serves it, with the request limits raised, because one address sends everything. */
await asChild<FaduOptions>(async ({ appUrl, portalUrl }) => {
  const sql = connect(appUrl, 20)
  const app = await buildApp({ sql, log: true, requestsPerMinute: 100_000_000 })
  await mountPressure(app)
  mountHealth(app, sql)
  mountPortal(app, { sql: connect(portalUrl, 8), slowSql: connect(portalUrl, 12, 0), publicUrl: 'http://127.0.0.1' })
  return app.listen({ host: '127.0.0.1', port: 0 })
})
