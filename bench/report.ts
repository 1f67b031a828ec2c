import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'
import type { Sql } from '../server/src/kit/db.ts'

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** `ours / theirs` as the one number a benchmark is about, with its aim. */
export function printRatio(name: string, ratio: number, aim: number): void {
  console.log(`${name}: ratio ${ratio.toFixed(3)} (aim >= ${aim}: ${ratio >= aim ? 'met' : 'MISSED'})`)
}

/** What the numbers were measured on. */
export async function printMachine(command: string, sql: Sql): Promise<void> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  console.log(
    [
      `command   ${command}`,
      `commit    ${commit}`,
      `machine   ${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}`,
      `software  Node ${process.version}, PostgreSQL ${row?.version}, durable (fsync on)`,
      `load      ${loadavg()
        .map((value) => value.toFixed(1))
        .join(' ')} over 1, 5, 15 minutes, at the end`,
      `at        ${new Date().toISOString()}`,
    ].join('\n'),
  )
}
