import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './kit/postgres/port.ts'
import { TEST_SECRET } from './kit/test/cluster.ts'
import { type TestDatabase, testDatabase } from './kit/test/database.ts'

let database: TestDatabase
const children: ChildProcess[] = []
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await database.drop()
})

/** The program as people start it, on a given database; `said` grows with what it prints. */
function start(parts: string[], environment: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: database.ownerUrl, FADU_SECRET: TEST_SECRET, ...environment }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...parts], { env })
  children.push(child)
  const run = { child, said: '', exit: once(child, 'exit').then(([code]) => code as number | null) }
  const told = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        run.said += String(data)
        if (run.said.includes('法度已启动')) resolve()
      })
    }
  })
  return Object.assign(run, { ready: Promise.race([told, run.exit]) })
}

test('it serves, says so, refuses a second start on the same port, and stops with 0 when asked', async () => {
  const port = String(await freePort())
  const first = start(['portal', 'worker'], { PORT: port })
  await first.ready
  expect(first.said).toContain(`http://127.0.0.1:${port}/`)
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ status: 'ok' })
  const second = start(['portal'], { PORT: port })
  expect(await second.exit).toBe(1)
  expect(second.said).toContain(`端口 ${port} 已被其他程序占用`)
  first.child.kill('SIGTERM')
  expect(await first.exit).toBe(0)
})

test.each([
  [['cellar'], {}, '没有名为 cellar 的部分'],
  [['portal'], { PORT: 'none' }, '环境变量有误：PORT'],
] as const)('%j %o: one clear line and exit 1', async (parts, environment, line) => {
  const run = start([...parts], environment)
  expect(await run.exit).toBe(1)
  expect(run.said.trim().split('\n')).toHaveLength(1)
  expect(run.said).toContain(line)
})
