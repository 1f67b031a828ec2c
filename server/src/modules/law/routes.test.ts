import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { connect, type Sql } from '../../kit/db.ts'
import { type TestDatabase, testDatabase } from '../../kit/test/database.ts'

let database: TestDatabase
let sql: Sql
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.appUrl, 1)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

test('the law is served to those signed in only', async () => {
  const app = await buildApp({ sql })
  for (const url of ['/api/v1/law/causes', '/api/v1/law/statutes', '/api/v1/law/articles/PSA-2025:118'])
    expect((await app.inject({ url })).statusCode, url).toBe(401)
  await app.close()
})
