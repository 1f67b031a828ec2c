import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { documentNumber } from '../application/numbers.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import * as rules from './rules.ts'
import { licenceOf } from './rules-licence.ts'
import * as store from './store.ts'
import type { DeliverLicence, IssueCertificate } from './types.ts'

/** 制发许可证件, with the number printed on it. @law LIC 39, 44 */
export function issueCertificate(ctx: Ctx, input: IssueCertificate): Promise<LicenceActReply> {
  return perform(ctx, 'issueCertificate', input, async (tx, file) => {
    const certificateNo = input.certificateNo ?? (await documentNumber(ctx, tx, 'licence-certificate', file.application))
    const id = licenceOf(file)?.id ?? ''
    await store.updateDecision(tx, id, { certificateNo, certificateIssuedOn: ctx.today })
    return { id, number: certificateNo, details: { certificateNo } }
  })
}

/** 送达: the decision, with the certificate where there is one, reaches the applicant. @law LIC 44, 26 */
export function deliverLicence(ctx: Ctx, input: DeliverLicence): Promise<LicenceActReply> {
  return perform(ctx, 'deliverLicence', input, async (tx, file) => {
    refuseIf(rules.refuseDelivery(file, input, ctx.today))
    const { applicationId, version: _version, ...facts } = input
    const id = newId(Date.parse(ctx.now))
    const decision = rules.undelivered(file)
    await store.insertDelivery(tx, { id, applicationId, decisionId: decision?.id ?? '', ...facts, recordedAt: ctx.now })
    return { id, details: { number: decision?.number, ...facts } }
  })
}
