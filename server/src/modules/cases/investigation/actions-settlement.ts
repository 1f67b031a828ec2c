import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { type ActReply, perform } from '../perform.ts'
import { isKnown } from './approver.ts'
import { refuseUseFastTrack } from './rules-fast-track.ts'
import { refuseMediation, refuseSettle } from './rules-mediation.ts'
import * as store from './store.ts'
import type { ConvertToOrdinary, RecordMediation, SettleMediation, UseFastTrack } from './types-settlement.ts'

/** Turns the case to the fast track, with the consent of each suspect. @law PROC:40, PROC:41 */
export function useFastTrack(ctx: Ctx, input: UseFastTrack): Promise<ActReply> {
  return perform(ctx, 'useFastTrack', input, async (tx, file) => {
    refuseIf(refuseUseFastTrack(file, input, ctx.now))
    for (const consent of input.consents) await store.insertFastTrack(tx, input.caseId, { ...consent })
    await store.setProcedure(tx, input.caseId, 'fast-track')
    return { details: { consents: input.consents } }
  })
}

/** Back to the ordinary procedure; the evidence stays as it is. @law PROC:48 */
export function convertToOrdinary(ctx: Ctx, input: ConvertToOrdinary): Promise<ActReply> {
  return perform(ctx, 'convertToOrdinary', input, async (tx) => {
    await store.convertFastTracks(tx, input.caseId, ctx.now, input.reason)
    await store.setProcedure(tx, input.caseId, 'ordinary')
    return { details: { reason: input.reason } }
  })
}

/** Records a mediation, or a settlement the parties reached themselves. Without agreement the handling clock begins again that day. */
export function recordMediation(ctx: Ctx, input: RecordMediation): Promise<ActReply> {
  return perform(ctx, 'recordMediation', input, async (tx, file) => {
    const settlement = input.selfSettlement
    refuseIf(refuseMediation(file, input, ctx.today, await isKnown(tx, settlement?.recognisedBy ?? null)))
    const { caseId, heldOn, agreed, agreement } = input
    const kind = settlement ? 'self-settlement' : 'mediation'
    const ordinal = file.mediations.length + 1
    const outcome: Record<string, string | null> = settlement
      ? { performedOn: settlement.performedOn, recognisedBy: settlement.recognisedBy, recognisedOn: settlement.recognisedOn }
      : { failedOn: agreed ? null : heldOn }
    const id = await store.insertMediation(tx, caseId, { ordinal, kind, heldOn, agreed, agreement, ...outcome })
    const first = file.mediations[0]
    const late = first && !settlement ? chinaCalendar.workingDaysBetween(first.heldOn, heldOn) > 7 : false
    const { ground, guardianNote } = input
    return { id, details: { mediationId: id, kind, heldOn, agreed, ground, guardianNote, late } }
  })
}

/** Records whether a mediated agreement was kept. @law PROC:185 */
export function settleMediation(ctx: Ctx, input: SettleMediation): Promise<ActReply> {
  return perform(ctx, 'settleMediation', input, async (tx, file) => {
    refuseIf(refuseSettle(file, input, ctx.today))
    const { mediationId, result, on } = input
    await store.settleMediation(tx, mediationId, result === 'performed' ? { performedOn: on } : { failedOn: on })
    return { id: mediationId, details: { mediationId, result, on } }
  })
}
