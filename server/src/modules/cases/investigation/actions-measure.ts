import { dayOf } from '../../../kit/day.ts'
import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { standingsOf } from '../handlers/actions.ts'
import { type ActReply, perform } from '../perform.ts'
import { isKnown, signatoryOf } from './approver.ts'
import { refuseApprove, refuseExtend, refuseLift, refuseOrder } from './rules-measure.ts'
import * as store from './store.ts'
import type { ApproveMeasure, ExtendMeasure, LiftMeasure, OrderMeasure } from './types-measure.ts'

/** Records a compulsory measure as it was taken; an urgent one is approved afterwards. @law ACL:18, ACL:19, PROC:55 */
export function orderMeasure(ctx: Ctx, input: OrderMeasure): Promise<ActReply> {
  return perform(ctx, 'orderMeasure', input, async (tx, file) => {
    const standings = await standingsOf(tx, input.officers, dayOf(input.takenAt))
    const approverKnown = await isKnown(tx, input.approvedBy)
    refuseIf(refuseOrder(file, input, { standings, approverKnown, now: ctx.now }))
    const { caseId, version: _version, forExpertOpinion, ...row } = input
    const id = await store.insertMeasure(tx, caseId, row)
    const { kind, object, urgent, takenAt } = input
    return { id, details: { measureId: id, kind, object, urgent, takenAt, forExpertOpinion } }
  })
}

/** Approval after an urgent measure; refused, the measure is lifted in the same act. */
export function approveMeasure(ctx: Ctx, input: ApproveMeasure): Promise<ActReply> {
  return perform(ctx, 'approveMeasure', input, async (tx, file) => {
    const approver = await signatoryOf(ctx, tx)
    refuseIf(refuseApprove(file, input, approver))
    const refused = { refusedAt: ctx.now, approvedBy: approver.personId }
    const lifted = { liftedAt: ctx.now, liftedReason: `负责人不批准：${input.reason}` }
    const wasLifted = file.measures.find(({ id }) => id === input.measureId)?.liftedAt
    const approved = { approvedBy: approver.personId, approvedAt: ctx.now }
    await store.updateMeasure(tx, input.measureId, input.approved ? approved : { ...refused, ...(wasLifted ? {} : lifted) })
    return { id: input.measureId, details: { measureId: input.measureId, approved: input.approved, reason: input.reason } }
  })
}

/** Extends a measure that still runs; the actor signs. @law ACL:25, PROC:112 */
export function extendMeasure(ctx: Ctx, input: ExtendMeasure): Promise<ActReply> {
  return perform(ctx, 'extendMeasure', input, async (tx, file) => {
    const approver = await signatoryOf(ctx, tx)
    refuseIf(refuseExtend(file, input, { approver, now: ctx.now, calendar: chinaCalendar }))
    const { caseId, measureId, reason, hours, identityWithheld, toldOn } = input
    const row = { measureId, approvedBy: approver.personId, approvedOn: ctx.today, reason, hours }
    const id = await store.insertMeasureExtension(tx, caseId, row)
    return { id, details: { measureId, reason, hours, identityWithheld, toldOn } }
  })
}

/** Ends a measure. @law ACL:28 */
export function liftMeasure(ctx: Ctx, input: LiftMeasure): Promise<ActReply> {
  return perform(ctx, 'liftMeasure', input, async (tx, file) => {
    refuseIf(refuseLift(file, input, ctx.now))
    const { measureId, liftedAt, reason } = input
    await store.updateMeasure(tx, measureId, { liftedAt, liftedReason: reason })
    return { id: measureId, details: { measureId, liftedAt, reason } }
  })
}
