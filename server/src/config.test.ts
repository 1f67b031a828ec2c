import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, secretOf } from './config.ts'

test('nothing set: this machine only, port 8080, an own database with the demo, no single sign-on', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null, demo: true, oidc: null })
  expect(config.publicUrl).toBe('http://127.0.0.1:8080')
})

test('a given database is never filled with invented cases unless asked', () => {
  const DATABASE_URL = 'postgres://owner@db/fadu'
  expect(readConfig({ DATABASE_URL }).demo).toBe(false)
  expect(readConfig({ DATABASE_URL, FADU_DEMO: 'on' }).demo).toBe(true)
})

test.each([
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: 'eighty' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ FADU_SECRET: 'short' }, 'FADU_SECRET'],
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID'],
  [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL'],
])('%o is refused by name', (environment, name) => {
  expect(() => readConfig(environment)).toThrow(name)
})

test('the secret is made once and readable by its owner only', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'fadu-config-'))
  const config = readConfig({ FADU_DATA: dir })
  const [one, other] = await Promise.all([secretOf(config), secretOf(config)])
  expect(one).toHaveLength(43)
  expect([other, (await readFile(join(dir, 'secret'), 'utf8')).trim()]).toEqual([one, one])
  expect((await stat(join(dir, 'secret'))).mode & 0o777).toBe(0o600)
  await rm(dir, { recursive: true })
})
