import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { connect } from '../kit/db.ts'
import { databaseUrl, TEST_SECRET } from '../kit/test/cluster.ts'
import { testDatabase } from '../kit/test/database.ts'
import { migrate } from './migrate.ts'

/** An owner as a bureau's database administrators hand him out: may create roles, is no superuser. */
async function modestOwner(): Promise<{ url: string; end(): Promise<void> }> {
  const database = await testDatabase()
  const admin = connect(database.ownerUrl, 1)
  const name = `fadu_test_owner_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create role ${name} login createrole password 'modest'`)
  await admin.unsafe(`grant fadu_app, fadu_portal to ${name} with admin option, inherit false`)
  await admin.unsafe(`create database ${name} owner ${name}`)
  const url = new URL(databaseUrl(database.ownerUrl, name))
  url.username = name
  url.password = 'modest'
  const end = async () => {
    await admin.unsafe(`drop database ${name} with (force)`)
    await admin.unsafe(`drop owned by ${name}`)
    await admin.unsafe(`drop role ${name}`)
    await admin.end()
    await database.drop()
  }
  return { url: url.href, end }
}

test('an owner who is no superuser migrates, and starts again on what he migrated', async () => {
  const owner = await modestOwner()
  expect((await migrate(owner.url, TEST_SECRET)).length).toBeGreaterThan(10)
  expect(await migrate(owner.url, TEST_SECRET)).toEqual([])
  await owner.end()
})
