import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { asChild } from './child.ts'

/** One query and how its rows become the answer. */
export type BareOptions = {
  ownerUrl: string
  /** As the product sends it. */
  text: string
  parameters: string[] | null
  shape: 'list' | 'page'
  /** Of `page`: fixed texts, and between them what differs from record to record. */
  page?: (string | Slot)[]
}
export type Slot = { slot: 'recordNo' | 'partyName' | 'uscc' | 'decisionNo' | 'decisionDate' | 'publicityEndDate' | 'endOn' }

const type = { list: 'application/json; charset=utf-8', page: 'text/html; charset=utf-8' }

/** The baseline: `node:http` and `postgres`, the owner's role, nothing else. */
await asChild<BareOptions>(async ({ ownerUrl, text, parameters, shape, page }) => {
  const dates = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value }
  const sql = postgres(ownerUrl, {
    max: 20,
    types: { date: dates },
    transform: { column: { from: postgres.toCamel } },
    connection: { 'fadu.actor': 'bare', 'fadu.scope': '/' } as never,
  })
  const server = createServer(async (request, response) => {
    const asked = parameters ?? [request.url?.slice(request.url.lastIndexOf('/') + 1) ?? '']
    const rows = await sql.unsafe(text, asked as never[], { prepare: true })
    const body = shape === 'list' ? list(rows) : written(page ?? [], rows[0] as never)
    response.writeHead(200, { 'content-type': type[shape], 'content-length': Buffer.byteLength(body) })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

/** A page of fifty and whether there are more, as the product answers. */
function list(rows: readonly unknown[]): string {
  return JSON.stringify({ items: rows.slice(0, 50), hasMore: rows.length > 50 })
}

type Shown = { recordNo: string; endOn: string; fields: Record<Exclude<Slot['slot'], 'recordNo' | 'endOn'>, string> }

function written(page: readonly (string | Slot)[], { recordNo, endOn, fields }: Shown): string {
  const values: Record<Slot['slot'], string> = {
    recordNo,
    endOn: words(endOn),
    partyName: fields.partyName,
    uscc: fields.uscc,
    decisionNo: fields.decisionNo,
    decisionDate: words(fields.decisionDate),
    publicityEndDate: words(fields.publicityEndDate),
  }
  return page.map((part) => (typeof part === 'string' ? part : values[part.slot])).join('')
}

function words(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
