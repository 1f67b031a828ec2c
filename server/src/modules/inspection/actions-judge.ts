import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { getFinding } from './actions-finding.ts'
import { refuseJudging } from './rules-finding.ts'
import * as store from './store-finding.ts'
import type * as t from './types.ts'

type Judging = t.Judge & { findingId: string }
/** Said to be dealt with by a person, with a reason: what cannot be undone any more is closed so. */
export function closeFinding(ctx: Ctx, input: Judging): Promise<t.FindingDetail> {
  authorise(ctx.actor, 'inspection.close')
  return judge(ctx, input, 'closed')
}

/** Said to be no fault at all, with a reason; counts for the check's rate of false alarms. */
export function markFalseAlarm(ctx: Ctx, input: Judging): Promise<t.FindingDetail> {
  authorise(ctx.actor, 'inspection.judge')
  return judge(ctx, input, 'false-alarm')
}

async function judge(
  ctx: Ctx,
  { findingId, version, reason }: Judging,
  state: 'closed' | 'false-alarm',
): Promise<t.FindingDetail> {
  await ctx.transaction(async (tx) => {
    const finding = await store.getFindingForUpdate(tx, findingId)
    if (finding.version !== version) {
      const values = { yours: version, theirs: finding.version }
      throw new DomainError('conflict', 'finding-changed', '该问题刚刚有变化，请核对后重试。', { values })
    }
    refuseIf(refuseJudging(finding, await store.partIn(tx, finding), state))
    await judgeOne(ctx, tx, finding, { state, reason })
  })
  return getFinding(ctx, { findingId })
}

/** Writes what a person says of a fault, with its audit line. The caller has locked it, authorised and refused what may not be. */
export async function judgeOne(
  ctx: Ctx,
  tx: Tx,
  { id, checkCode }: t.Finding,
  { state, reason }: { state: 'closed' | 'false-alarm'; reason: string },
): Promise<void> {
  const by = { at: ctx.now, on: ctx.today, by: ctx.actor.id, byName: ctx.actor.name }
  await store.judgeFinding(tx, id, { state, reason, ...by })
  audit.record(tx, { action: `inspection.${state}`, subject: id, details: { check: checkCode, reason } })
}
