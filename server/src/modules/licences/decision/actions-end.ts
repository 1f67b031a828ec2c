import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { CANCELLATION_GROUND } from '../file/types.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import { decide, revocationGround } from './actions.ts'
import { remediesText } from './documents.ts'
import * as rules from './rules.ts'
import { licenceOf } from './rules-licence.ts'
import { agreedProposal } from './rules-opinion.ts'
import * as store from './store.ts'
import type { CancelLicence, RevokeLicence } from './types.ts'

/** 撤销（撤回）许可, by the head of the organ, once a legal reviewer has agreed. @law LIC 69, 8 */
export function revokeLicence(ctx: Ctx, input: RevokeLicence): Promise<LicenceActReply> {
  return perform(ctx, 'revokeLicence', input, async (tx, file, kind) => {
    refuseIf(rules.refuseCompensation(file, input))
    const [licence, proposal, ground] = [licenceOf(file), agreedProposal(file, 'revoke'), revocationGround(file)]
    const compensation = input.compensation ? `损失的赔偿（补偿）：${input.compensation}` : ''
    const said = {
      content: `撤销${licence?.number ?? ''}准予的行政许可。${compensation}`,
      reasons: proposal?.reasons ?? null,
      remedies: remediesText(input.reconsiderationOrgan, input.court),
      basis: [...new Set([...(ground ? [ground.basis] : []), ...(proposal?.basis ?? [])])],
      ground: ground?.ground ?? null,
      proposalId: proposal?.id ?? null,
      priorDecisionId: licence?.id ?? null,
    }
    const made = await decide(ctx, tx, file, kind, 'revoked', said)
    await store.updateDecision(tx, licence?.id ?? '', { revokedOn: ctx.today, revokedReason: ground?.name ?? null })
    return { ...made, details: { outcome: 'revoked', number: made.number, ground: said.ground } }
  })
}

/** 注销许可: the licence is struck off once the facts of one of the grounds are there. @law LIC 70 */
export function cancelLicence(ctx: Ctx, input: CancelLicence): Promise<LicenceActReply> {
  return perform(ctx, 'cancelLicence', input, async (tx, file, kind) => {
    refuseIf(rules.refuseCancellation(file, input.ground, ctx.today))
    const licence = licenceOf(file)
    const { name, basis } = CANCELLATION_GROUND[input.ground]
    const content = `注销${licence?.number ?? ''}准予的行政许可：${name}。`
    const said = { content, reasons: input.reason, basis: [basis], ground: input.ground, priorDecisionId: licence?.id ?? null }
    const made = await decide(ctx, tx, file, kind, 'cancelled', said)
    await store.updateDecision(tx, licence?.id ?? '', { cancelledOn: ctx.today })
    return { ...made, details: { outcome: 'cancelled', number: made.number, ground: input.ground } }
  })
}
