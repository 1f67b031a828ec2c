import { refuseIf } from '../../../kit/errors.ts'
import { type Ctx, settingOf } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import { documentNumber } from './numbers.ts'
import * as rules from './rules.ts'
import { acceptanceOf } from './rules-silence.ts'
import { correctionWaitDays } from './settings.ts'
import * as store from './store.ts'
import type { AcceptApplication, DeclineApplication, RecordCorrections, TellCorrections, WithdrawApplication } from './types.ts'

/** 一次告知补正: everything wanting, once, within five working days. @law LIC 32(1)(4) */
export function tellCorrections(ctx: Ctx, input: TellCorrections): Promise<LicenceActReply> {
  return perform(ctx, 'tellCorrections', input, async (tx, file) => {
    const number = await documentNumber(ctx, tx, 'licence-correction', file.application)
    const { applicationId, missing } = input
    await store.insertCorrection(tx, { applicationId, number, missing, toldOn: ctx.today })
    return { number, details: { number, missing } }
  })
}

/** The applicant handed in what was wanting; the papers as they are now replace the list. @law LIC 32(1)(5) */
export function recordCorrections(ctx: Ctx, input: RecordCorrections): Promise<LicenceActReply> {
  return perform(ctx, 'recordCorrections', input, async (tx, _file, kind) => {
    refuseIf(rules.refuseDocuments(kind, input.documents))
    await store.recordCorrections(tx, input.applicationId, input.documents, ctx.today)
    return { details: { documents: input.documents, missing: rules.missingDocuments(kind, input.documents) } }
  })
}

/** 受理, with a dated certificate of it; recorded late, it holds from the day the papers came in. @law LIC 32(1)(4), (5), 32(2) */
export function acceptApplication(ctx: Ctx, input: AcceptApplication): Promise<LicenceActReply> {
  return perform(ctx, 'acceptApplication', input, async (tx, file) => {
    const { acceptedOn, bySilence } = acceptanceOf(file, ctx.today, chinaCalendar)
    const number = await documentNumber(ctx, tx, 'licence-acceptance', file.application)
    const accepted = { acceptedAt: ctx.now, acceptedOn: acceptedOn ?? ctx.today, bySilence, acceptanceNumber: number }
    await store.acceptApplication(tx, input.applicationId, accepted)
    return { number, details: { number, acceptedOn: accepted.acceptedOn, bySilence } }
  })
}

/** 不予受理, with the reason in writing. @law LIC 32(1)(1), (2), 32(2), 78, 79 */
export function declineApplication(ctx: Ctx, input: DeclineApplication): Promise<LicenceActReply> {
  return perform(ctx, 'declineApplication', input, async (tx, file, kind) => {
    const waitDays = await settingOf(tx, correctionWaitDays)
    const barredUntil = rules.barredUntil(kind, await store.deceptionsOf(tx, file.application), ctx.today)
    refuseIf(rules.refuseDecline(file, input, { today: ctx.today, calendar: chinaCalendar, waitDays, barredUntil }))
    const number = await documentNumber(ctx, tx, 'licence-non-acceptance', file.application)
    const { applicationId, ground, reason, otherOrgan } = input
    await store.insertNonAcceptance(tx, { applicationId, number, ground, reason, otherOrgan, toldOn: ctx.today })
    return { number, details: { number, ground, reason, otherOrgan } }
  })
}

/** The applicant takes the application back before anything is decided. */
export function withdrawApplication(ctx: Ctx, input: WithdrawApplication): Promise<LicenceActReply> {
  return perform(ctx, 'withdrawApplication', input, async () => ({ details: { reason: input.reason } }))
}
