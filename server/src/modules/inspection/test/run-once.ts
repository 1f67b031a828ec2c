/* A process of its own that runs inspection once, so that a test can kill it. Arguments: the database's address as fadu_app, the moment. */
import { connect } from '../../../kit/db.ts'
import { instant } from '../../../kit/instant.ts'
import { makeCtx, systemActor } from '../../../platform/index.ts'
import { runInspection } from '../actions-run.ts'

const [url = '', now = ''] = process.argv.slice(2)
const sql = connect(url, 3)
const ctx = makeCtx(sql, systemActor('inspection.run', ['supervisor']), () => instant(now))
await runInspection(ctx, { lanes: 2 })
await sql.end()
