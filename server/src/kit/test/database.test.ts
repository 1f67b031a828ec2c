import { expect, test } from 'vitest'
import { connect } from '../db.ts'
import { testDatabase } from './database.ts'

test('two test databases share nothing, and a dropped one is gone', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()])
  const [first, second] = [connect(one.ownerUrl, 1), connect(two.ownerUrl, 1)]
  await first`create table scratch (n int)`
  const [found] = await second`select to_regclass('scratch') as name`
  expect(found?.name).toBeNull()
  await Promise.all([first.end(), second.end()])
  await one.drop()
  await expect(connect(one.ownerUrl, 1)`select 1`).rejects.toThrow(/does not exist/)
  await two.drop()
})

test('text is compared by code point, the same on every machine', async () => {
  const database = await testDatabase()
  const sql = connect(database.ownerUrl, 1)
  const [row] =
    await sql`select datlocprovider, datlocale, 'B' < 'a' as "byCode", lower('Ä') as lower from pg_database where datname = current_database()`
  expect(row).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', byCode: true, lower: 'ä' })
  await sql.end()
  await database.drop()
})

test('each role signs in as itself and the portal may not even create a temporary table', async () => {
  const database = await testDatabase()
  for (const [url, role] of [
    [database.appUrl, 'fadu_app'],
    [database.portalUrl, 'fadu_portal'],
  ] as const) {
    const sql = connect(url, 1)
    expect([...(await sql`select current_user as name`)]).toEqual([{ name: role }])
    if (role === 'fadu_portal') await expect(sql`create temporary table scratch (n int)`).rejects.toThrow(/permission denied/)
    await sql.end()
  }
  await database.drop()
})
