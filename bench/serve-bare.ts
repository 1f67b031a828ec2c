import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { asChild } from './child.ts'

/** One query, as the product sends it, whose rows become the list. */
export type BareOptions = { ownerUrl: string; text: string; parameters: string[] }

/** The baseline: `node:http` and `postgres`, the owner's role, nothing else. */
await asChild<BareOptions>(async ({ ownerUrl, text, parameters }) => {
  const dates = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value }
  const sql = postgres(ownerUrl, {
    max: 20,
    types: { date: dates },
    transform: { column: { from: postgres.toCamel } },
    connection: { 'fadu.actor': 'bare', 'fadu.scope': '/' } as never,
  })
  const server = createServer(async (_request, response) => {
    const body = list(await sql.unsafe(text, parameters as never[], { prepare: true }))
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

/** A page of fifty and whether there are more, as the product answers. */
function list(rows: readonly unknown[]): string {
  return JSON.stringify({ items: rows.slice(0, 50), hasMore: rows.length > 50 })
}
