import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { reassessRecords } from './actions-reassess.ts'
import { nudgeLog } from './log/actions.ts'
import * as store from './store.ts'

/** Ends the pages that have reached their last day. @returns how many */
export function expireRecords(ctx: Ctx): Promise<number> {
  authorise(ctx.actor, 'publicity.release')
  return ctx.transaction(async (tx) => {
    const ids = await store.expireRecords(tx, { today: ctx.today, now: ctx.now })
    if (ids.length === 0) return 0
    await nudgeLog(tx)
    audit.record(tx, { action: 'publicity.expired', subject: 'publicity', details: { count: ids.length } })
    return ids.length
  })
}

/**
 * The nightly look: what has reached its last day ends, and the gate is asked about every record once more, so that a new day, a new law or
 * a changed setting takes effect.
 * @law PSA-2025:136, OGI:14, APL:48
 */
export async function sealRecords(ctx: Ctx): Promise<{ withdrawn: number; expired: number }> {
  const expired = await expireRecords(ctx)
  const { down } = await reassessRecords(ctx, { dryRun: false })
  return { withdrawn: down.reduce((sum, { count }) => sum + count, 0), expired }
}
