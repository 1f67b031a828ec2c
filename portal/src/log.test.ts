import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../../server/src/kit/db.ts'
import { type TestDatabase, testDatabase } from '../../server/src/kit/test/database.ts'
import { makeServer } from '../../server/src/platform/http/index.ts'
import { mountPortal } from './index.ts'

/* The log's addresses before there is a log; what they serve of one is tested where it is written. */
let database: TestDatabase
let sql: Sql
let app: FastifyInstance
beforeAll(async () => {
  database = await testDatabase()
  sql = connect(database.portalUrl, 2)
  app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, publicUrl: 'https://example.test' })
})
afterAll(async () => {
  await app.close()
  await sql.end()
  await database.drop()
})

describe('without a log', () => {
  test.each(['checkpoint', 'tile/0/000', 'tile/entries/000', 'tile/', 'tile/0/0', 'tile/entries/000.p/256', "tile/0/000'--"])(
    '/log/%s is no file',
    async (path) => {
      const reply = await app.inject({ url: `/log/${path}` })
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
    },
  )

  test('the list of keys is empty', async () => {
    const reply = await app.inject({ url: '/log/keys' })
    expect([reply.statusCode, reply.body]).toEqual([200, ''])
  })
})
