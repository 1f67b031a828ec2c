import { PgBoss } from 'pg-boss'
import { connect } from '../../kit/db.ts'
import { bossOptions, JOBS_SCHEMA } from './queue.ts'

/** Makes or upgrades the queue's own schema, as the owner, and lets the serving role work in it. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    ...bossOptions(ownerUrl),
    migrate: true,
    createSchema: true,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await boss.stop({ graceful: false })
  const sql = connect(ownerUrl, 1)
  const schema = sql(JOBS_SCHEMA)
  await sql`grant usage on schema ${schema} to fadu_app`
  await sql`grant select, insert, update, delete on all tables in schema ${schema} to fadu_app`
  await sql`grant usage on all sequences in schema ${schema} to fadu_app`
  await sql`grant execute on all functions in schema ${schema} to fadu_app`
  await sql.end()
}
