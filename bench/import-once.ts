import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connect } from '../server/src/kit/db.ts'
import { systemClock } from '../server/src/kit/instant.ts'
import { importPenaltyTable } from '../server/src/modules/cases/index.ts'
import { makeCtx, systemActor } from '../server/src/platform/index.ts'
import { asChild } from './child.ts'

/** `fadu`: the product's import, as the command line calls it. `copy`: the same rows, ready made, into a table of the same form. */
export type ImportOptions = { kind: 'fadu' | 'copy'; url: string; file: string }
export type ImportResult = { seconds: number; peakMb: number }

async function importOnce({ kind, url, file }: ImportOptions): Promise<ImportResult> {
  const sql = connect(url, 1)
  await sql`select 1`
  const began = performance.now()
  if (kind === 'copy') await pipeline(createReadStream(file), await sql`copy public.bench_copy from stdin`.writable())
  else {
    const ctx = makeCtx(sql, systemActor('import', ['clerk']), systemClock)
    const { run } = await importPenaltyTable(ctx, { name: basename(file), stream: file }, { dryRun: false, usccOverride: null })
    if (run.wrong > 0) throw new Error(`${run.wrong} wrong rows`)
  }
  const seconds = (performance.now() - began) / 1000
  await sql.end()
  return { seconds, peakMb: process.resourceUsage().maxRSS / 1024 }
}

await asChild<ImportOptions>(async (options) => JSON.stringify(await importOnce(options)))
