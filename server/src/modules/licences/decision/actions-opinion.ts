import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { reviewerStanding } from '../../organisations/index.ts'
import { officerOf } from '../examination/actions.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import * as rules from './rules-opinion.ts'
import * as store from './store.ts'
import type { GiveLegalOpinion, ProposeRefusal, ProposeRevocation } from './types.ts'

/** The examiner's view that the licence is to be refused, for the legal reviewer. @law LIC 38(2) */
export function proposeRefusal(ctx: Ctx, input: ProposeRefusal): Promise<LicenceActReply> {
  return perform(ctx, 'proposeRefusal', input, async (tx) => {
    const { applicationId, reasons, basis } = input
    const id = newId(Date.parse(ctx.now))
    const by = { proposedBy: officerOf(ctx), proposedAt: ctx.now }
    const row = { intent: 'refuse' as const, ground: null, reasons, basis, heardOn: null, statement: null }
    await store.insertProposal(tx, { id, applicationId, ...row, ...by })
    return { id, details: { intent: 'refuse', reasons, basis } }
  })
}

/** That a licence given is to be taken back; the holder has been heard. @law LIC 69, 8, 7 */
export function proposeRevocation(ctx: Ctx, input: ProposeRevocation): Promise<LicenceActReply> {
  return perform(ctx, 'proposeRevocation', input, async (tx, file) => {
    refuseIf(rules.refuseRevocation(file, input, ctx.today))
    const { applicationId, version: _version, publicInterestHarm: _harm, ...facts } = input
    const id = newId(Date.parse(ctx.now))
    const row = { id, applicationId, intent: 'revoke' as const, ...facts, proposedBy: officerOf(ctx), proposedAt: ctx.now }
    await store.insertProposal(tx, row)
    return { id, details: { intent: 'revoke', ground: facts.ground, heardOn: facts.heardOn } }
  })
}

/** 法制审核意见 on the open proposal, by someone with a reviewer's post who neither examined nor proposed. */
export function giveLegalOpinion(ctx: Ctx, input: GiveLegalOpinion): Promise<LicenceActReply> {
  return perform(ctx, 'giveLegalOpinion', input, async (tx, file) => {
    const reviewerId = officerOf(ctx)
    refuseIf(rules.refuseOpinionBy(file, reviewerId))
    refuseIf((await reviewerStanding(tx, reviewerId, ctx.today)).refused)
    const { applicationId, result, content } = input
    const id = newId(Date.parse(ctx.now))
    const proposalId = rules.openProposal(file)?.id ?? ''
    await store.insertOpinion(tx, { id, applicationId, proposalId, reviewerId, result, content, givenAt: ctx.now })
    return { id, details: { proposalId, result } }
  })
}
