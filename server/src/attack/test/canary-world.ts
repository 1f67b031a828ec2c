import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { mountPortal } from '../../../../portal/src/index.ts'
import { buildApp } from '../../app.ts'
import { connect, type Sql } from '../../kit/db.ts'
import { type Client, client } from '../../kit/test/app.ts'
import { publicityJobs, sealRecords, transparencyLog } from '../../modules/publicity/index.ts'
import { openSession } from '../../platform/auth/index.ts'
import { makeServer } from '../../platform/http/index.ts'
import type { Role } from '../../platform/index.ts'
import { openHouse } from './world.ts'

export const PUBLIC_URL = 'https://example.test'
const STEPS = ['transmission', 'confirmation', 'publication'] as const

/** Keeps what a server would write to its log, at every level. */
function tap(app: FastifyInstance, lines: string[]): void {
  const stream = Object.getOwnPropertySymbols(app.log).find((symbol) => symbol.description === 'pino.stream')
  Object.assign(app.log, { [stream as symbol]: { write: (line: string) => lines.push(line) } })
  app.log.level = 'trace'
}

/** The whole house with the portal in front of it, its log lines kept, and a desk for each phase of time. Close `close` in `afterAll`. */
export async function openPublicHouse() {
  const house = await openHouse()
  const { t, city } = house
  const side = city.a
  const lines: string[] = []
  const api = await buildApp({
    sql: t.sql,
    clock: t.clock,
    files: t.files,
    log: true,
    signInsPerMinute: 10_000,
    requestsPerMinute: 1_000_000,
  })
  const sql: Sql = connect(t.database.portalUrl, 3)
  const portal = await makeServer({ log: true, requestsPerMinute: 1_000_000 })
  mountPortal(portal, { sql, clock: t.clock, publicUrl: PUBLIC_URL })
  await Promise.all([api.ready(), portal.ready()])
  for (const app of [api, portal]) tap(app, lines)
  /** A person of the bureau at this hour. */
  const enter = async (roles: readonly Role[], path = side.county.path): Promise<Client> => {
    const actor = await t.actorWith(roles, path)
    const { token } = await openSession(t.sql, actor.id, t.clock(), { address: '127.0.0.1', agent: 'test' })
    return client(api, actor, token)
  }
  const desk = async (): Promise<Desk> => ({
    officer: await enter(['case-officer']),
    clerk: await enter(['clerk']),
    reader: await enter(['legal-reviewer']),
    second: await enter(['legal-reviewer']),
    chief: await enter(['bureau-chief']),
  })
  const clerkCtx = () => t.ctxWith(['clerk'], city.city.path)
  return {
    ...{ house, t, city, side, api, portal, sql, lines, enter, desk, ...recordActs(t.owner) },
    /** The nightly look at every record. */
    seal: async () => sealRecords(await clerkCtx()),
    /** Every waiting leaf gets its place under a signed head. */
    sequence: async () => {
      const ctx = await clerkCtx()
      await transparencyLog.openLogKeys(ctx, transparencyLog.originFor(PUBLIC_URL))
      await transparencyLog.sequenceLog(ctx)
    },
    jobs: publicityJobs,
    async close() {
      await Promise.all([api.close(), portal.close()])
      await sql.end()
      await t.close()
    },
  }
}
export type PublicHouse = Awaited<ReturnType<typeof openPublicHouse>>
export type Desk = Record<'officer' | 'clerk' | 'reader' | 'second' | 'chief', Client>
export type Page = { id: string; recordNo: string; state: string; version: number }

function recordActs(owner: Sql) {
  const pageOf = async (number: string): Promise<Page> => {
    const [row] = await owner<Page[]>`select id, record_no, state, version from publicity.record where number = ${number}`
    return row as Page
  }
  const act = async (page: Pick<Page, 'id' | 'version'>, who: Client, noun: string, body: object = {}): Promise<void> => {
    const reply = await who.post(`/publicity/records/${page.id}/${noun}`, { version: page.version, ...body })
    expect(reply.statusCode, `${noun} ${reply.body}`).toBe(201)
    page.version = reply.json().version
  }
  /** Collected, proposed by the machine, sent on, read, released: as a day at the desk goes. @returns its page, withheld ones as they are */
  const release = async (desk: Desk, number: string): Promise<Page> => {
    expect((await desk.clerk.post('/publicity/collection', {})).statusCode).toBe(201)
    const page = await pageOf(number)
    if (page.state !== 'collected') return page
    const who = { transmission: desk.officer, confirmation: desk.reader, publication: desk.clerk }
    for (const step of STEPS) await act(page, who[step], step, step === 'confirmation' ? { accepted: true } : {})
    return pageOf(number)
  }
  return { pageOf, act, release }
}
