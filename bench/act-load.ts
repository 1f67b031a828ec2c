import { Agent, request } from 'node:http'
import { asChild } from './child.ts'
import { type ActResult, together } from './together.ts'

export type { ActResult } from './together.ts'
export type CaseAtHand = { id: string; version: number; officers: string[] }
export type ActOptions = { url: string; cookie: string; cases: CaseAtHand[]; bodies: object[]; seconds: number; most: number }

/** Acts through HTTP, one connection a case, each act naming the version the last one answered. */
async function load({ url, cookie, cases, bodies, seconds, most }: ActOptions): Promise<ActResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: cases.length })
  const workers = cases.map((one, index) => {
    let { version } = one
    const address = new URL(`/api/v1/cases/${one.id}/evidence`, url)
    return async () => {
      const { status, text } = await post(agent, address, cookie, JSON.stringify({ ...bodies[index], version }))
      if (status !== 201) throw new Error(`${status} ${text}`)
      version = JSON.parse(text).version
    }
  })
  return together(workers, seconds, most)
}

function post(agent: Agent, url: URL, cookie: string, body: string): Promise<{ status: number; text: string }> {
  const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

await asChild<ActOptions>(async (options) => JSON.stringify(await load(options)))
