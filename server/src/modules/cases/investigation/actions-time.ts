import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { personOf } from '../decision/actions.ts'
import { type ActReply, perform } from '../perform.ts'
import { signatoryOf } from './approver.ts'
import {
  grantedOf,
  isRequestedLate,
  refuseDecideExtension,
  refuseEndPause,
  refuseRequestExtension,
  refuseStartPause,
} from './rules-time.ts'
import * as store from './store.ts'
import type { DecideExtension, EndPause, RequestExtension, StartPause } from './types-time.ts'

/** Starts time that does not count, as of an expert opinion or a hearing. */
export function startPause(ctx: Ctx, input: StartPause): Promise<ActReply> {
  return perform(ctx, 'startPause', input, async (tx, file) => {
    refuseIf(refuseStartPause(file, input, ctx.today))
    const { caseId, reason, fromOn, document } = input
    const id = await store.insertPause(tx, caseId, { reason, fromOn, document })
    return { id, details: { pauseId: id, reason, fromOn, document } }
  })
}

/** Ends such time; the day is the last that does not count. */
export function endPause(ctx: Ctx, input: EndPause): Promise<ActReply> {
  return perform(ctx, 'endPause', input, async (tx, file) => {
    refuseIf(refuseEndPause(file, input, ctx.today))
    await store.endPause(tx, input.pauseId, input.toOn)
    return { id: input.pauseId, details: { pauseId: input.pauseId, toOn: input.toOn } }
  })
}

/** Asks for thirty more days; a request after the limit is marked late. */
export function requestExtension(ctx: Ctx, input: RequestExtension): Promise<ActReply> {
  return perform(ctx, 'requestExtension', input, async (tx, file) => {
    refuseIf(refuseRequestExtension(file, ctx.now))
    const ordinal = grantedOf(file).length + 1
    const late = isRequestedLate(file, ctx.today, chinaCalendar)
    const row = { ordinal, reason: input.reason, requestedBy: personOf(ctx), requestedAt: ctx.now }
    const id = await store.insertExtension(tx, input.caseId, row)
    return { id, details: { extensionId: id, ordinal, reason: input.reason, late } }
  })
}

/** Grants or refuses the request for more time, by whoever may sign for it. */
export function decideExtension(ctx: Ctx, input: DecideExtension): Promise<ActReply> {
  return perform(ctx, 'decideExtension', input, async (tx, file) => {
    const approver = await signatoryOf(ctx, tx)
    const organ = await getUnit(tx, file.case.organId)
    refuseIf(refuseDecideExtension(file, input, { approver, organLevel: organ.level, today: ctx.today }))
    const decided = { approvedBy: approver.personId, approverUnit: approver.unit.id, decidedAt: ctx.now }
    const outcome: Record<string, string | null> = input.approved ? { approvedOn: ctx.today } : { refusedReason: input.reason }
    await store.decideExtension(tx, input.extensionId, { ...decided, ...outcome })
    const { extensionId, approved, reason, superiorDocument } = input
    return { id: extensionId, details: { extensionId, approved, reason, superiorDocument, unit: approver.unit.name } }
  })
}
