import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { approverOf } from '../decision/actions.ts'
import { type ActReply, perform } from '../perform.ts'
import { handInTerm, refuseHandIn, refuseInstalments, refusePayment } from './rules-money.ts'
import * as store from './store.ts'
import type { ApproveInstalments, HandInMoney, RecordPayment } from './types.ts'

/** Records money paid on a decision, at the bank or to an officer on the spot. */
export function recordPayment(ctx: Ctx, input: RecordPayment): Promise<ActReply> {
  return perform(ctx, 'recordPayment', input, async (tx, file) => {
    refuseIf(refusePayment(file, input, ctx.today, chinaCalendar))
    const id = await store.insertPayment(tx, input, ctx.now)
    const { caseId: _, version: __, ...details } = input
    return { id, details }
  })
}

/** Records that an officer handed in what he collected; lateness is kept for inspection. */
export function handInMoney(ctx: Ctx, input: HandInMoney): Promise<ActReply> {
  return perform(ctx, 'handInMoney', input, async (tx, file) => {
    refuseIf(refuseHandIn(file, input, ctx.today))
    await store.handIn(tx, input)
    const { paymentId, handedInOn, landedOn } = input
    const paidOn = file.payments.find((payment) => payment.id === paymentId)?.paidOn ?? handedInOn
    const { dueOn, steps } = handInTerm(file, landedOn ?? paidOn, chinaCalendar)
    const bankDueOn = handInTerm(file, handedInOn, chinaCalendar).dueOn
    const late = dueOn !== null && handedInOn > dueOn
    return { id: paymentId, details: { handedInOn, landedOn, dueOn, late, steps, bankDueOn } }
  })
}

/** Lets a fine be paid later or in parts, in the name of the organ the actor signs for. @law APL:66 */
export function approveInstalments(ctx: Ctx, input: ApproveInstalments): Promise<ActReply> {
  return perform(ctx, 'approveInstalments', input, async (tx, file) => {
    const { personId, level } = await approverOf(ctx, tx)
    refuseIf(refuseInstalments(file, input, { level, today: ctx.today, calendar: chinaCalendar }))
    const id = await store.insertInstalments(tx, input, personId)
    const { decisionId, approvedOn, parts } = input
    return { id, details: { decisionId, approvedOn, parts, level } }
  })
}
