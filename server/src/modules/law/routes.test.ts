import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { connect, type Sql } from '../../kit/db.ts'
import { instant } from '../../kit/instant.ts'
import { type TestDatabase, testDatabase } from '../../kit/test/database.ts'
import { makeCtx, systemActor } from '../../platform/index.ts'
import { CAUSES, syncLaw } from './index.ts'

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

test('an officer gets the words of an article, the laws, and every cause with its tiers', async () => {
  const now = instant('2026-03-02T08:00:00+08:00')
  const account = '00000000-0000-4000-8000-000000000001'
  await sql`insert into auth.account (id, sign_in_name, display_name, created_at) values (${account}, 'officer', '试验民警', ${now})`
  await sql`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
    values (${account}, ${account}, 'case-officer', '/220300/', 'test', ${now})`
  await sql`insert into auth.session (token_hash, account_id, created_at, last_seen_at, address, agent)
    values (${createHash('sha256').update('token').digest()}, ${account}, ${now}, ${now}, '127.0.0.1', 'test')`
  await makeCtx(sql, systemActor('migrate', []), () => now).transaction((tx) => syncLaw(tx))
  const app = await buildApp({ sql, clock: () => now })
  const get = (url: string) => app.inject({ url: `/api/v1${url}`, cookies: { fadu_session: 'token' } })
  const article = await get('/law/articles/PSA-2025:51(2).1')
  expect(article.json()).toMatchObject({ words: '《治安管理处罚法》（2025年修订）第五十一条第二款第（一）项', text: null })
  expect((await get('/law/articles/nonsense')).json()).toMatchObject({ status: 400, code: 'bad-citation' })
  expect((await get('/law/statutes')).json()).toContainEqual(expect.objectContaining({ code: 'APL', name: '行政处罚法' }))
  const causes = (await get('/law/causes')).json<{ code: string }[]>()
  expect(causes).toHaveLength(CAUSES.length)
  expect(causes.find((cause) => cause.code === 'theft')).toEqual(CAUSES.find((cause) => cause.code === 'theft'))
  await app.close()
})
