import { randomBytes } from 'node:crypto'
import { connect } from '../db.ts'
import { databaseUrl, TEMPLATE } from './cluster.ts'

export type TestDatabase = { name: string; ownerUrl: string; drop: () => Promise<void> }

/** A migrated, empty database for one test file, cloned from the template in about 50 ms. Call `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = process.env.FADU_TEST_CLUSTER_URL
  if (!cluster) throw new Error('No test cluster: run through vitest, or set FADU_TEST_CLUSTER_URL')
  const name = `fadu_test_${randomBytes(8).toString('hex')}`
  await administer(cluster, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)} strategy file_copy`)
  return {
    name,
    ownerUrl: databaseUrl(cluster, name),
    drop: () => administer(cluster, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  }
}

async function administer(url: string, act: (sql: ReturnType<typeof connect>) => PromiseLike<unknown>): Promise<void> {
  const sql = connect(url, 1)
  try {
    await act(sql)
  } finally {
    await sql.end()
  }
}
