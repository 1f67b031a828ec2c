import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { asChild } from './child.ts'

/** What the product sent to the database for an address, and the page it answered. */
export type Canned = Record<string, { statements: { text: string; parameters: unknown[] }[]; body: string }>
export type CannedOptions = { url: string; file: string }

/** The baseline: `node:http` and `postgres`, the same statements, the same bytes as text. It renders and checks nothing. */
await asChild<CannedOptions>(async ({ url, file }) => {
  const canned = JSON.parse(await readFile(file, 'utf8')) as Canned
  const dates = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value }
  const sql = postgres(url, { max: 20, types: { date: dates }, transform: { column: { from: postgres.toCamel } } })
  const server = createServer(async (request, response) => {
    const page = canned[request.url ?? '']
    if (!page) return response.writeHead(404).end()
    for (const { text, parameters } of page.statements) await sql.unsafe(text, parameters as never[], { prepare: true })
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(page.body) })
    response.end(page.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
