import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../db.ts'
import { type Cluster, findCluster, removeCluster, startCluster } from './index.ts'
import { startMark } from './processes.ts'

let dataDir: string
let cluster: Cluster | undefined
const said: string[] = []
const start = async () => {
  cluster = await startCluster({ dataDir, log: (line) => said.push(line) })
  return cluster
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fadu-kill-'))
  said.length = 0
})
afterEach(async () => {
  await cluster?.stop()
  await removeCluster(dataDir)
})

const load = (file: string) => `await import(${JSON.stringify(join(import.meta.dirname, file))})`
const launch = (code: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })

/**
 * Another process writes acts, each as two rows in one transaction (an act and its audit line), and prints each act whose commit
 * was confirmed. It may well die with its database, as a server would. Kills PostgreSQL after 200 acts; returns the confirmed ones.
 */
async function writeUntilKilled(url: string, kill: () => void): Promise<number[]> {
  const writer = launch(`
    const { connect } = ${load('../db.ts')}
    const sql = connect(${JSON.stringify(url)}, 4)
    const write = async (act) => {
      await sql.begin(async (tx) => {
        await tx\`insert into scratch (act, part) values (\${act}, 'act')\`
        await tx\`insert into scratch (act, part) values (\${act}, 'audit')\`
      })
      console.log(act)
      await write(act + 4)
    }
    await Promise.all([0, 1, 2, 3].map(write))`)
  const confirmed: number[] = []
  for await (const line of createInterface(writer.stdout)) {
    if (confirmed.push(Number(line)) === 200) kill()
  }
  return confirmed
}

test('after kill -9 of PostgreSQL each act is there whole or not at all, and no confirmed act is lost', async () => {
  const first = await start()
  const setUp = connect(first.ownerUrl, 1)
  await setUp`create table scratch (act int, part text)`
  await setUp.end()
  const confirmed = await writeUntilKilled(first.ownerUrl, () => process.kill(first.pid, 'SIGKILL'))
  expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' })

  const sql = connect((await start()).ownerUrl, 1)
  const acts = await sql`select act, count(*)::int as parts from scratch group by act`
  await sql.end()
  expect(acts.filter((row) => row.parts !== 2)).toEqual([])
  const kept = new Set(acts.map((row) => row.act))
  expect(confirmed.length).toBeGreaterThanOrEqual(200)
  expect(confirmed.filter((act) => !kept.has(act))).toEqual([])
})

/** Another process starts the cluster, commits one row, leaves one uncommitted and waits to be killed. */
async function killedLauncher(): Promise<number> {
  const launcher = launch(`
    const { startCluster } = ${load('index.ts')}
    const { connect } = ${load('../db.ts')}
    const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    const sql = connect(cluster.ownerUrl, 2)
    await sql.unsafe("create table scratch (part text); insert into scratch values ('kept')")
    sql.begin(async (tx) => { await tx.unsafe("insert into scratch values ('open')"); console.log(cluster.pid); await new Promise(() => {}) })`)
  const gone = new Promise((resolve) => launcher.once('exit', resolve))
  for await (const line of createInterface(launcher.stdout)) {
    launcher.kill('SIGKILL')
    await gone
    return Number(line)
  }
  throw new Error('The launcher ended before its cluster was ready')
}

test('after kill -9 of the launcher the orphaned server is stopped and the cluster starts anew', async () => {
  const orphan = await killedLauncher()
  expect(await startMark(orphan)).not.toBeNull()
  expect(await findCluster(dataDir)).toBeNull()

  const again = await start()
  expect(said).toContain(`上次的数据库进程 ${orphan} 仍在运行，正在停止`)
  expect(await startMark(orphan)).toBeNull()
  const sql = connect(again.ownerUrl, 1)
  expect([...(await sql`select part from scratch`)]).toEqual([{ part: 'kept' }])
  await sql.end()
})
