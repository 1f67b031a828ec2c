import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { enforcementStanding } from '../../organisations/index.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import type { EndExcludedTime, ExtendDecision, RecordExamination, StartExcludedTime } from './types.ts'

/** The officer behind the account. @throws DomainError `no-officer` */
export function officerOf(ctx: Ctx): string {
  if (ctx.actor.personId) return ctx.actor.personId
  throw new DomainError('refused', 'no-officer', '当前账号未关联民警，不能办理此事项。')
}

/** People named in an act serve on the day it was done. */
export async function requireServing(tx: Tx, personIds: readonly string[], on: RecordExamination['examinedOn']): Promise<void> {
  for (const personId of personIds) {
    const { refused } = await enforcementStanding(tx, personId, on)
    if (refused?.code === 'not-in-service') refuseIf({ ...refused, basis: ['LIC:34'] })
  }
}

/** 登记审查: who looked at what, and whether it meets the conditions. @law LIC 34, 55 */
export function recordExamination(ctx: Ctx, input: RecordExamination): Promise<LicenceActReply> {
  return perform(ctx, 'recordExamination', input, async (tx, file) => {
    refuseIf(rules.refuseExamination(file, input, ctx.today))
    await requireServing(tx, input.officers, input.examinedOn)
    const { applicationId, version: _version, ...facts } = input
    const id = newId(Date.parse(ctx.now))
    await store.insertExamination(tx, { id, applicationId, ...facts, recordedAt: ctx.now })
    return { id, details: { kind: facts.kind, examinedOn: facts.examinedOn, conclusion: facts.conclusion } }
  })
}

/** Time that does not count begins; the applicant is told in writing what it will take. @law LIC 45 */
export function startExcludedTime(ctx: Ctx, input: StartExcludedTime): Promise<LicenceActReply> {
  return perform(ctx, 'startExcludedTime', input, async (tx, file) => {
    refuseIf(rules.refuseStart(file, input, ctx.today))
    const { applicationId, version: _version, ...facts } = input
    const id = newId(Date.parse(ctx.now))
    await store.insertExcludedTime(tx, { id, applicationId, ...facts, toldOn: ctx.today })
    return { id, details: facts }
  })
}

export function endExcludedTime(ctx: Ctx, input: EndExcludedTime): Promise<LicenceActReply> {
  return perform(ctx, 'endExcludedTime', input, async (tx, file) => {
    refuseIf(rules.refuseEnd(file, input, ctx.today))
    await store.endExcludedTime(tx, input.applicationId, input.toOn)
    return { details: { toOn: input.toOn } }
  })
}

/** 延长审批期限, by the head of the organ, once; the reason is told to the applicant. @law LIC 42(1) */
export function extendDecision(ctx: Ctx, input: ExtendDecision): Promise<LicenceActReply> {
  return perform(ctx, 'extendDecision', input, async (tx, file) => {
    const { applicationId, reason } = input
    const days = file.application.extensionDays ?? 0
    const row = { days, reason, approvedBy: officerOf(ctx), approvedOn: ctx.today, toldOn: ctx.today }
    await store.insertExtension(tx, { applicationId, ...row })
    return { details: { days, reason } }
  })
}
