import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { assess } from './rules-gate.ts'
import { choicesOf } from './settings.ts'
import { originsOf } from './sources.ts'
import * as store from './store.ts'
import type { ReasonCode } from './types.ts'

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'
const SEALED = '依照《治安管理处罚法》第一百三十六条，自然人违反治安管理的记录予以封存，不再公示。'
/** The public reason names the law where it says nothing about the person; otherwise it stays general. */
const PUBLIC_REASON: Partial<Record<ReasonCode, string>> = { 'sealed-psa': SEALED, 'sealed-psa-legacy': SEALED }

/**
 * Looks at every public page once more: what has become sealed, secret or otherwise barred goes down at once, what has reached its last
 * day ends. A revoked decision's page is left to the clerk, who gives the reason, within its own clock.
 * @law PSA-2025:136, OGI:14, APL:48
 */
export async function sealRecords(ctx: Ctx): Promise<{ withdrawn: number; expired: number }> {
  authorise(ctx.actor, 'publicity.release')
  const expired = await ctx.transaction(async (tx) => {
    const ids = await store.expireRecords(tx, { today: ctx.today, now: ctx.now })
    if (ids.length > 0) audit.record(tx, { action: 'publicity.expired', subject: 'publicity', details: { count: ids.length } })
    return ids.length
  })
  let [after, withdrawn]: [string | null, number] = [FIRST, 0]
  while (after !== null) {
    const done: { last: string | null; withdrawn: number } = await sealBatch(ctx, after)
    after = done.last
    withdrawn += done.withdrawn
  }
  return { withdrawn, expired }
}

function sealBatch(ctx: Ctx, after: string): Promise<{ last: string | null; withdrawn: number }> {
  return ctx.transaction(async (tx) => {
    const ids = await store.listPublicIds(tx, after, BATCH)
    const choices = await choicesOf(tx)
    const sealed = [...(await originsOf(tx, ids))].flatMap(([id, { gate }]) => {
      const verdict = assess({ ...gate, revokedOn: null }, ctx.today, choices)
      return verdict.public ? [] : [{ id, reason: verdict.reason, basis: verdict.basis }]
    })
    for (const { id, reason, basis } of sealed) {
      const withdrawnReason = PUBLIC_REASON[reason] ?? '该信息依法不应公开，现予撤回。'
      const set = {
        reasonCode: reason,
        reasonBasis: basis,
        withdrawnAt: ctx.now,
        withdrawnReason,
        actedAt: ctx.now,
        actNote: null,
      }
      await store.updateRecord(tx, id, { ...set, state: 'withdrawn' })
      audit.record(tx, { action: 'publicity.sealed', subject: id, details: { reasonCode: reason } })
    }
    return { last: ids.at(-1) ?? null, withdrawn: sealed.length }
  })
}
