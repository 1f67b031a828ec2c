import type { Tx } from '../../../kit/db.ts'
import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { documentNumber } from '../application/numbers.ts'
import { officerOf } from '../examination/actions.ts'
import { type LicenceFile, type Outcome, REVOCATION_GROUND } from '../file/types.ts'
import type { LicenceKind } from '../kinds/types.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import { commonOf, DOCUMENT, OPEN_DECISION, remediesText } from './documents.ts'
import * as rules from './rules.ts'
import { agreedProposal } from './rules-opinion.ts'
import * as store from './store.ts'
import type { GrantLicence, RefuseLicence } from './types.ts'

const GRANTED: Record<LicenceFile['application']['purpose'], Outcome> = { new: 'granted', renewal: 'renewed', change: 'changed' }

type Said = Pick<store.NewDecision, 'content' | 'basis'> & Partial<store.NewDecision>

/** Writes a decision of the actor with its number, after asking whether the actor may make it. */
export async function decide(ctx: Ctx, tx: Tx, file: LicenceFile, kind: LicenceKind, outcome: Outcome, said: Said) {
  const decidedBy = officerOf(ctx)
  refuseIf(rules.refuseDecider(file, decidedBy))
  const { mark, name: documentName } = DOCUMENT[outcome]
  const number = await documentNumber(ctx, tx, mark, file.application)
  const id = newId(Date.parse(ctx.now))
  const made = { id, number, documentName, outcome, decidedOn: ctx.today, decidedBy, recordedAt: ctx.now }
  await store.insertDecision(tx, { ...commonOf(file.application, kind), ...OPEN_DECISION, ...said, ...made })
  return { id, number }
}

/** 准予许可, a renewal or a change among them; a renewal recorded after the old licence ended is one by silence. @law LIC 38(1), 49, 50 */
export function grantLicence(ctx: Ctx, input: GrantLicence): Promise<LicenceActReply> {
  return perform(ctx, 'grantLicence', input, async (tx, file, kind) => {
    const holds = rules.validity(file, kind, input, ctx.today)
    refuseIf(rules.refuseValidity(holds))
    const { purpose, priorDecisionId } = file.application
    const outcome = GRANTED[purpose]
    const bySilence = rules.renewedBySilence(file, ctx.today)
    const basis = [...kind.basis, bySilence ? 'LIC:50(2)' : 'LIC:38(1)']
    const said = { content: input.content, basis, bySilence, priorDecisionId, ...holds }
    const made = await decide(ctx, tx, file, kind, outcome, said)
    if (priorDecisionId) await store.updateDecision(tx, priorDecisionId, { succeededOn: holds.validFrom })
    return { ...made, details: { outcome, number: made.number, bySilence, ...holds } }
  })
}

/** 不予许可, with reasons and remedies, once a legal reviewer has agreed. @law LIC 38(2) */
export function refuseLicence(ctx: Ctx, input: RefuseLicence): Promise<LicenceActReply> {
  return perform(ctx, 'refuseLicence', input, async (tx, file, kind) => {
    const proposal = agreedProposal(file, 'refuse')
    const remedies = remediesText(input.reconsiderationOrgan, input.court)
    const content = `对“${file.application.matter}”的申请不予行政许可。`
    const said = {
      content,
      remedies,
      reasons: proposal?.reasons ?? null,
      basis: proposal?.basis ?? [],
      proposalId: proposal?.id ?? null,
    }
    const made = await decide(ctx, tx, file, kind, 'refused', said)
    return { ...made, details: { outcome: 'refused', number: made.number, reasons: said.reasons } }
  })
}

/** The ground's own words and article stand in the decision. */
export const revocationGround = (file: LicenceFile) => {
  const ground = agreedProposal(file, 'revoke')?.ground
  return ground ? { ground, ...REVOCATION_GROUND[ground] } : null
}
