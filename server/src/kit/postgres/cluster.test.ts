import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../db.ts'
import { type Cluster, findCluster, removeCluster, startCluster } from './index.ts'
import { demandSpace } from './initialise.ts'
import { openPlace } from './place.ts'

let home: string
let dataDir: string
let cluster: Cluster | undefined
const start = async (port?: number) => {
  cluster = await startCluster({ dataDir, port, durable: false, log: () => {} })
  return cluster
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'fadu-cluster-')) // mode 0700
  dataDir = join(home, 'postgres')
})
afterEach(async () => {
  await cluster?.stop()
  cluster = undefined
  await removeCluster(dataDir)
  await rm(home, { recursive: true })
})

test('a cluster in a private folder listens on the loopback address only and keeps its password to itself', async () => {
  const { ownerUrl } = await start()
  const place = await openPlace(dataDir)
  expect((await stat(join(place.dir, 'owner-password'))).mode & 0o777).toBe(0o600)
  const sql = connect(ownerUrl, 1)
  const [row] =
    await sql`select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as socket, current_user as "user"`
  await sql.end()
  expect(row).toEqual({ listen: '127.0.0.1', socket: '', user: 'fadu_owner' })
  await expect(connect(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 1)`select 1`).rejects.toThrow(/password authentication failed/)
})

test('what was written is there after stop and start, on another port', async () => {
  const first = connect((await start()).ownerUrl, 1)
  await first`create table scratch as select 7 as n`
  await first.end()
  await cluster?.stop()
  expect(await findCluster(dataDir)).toBeNull()
  const second = connect((await start()).ownerUrl, 1)
  expect([...(await second`select n from scratch`)]).toEqual([{ n: 7 }])
  await second.end()
})

test('a second start of a running cluster is refused and leaves the first alone', async () => {
  const first = await start()
  await expect(startCluster({ dataDir, log: () => {} })).rejects.toMatchObject({ code: 'already-running' })
  expect(await findCluster(dataDir)).toEqual({ ownerUrl: first.ownerUrl, port: first.port, pid: first.pid })
  const sql = connect(first.ownerUrl, 1)
  expect([...(await sql`select 1 as n`)]).toEqual([{ n: 1 }])
  await sql.end()
})

test('a stale pid file that names a living process of somebody else is no obstacle, and that process lives on', async () => {
  await (await start()).stop()
  const { data } = await openPlace(dataDir)
  await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n\nready   \n`)
  expect((await start()).pid).not.toBe(process.pid)
})

test('data of another major version are refused and not touched', async () => {
  await (await start()).stop()
  const { data } = await openPlace(dataDir)
  await writeFile(join(data, 'PG_VERSION'), '17\n')
  const before = await readdir(data)
  await expect(start()).rejects.toMatchObject({ code: 'old-data', message: expect.stringContaining('属于 PostgreSQL 17') })
  expect(await readdir(data)).toEqual(before)
  expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a folder that holds something else is refused', async () => {
  const { data } = await openPlace(dataDir)
  await mkdir(data)
  await writeFile(join(data, 'thesis.txt'), 'mine')
  await expect(start()).rejects.toMatchObject({ code: 'old-data' })
  expect(await readFile(join(data, 'thesis.txt'), 'utf8')).toBe('mine')
})

test('a port in use is named, before anything is laid down', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  await expect(start(port)).rejects.toMatchObject({ code: 'port-in-use', message: expect.stringContaining(String(port)) })
  expect(await readdir((await openPlace(dataDir)).dir)).not.toContain('data')
  await new Promise((resolve) => other.close(resolve))
  expect((await start(port)).port).toBe(port)
})

test('a half-made cluster is thrown away and made anew', async () => {
  const { dir } = await openPlace(dataDir)
  await mkdir(join(dir, 'data.new'))
  await writeFile(join(dir, 'data.new', 'PG_VERSION'), '18\n')
  await start()
  expect(await readdir(dir)).not.toContain('data.new')
})

test('too little disk is said before anything is laid down', async () => {
  await expect(demandSpace(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ code: 'no-disk' })
  await expect(demandSpace(tmpdir(), 1)).resolves.toBeUndefined()
})
