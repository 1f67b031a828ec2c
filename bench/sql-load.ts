import { readFile } from 'node:fs/promises'
import postgres from 'postgres'
import { asChild } from './child.ts'
import type { Canned, CannedOptions } from './serve-canned.ts'

export type SqlLoadOptions = CannedOptions & { connections: number; seconds: number }

/** Answers with how many pages' statements the database runs in a second, without any page around them. */
await asChild<SqlLoadOptions>(async ({ url, file, connections, seconds }) => {
  const pages = Object.values(JSON.parse(await readFile(file, 'utf8')) as Canned)
  const sql = postgres(url, { max: Math.min(connections, 20) })
  let [next, done] = [0, 0]
  const end = performance.now() + seconds * 1000
  const runner = async () => {
    while (performance.now() < end) {
      for (const { text, parameters } of pages[next++ % pages.length]?.statements ?? [])
        await sql.unsafe(text, parameters as never[], { prepare: true })
      done++
    }
  }
  await Promise.all(Array.from({ length: connections }, runner))
  await sql.end()
  return String(done / seconds)
})
