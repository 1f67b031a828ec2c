import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { personOf } from '../decision/actions.ts'
import type { CaseFile } from '../file/types.ts'
import { type ActReply, perform } from '../perform.ts'
import { refuseClose } from './rules-close.ts'
import { deliveryState, refuseDelivery } from './rules-delivery.ts'
import { detentionServed, refuseExecuting } from './rules-execution.ts'
import * as store from './store.ts'
import type { CloseCase, RecordDelivery, RecordExecution } from './types.ts'

/** Records that a decision reached a party. When the last offender has his, the case goes on to execution. */
export function recordDelivery(ctx: Ctx, input: RecordDelivery): Promise<ActReply> {
  return perform(ctx, 'recordDelivery', input, async (tx, file) => {
    refuseIf(refuseDelivery(file, input, ctx.today))
    const id = await store.insertDelivery(tx, input, ctx.now)
    const { caseId: _, version: __, ...delivery } = input
    const after: CaseFile = { ...file, deliveries: [...file.deliveries, { id, ...delivery }] }
    const state = deliveryState(after, ctx.today, chinaCalendar)
    const own = state.recipients.find((each) => each.decisionId === input.decisionId && each.partyId === input.partyId)
    const { partyId, method, deliveredOn } = input
    const details = { partyId, role: own?.role, method, deliveredOn, dueOn: own?.dueOn, late: own?.late }
    return { id, details, ...(state.offendersServed ? { stage: 'delivered' as const } : {}) }
  })
}

/** Records that a penalty other than money was carried out, or cannot be. */
export function recordExecution(ctx: Ctx, input: RecordExecution): Promise<ActReply> {
  return perform(ctx, 'recordExecution', input, async (tx, file) => {
    refuseIf(refuseExecuting(file, input, ctx.today))
    const id = await store.insertExecution(tx, input, ctx.now)
    const { caseId: _, version: __, ...details } = input
    return { id, details: { ...details, servedBeforeDays: detentionServed(file, input.decisionId) } }
  })
}

/** 结案: closes the case on one of the listed grounds. @law PROC:258, PROC:259 */
export function close(ctx: Ctx, input: CloseCase): Promise<ActReply> {
  return perform(ctx, 'close', input, async (tx, file) => {
    refuseIf(refuseClose(file, input, ctx.today, chinaCalendar))
    await store.insertClosure(tx, input, personOf(ctx), ctx.now)
    return { details: { ground: input.ground, closedOn: input.closedOn, note: input.note } }
  })
}
