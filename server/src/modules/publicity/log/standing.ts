import { z } from 'zod'
import { firstRow } from '../../../kit/db.ts'
import { Instant } from '../../../kit/instant.ts'
import { authorise, type Ctx } from '../../../platform/index.ts'
import { findHead, listKeys } from './public-log.ts'
import { logSize } from './store.ts'
import { PublicKey } from './types.ts'

/** Where the transparency log stands, for those who keep it. */
export const LogStanding = z.object({
  /** The newest signed head; null before the first. */
  head: z.object({ size: z.int(), signedAt: Instant, note: z.string() }).nullable(),
  /** Leaves that have their place; more than the head's size only between placing and signing. */
  placed: z.int(),
  /** Events that wait for their place, and the time of the oldest. */
  waiting: z.int(),
  waitingSince: Instant.nullable(),
  keys: z.array(PublicKey),
})
export type LogStanding = z.infer<typeof LogStanding>
const Waiting = z.object({ waiting: z.int(), since: Instant.nullable() })

/** Newest head, places, what waits, keys. */
export function getLogStanding(ctx: Ctx): Promise<LogStanding> {
  authorise(ctx.actor, 'publicity.read')
  return ctx.read(async (tx) => {
    const head = await findHead(tx)
    const left = await firstRow(Waiting, tx`select waiting, since from publicity.log_waiting()`)
    return {
      head: head && { size: head.size, signedAt: head.signedAt, note: head.note },
      placed: await logSize(tx),
      waiting: left?.waiting ?? 0,
      waitingSince: left?.since ?? null,
      keys: await listKeys(tx),
    }
  })
}
