/* A process of its own that does one act, a route's or a job's, so that a test can kill it. Arguments: the database's address as fadu_app, and the act as JSON. */
import { MODULES } from '../../app.ts'
import { JOBS } from '../../jobs.ts'
import { connect } from '../../kit/db.ts'
import { instant } from '../../kit/instant.ts'
import { type Actor, type Ctx, makeCtx } from '../../platform/index.ts'

export type Act = { name: string; actor: Actor; input: object; now: string }

/** The act, as the server or the worker would do it. */
export function doAct(ctx: Ctx, { name, input }: Act): Promise<unknown> {
  const job = JOBS.find((one) => one.name === name)
  if (job) return job.run(ctx, input as never)
  const route = Object.values(MODULES)
    .flat()
    .find((one) => one.name === name)
  if (!route) throw new Error(`no such act: ${name}`)
  return route.action(ctx, input as never)
}

const [url, told] = process.argv.slice(2)
if (import.meta.main && url && told) {
  const act = JSON.parse(told) as Act
  const sql = connect(url, 3)
  await doAct(
    makeCtx(sql, act.actor, () => instant(act.now)),
    act,
  )
  await sql.end()
}
