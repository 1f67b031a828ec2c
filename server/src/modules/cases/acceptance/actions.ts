import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { causeOf } from '../../law/index.ts'
import { enforcementStanding, getUnit } from '../../organisations/index.ts'
import { keepRevision } from '../file/store.ts'
import type { Case } from '../file/types.ts'
import { liveHandlers } from '../handlers/rules.ts'
import { endHandler } from '../handlers/store.ts'
import { type ActReply, perform } from '../perform.ts'
import { limitationOf } from './limitation.ts'
import { acceptanceNumber } from './numbers.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { renewTitle } from './title.ts'
import type { Accept, ContinueUnknown, CorrectCase, Decline, Resume, TransferReport } from './types.ts'

/** 受案, from 2026 for public-security cases 立案: the case gets its cause, its number and its clock. */
export function accept(ctx: Ctx, input: Accept): Promise<ActReply> {
  return perform(ctx, 'accept', input, async (tx, file) => {
    const cause = causeOf(input.causeCode)
    refuseIf(rules.refuseAccept(file, input, cause, ctx.today))
    if (ctx.actor.personId) refuseIf((await enforcementStanding(tx, ctx.actor.personId, ctx.today)).refused)
    const { foundOn, ...accepted } = rules.acceptedCase(file.case, input, cause)
    const number = await acceptanceNumber(tx, file.case.unitId, input.caseId, ctx.now, ctx.today)
    await store.acceptCase(tx, input.caseId, { ...accepted, acceptedAt: ctx.now, acceptanceNumber: number })
    await renewTitle(tx, file)
    const details = {
      number,
      title: rules.acceptanceTitle(accepted.family, ctx.today),
      basis: rules.acceptanceBasis(accepted.family, ctx.today),
      causeCode: accepted.causeCode,
      limitation: limitationOf({ ...accepted, foundOn }),
      receiptGivenTo: input.receiptGivenTo,
      receiptNote: input.receiptNote,
    }
    return { details }
  })
}

/** 不予受理: turns the report away, with the reason told to the reporter. */
export function decline(ctx: Ctx, input: Decline): Promise<ActReply> {
  return perform(ctx, 'decline', input, async () => {
    refuseIf(rules.refuseDecline(input, ctx.today))
    const { caseId: _caseId, version: _version, ...details } = input
    return { details }
  })
}

/** 移送管辖: the report goes to the unit whose matter it is, whose officers alone see it from then on. The old unit's handlers end. */
export function transferReport(ctx: Ctx, input: TransferReport): Promise<ActReply> {
  return perform(ctx, 'transferReport', input, async (tx, file) => {
    const unit = await getUnit(tx, input.unitId)
    refuseIf(rules.refuseTransfer(file, input, unit.closedOn === null, ctx.today))
    const end = { untilAt: ctx.now, endGround: 'handed-over' as const, reason: `案件移送${unit.name}` }
    for (const handler of liveHandlers(file)) await endHandler(tx, handler.id, end)
    const { reason, told, toldOn } = input
    const details = { from: file.case.unitName, to: unit.name, unitId: unit.id, reason, told, toldOn }
    return { details, last: () => store.transferReport(tx, input.caseId, unit.id) }
  })
}

/** Corrects what was registered; the cause and the day of an accepted case are checked as at acceptance. */
export function correctCase(ctx: Ctx, input: CorrectCase): Promise<ActReply> {
  return perform(ctx, 'correctCase', input, async (tx, file) => {
    refuseIf(rules.refuseCorrection(file, input, input.causeCode ? causeOf(input.causeCode) : null, ctx.today))
    const before = file.case
    const revision = { caseId: before.id, subject: 'case' as const, subjectId: before.id, version: before.version, data: before }
    await keepRevision(tx, { ...revision, by: ctx.actor.name, at: ctx.now })
    const after = corrected(before, input)
    await store.updateCase(tx, before.id, after)
    return {
      details: { changed: Object.entries(after).flatMap(([field, value]) => (same(before, field, value) ? [] : [field])) },
    }
  })
}

function corrected(before: Case, input: CorrectCase) {
  const { caseId: _caseId, version: _version, title, regionCode, causeCode, ...facts } = input
  const actOn = input.occurredUntil ?? input.occurredOn ?? input.foundOn
  const family = causeCode ? rules.familyOf(causeOf(causeCode), actOn) : before.family
  return { ...facts, causeCode, family, title: title ?? before.title, regionCode: regionCode ?? before.regionCode }
}

const same = (before: Case, field: string, value: unknown) =>
  JSON.stringify((before as Record<string, unknown>)[field]) === JSON.stringify(value)

/** Sets a case aside whose suspect is unknown or on the run; the inquiry goes on, the clocks of handling say so. */
export function continueUnknown(ctx: Ctx, input: ContinueUnknown): Promise<ActReply> {
  return perform(ctx, 'continueUnknown', input, async (_tx, file) => {
    refuseIf(rules.refuseContinueUnknown(file, input, ctx.today))
    const { ground, effort, victimToldOn, victimNote } = input
    return { details: { ground, effort, victimToldOn, victimNote } }
  })
}

/** Takes a case up again that was set aside. */
export function resume(ctx: Ctx, input: Resume): Promise<ActReply> {
  return perform(ctx, 'resume', input, async () => ({ details: { reason: input.reason } }))
}
