import { type Day, dayOf } from '../kit/day.ts'
import { readTogether, type Sql, type Tx } from '../kit/db.ts'
import type { Clock, Instant } from '../kit/instant.ts'
import * as audit from './audit/index.ts'
import type { Actor } from './auth/actor.ts'
import type { FileFolder } from './files/folder.ts'

/** What every action gets: who acts, when, and the only ways to the database, both under the actor's row rights. */
export type Ctx = {
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  /** Where `saveFile` and `openFile` keep contents. */
  readonly files?: FileFolder
  /** A change: settings of the actor, the work, its audit lines and jobs commit together or not at all. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Queries that change nothing, sent together with the actor's settings in one round trip. Return the unawaited query. */
  read<T>(work: (tx: Tx) => PromiseLike<T>): Promise<T>
}

/** @param sql a pool connected as `fadu_app` */
export function makeCtx(sql: Sql, actor: Actor, clock: Clock, files?: FileFolder): Ctx {
  const now = clock()
  return {
    actor,
    now,
    today: dayOf(now),
    files,
    transaction: (work) => sql.begin((tx) => run(sql, tx, actor, now, work)) as Promise<never>,
    read: (work) =>
      readTogether(
        sql,
        (tx) => enter(sql, tx, actor),
        async (tx) => work(tx),
      ),
  }
}

const begun = new WeakMap<Tx, { sql: Sql; actor: Actor }>()

/** The pool and the actor of a transaction that a context opened. */
export function whose(tx: Tx): { sql: Sql; actor: Actor } {
  const found = begun.get(tx)
  if (!found) throw new Error('not a transaction of a context')
  return found
}

/** Sends the actor's settings, which hold until the transaction ends, and remembers whose it is. */
function enter(sql: Sql, tx: Tx, actor: Actor): PromiseLike<unknown> {
  const entered = tx`select set_config('fadu.actor', ${actor.id}, true), set_config('fadu.scope', ${actor.scopePath}, true),
    set_config('fadu.roles', ${actor.roles.join(',')}, true)`.execute()
  entered.catch(() => {}) // awaited by the caller; without this an error in its work would leave it unhandled
  begun.set(tx, { sql, actor })
  return entered
}

async function run<T>(sql: Sql, tx: Tx, actor: Actor, now: Instant, work: (tx: Tx) => Promise<T>): Promise<T> {
  const entered = enter(sql, tx, actor)
  audit.begun(tx, now, actor.name)
  const result = await work(tx)
  await entered
  await audit.flush(tx)
  return result
}
