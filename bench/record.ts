import type { FastifyInstance } from 'fastify'
import { buildApp } from '../server/src/app.ts'
import { connect } from '../server/src/kit/db.ts'

/** One statement as the product sent it. `turn` counts the turns of the event loop: statements of one turn travel together. */
export type Statement = { connection: number; text: string; parameters: unknown[]; types: number[]; turn: number }

/** Runs `act` against the product in this process and writes down every statement it sends. */
export async function recordStatements(appUrl: string, act: (app: FastifyInstance) => Promise<void>): Promise<Statement[]> {
  const sql = connect(appUrl, 5)
  const statements: Statement[] = []
  let turn = 0
  let counting = false
  const count = () => {
    counting = false
    turn++
  }
  const debug = (connection: number, text: string, parameters: unknown[], types: number[]) => {
    if (!counting) setImmediate(count)
    counting = true
    statements.push({ connection, text, parameters, types, turn })
  }
  Object.assign(sql.options, { debug })
  const app = await buildApp({ sql, requestsPerMinute: 1_000_000 })
  await act(app)
  await app.close()
  await sql.end()
  return statements
}
