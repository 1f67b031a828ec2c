import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { TEST_SECRET } from '../../../server/src/kit/test/cluster.ts'

export type Ran = { code: number | null; out: string; err: string }

/** Runs `fadu` as a script would: a process of its own, on a given database. */
export async function fadu(databaseUrl: string | null, args: readonly string[], stdin = ''): Promise<Ran> {
  const env = { ...process.env, FADU_SECRET: TEST_SECRET, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), ...args], { env })
  const ran: Ran = { code: null, out: '', err: '' }
  child.stdout.on('data', (data) => {
    ran.out += String(data)
  })
  child.stderr.on('data', (data) => {
    ran.err += String(data)
  })
  child.stdin.end(stdin)
  const [code] = await once(child, 'close')
  return { ...ran, code }
}
