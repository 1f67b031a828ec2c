import { randomUUID } from 'node:crypto'
import { connect, type Tx } from '../server/src/kit/db.ts'
import type { CaseAtHand } from './act-load.ts'
import { asChild } from './child.ts'
import { type ActResult, together } from './together.ts'

/** A recorded statement; those of one turn were sent together and are sent together again. */
export type Step = { text: string; parameters: unknown[]; types: number[]; turn: number }
export type ReplayOptions = {
  ownerUrl: string
  steps: Step[]
  recorded: CaseAtHand
  cases: CaseAtHand[]
  seconds: number
  most: number
}

/** Type number of `jsonb`. */
const JSONB = 3802
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The act's own statements, each act one transaction of the owner's, on cases of its own with fresh ids: no HTTP, no rules, no row rights. */
async function replay({ ownerUrl, steps, recorded, cases, seconds, most }: ReplayOptions): Promise<ActResult> {
  const sql = connect(ownerUrl, cases.length)
  const groups = [...Map.groupBy(steps, ({ turn }) => turn).values()]
  const workers = cases.map((one) => async () => {
    const named = renaming(steps, recorded, one)
    await sql.begin(async (tx) => {
      for (const group of groups) await Promise.all(group.map((step) => send(tx, step, named)))
    })
  })
  const result = await together(workers, seconds, most)
  await sql.end()
  return result
}

/** Of the recorded ids, those the act made itself become fresh ones, the case's own becomes that of this case; people stay who they were. */
function renaming(steps: readonly Step[], recorded: CaseAtHand, one: CaseAtHand): Map<string, string> {
  const made = steps
    .find(({ text }) => text.includes('insert into cases.evidence'))
    ?.parameters.find((value) => UUID.test(String(value)))
  return new Map([
    [recorded.id, one.id],
    [String(made), randomUUID()],
  ])
}

function send(tx: Tx, { text, parameters, types }: Step, named: Map<string, string>) {
  const typed = parameters.map((value, index) => {
    // recorded as the text the driver made of it
    const json = types[index] === JSONB
    const renamed = rename(json && typeof value === 'string' ? JSON.parse(value) : value, named)
    return json ? tx.json(renamed as never) : renamed
  })
  return tx.unsafe(text, typed as never[], { prepare: true })
}

function rename(value: unknown, named: Map<string, string>): unknown {
  if (typeof value === 'string') return named.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => rename(one, named))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rename(one, named)]))
}

await asChild<ReplayOptions>(async (options) => JSON.stringify(await replay(options)))
