import postgres from 'postgres'
import type { z } from 'zod'

/** `2022-03-01 08:30:00+00`, as a server in UTC sends it, is rewritten; anything else is parsed. */
function instantOf(text: string): string {
  const whole = text.length === 22 && text.endsWith('+00')
  return whole ? `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z` : new Date(text).toISOString()
}

/** Civil days stay text, instants become ISO text, bigint (fen, bytes, counts) becomes a safe integer. */
const TYPES = {
  date: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (text: string) => text },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: (value: string) => value,
    parse: instantOf,
  },
  bigint: {
    to: 20,
    from: [20],
    serialize: (value: number) => String(value),
    parse: (text: string) => {
      const value = Number(text)
      if (!Number.isSafeInteger(value)) throw new RangeError(`Integer out of range: ${text}`)
      return value
    },
  },
}

type Types = { date: string; timestamptz: string; bigint: number }
export type Sql = postgres.Sql<Types>
/** A transaction. Every store function takes it first. Call it as a tag to run a query with bound parameters. */
export type Tx = postgres.TransactionSql<Types>
/** A row as it comes, before a schema has parsed it. */
export type Row = postgres.Row
/** Part of a query, put into another by `${…}`; it runs only there. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>
type Query = PromiseLike<readonly unknown[]>

/** `unit_id` in SQL is `unitId` in TypeScript, both ways; names in camelCase pass unchanged. */
const transform = { column: { from: postgres.toCamel, to: postgres.fromCamel } }

/**
 * Opens a pool.
 * @param max connections
 * @param ahead statements sent on a connection that still works on another. Many save ways for statements of a millisecond; 0 is for long ones, so that
 *   none waits behind a longer one while a connection is free: they wait together, and the first comes first
 */
export function connect(url: string, max = 10, ahead = 100): Sql {
  const options = { max, types: TYPES, transform, onnotice: () => {}, connect_timeout: 10, max_pipeline: ahead }
  return postgres(url, options) as unknown as Sql
}

/** Awaits a query and parses each row: a cast would be a promise nobody checks. */
export async function rows<S extends z.ZodType>(schema: S, query: Query): Promise<z.infer<S>[]> {
  return (await query).map((row) => schema.parse(row))
}

/** The first row or null. */
export async function firstRow<S extends z.ZodType>(schema: S, query: Query): Promise<z.infer<S> | null> {
  const [row] = await query
  return row === undefined ? null : schema.parse(row)
}

/**
 * A read-only transaction in few round trips: its begin, what `enter` sends and the first query of `work` travel together, where `sql.begin` waits for each.
 * Should the begin fail, settings made for the transaction only are gone before `work` reads, so that row rights show nothing.
 */
export async function readTogether<T>(sql: Sql, enter: (tx: Tx) => PromiseLike<unknown>, work: (tx: Tx) => PromiseLike<T>) {
  const own = await sql.reserve()
  const tx = own as unknown as Tx
  try {
    const entered = Promise.all([own.unsafe('begin read only').execute(), enter(tx)])
    entered.catch(() => {}) // awaited below; without this an error in `work` would leave it unhandled
    const result = await work(tx)
    await entered
    await own.unsafe('commit')
    own.release()
    return result
  } catch (error) {
    // A lost connection has left the pool already; released, it would come back dead.
    await own.unsafe('rollback').then(
      () => own.release(),
      () => {},
    )
    throw error
  }
}
