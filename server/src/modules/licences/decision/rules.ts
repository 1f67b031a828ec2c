import { addDays, addMonths, type Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Calendar } from '../../law/index.ts'
import { examinersOf } from '../file/rules.ts'
import type { CancellationGround, Decision, LicenceFile } from '../file/types.ts'
import { CANCELLATION_GROUND, REVOCATION_GROUND } from '../file/types.ts'
import { refusePendingHearing } from '../hearing/rules.ts'
import { validityMonths } from '../kinds/rules.ts'
import type { LicenceKind } from '../kinds/types.ts'
import { licenceOf, licenceState } from './rules-licence.ts'
import { agreedProposal } from './rules-opinion.ts'
import type { DeliverLicence, GrantLicence, RevokeLicence } from './types.ts'

/** Whether a renewal has come about by itself: nothing was decided before the old licence ended. @law LIC 50(2) */
export function renewedBySilence(file: Pick<LicenceFile, 'application' | 'prior'>, today: Day): boolean {
  const until = file.prior?.validTo
  return file.application.purpose === 'renewal' && typeof until === 'string' && today > until
}

/** Why this person does not decide, or null: whoever examined or proposed does not. */
export function refuseDecider(file: LicenceFile, personId: string): Refusal | null {
  const involved = [...examinersOf(file), ...file.proposals.map(({ proposedBy }) => proposedBy)]
  if (file.proposals.some(({ opinion }) => opinion?.reviewerId === personId)) involved.push(personId)
  return involved.includes(personId)
    ? { code: 'decider-examined', detail: '审查、提出意见或者审核的人员不得作出决定。', basis: ['LIC:34', 'LIC:38'] }
    : null
}

/** Why nothing may be decided yet, or null: time that is still excluded, a hearing still open. @law LIC 45, 46, 47 */
function refuseTooEarly(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  if (file.excludedTimes.some(({ toOn }) => toOn === null))
    return { code: 'excluded-time-open', detail: '检验、检测、鉴定或者专家评审尚未结束。', basis: ['LIC:45'] }
  return refusePendingHearing(file, today, calendar)
}

/** Why the licence may not be granted, or null. @law LIC 34, 38(1), 50 */
export function refuseGrant(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  const wrong = (code: string, detail: string, article: string): Refusal => ({ code, detail, basis: [article] })
  const { prior } = file
  const held = prior && licenceState(prior, today)
  if (held === 'revoked' || held === 'cancelled' || held === 'succeeded')
    return wrong('prior-not-valid', '原许可已被撤销、注销或者延续、变更。', 'LIC:50')
  if (renewedBySilence(file, today)) return null
  const last = file.examinations.at(-1)
  if (!last) return wrong('not-examined', '尚未登记审查。', 'LIC:34(1)')
  if (last.conclusion === 'fails') return wrong('examination-fails', '最近一次审查结论为不符合条件。', 'LIC:38(1)')
  if (file.application.onSite && !file.examinations.some(({ kind }) => kind === 'on-site'))
    return wrong('no-site-examination', '该许可事项应当由两名以上工作人员实地核查。', 'LIC:34(3)')
  const refusal = file.proposals.findLast(({ intent }) => intent === 'refuse')
  if (refusal && refusal.opinion?.result !== 'not-agreed' && refusal.proposedAt >= last.recordedAt)
    return wrong('refusal-proposed', '审查人员已提出不予许可意见；改变意见的应当重新登记审查。', 'LIC:38')
  return refuseTooEarly(file, today, calendar)
}

/** Why the licence may not be refused, or null. A renewal nobody decided in time is granted already. @law LIC 38(2), 50(2) */
export function refuseRefusal(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  if (renewedBySilence(file, today))
    return { code: 'renewed-by-silence', detail: '有效期届满前未作决定，视为准予延续，不得再不予延续。', basis: ['LIC:50(2)'] }
  if (!agreedProposal(file, 'refuse'))
    return { code: 'no-legal-opinion', detail: '不予许可应当先经法制审核同意。', basis: ['LIC:38(2)'] }
  return refuseTooEarly(file, today, calendar)
}

/** From when to when the licence holds; the last day is the one before the day of the same number. */
export function validity(
  file: LicenceFile,
  kind: LicenceKind,
  input: GrantLicence,
  today: Day,
): { validFrom: Day; validTo: Day | null } {
  const { application, prior } = file
  const next = application.purpose === 'renewal' && prior?.validTo ? addDays(prior.validTo, 1) : today
  const validFrom = input.validFrom ?? next
  if (input.validTo) return { validFrom, validTo: input.validTo }
  if (application.purpose === 'change' && prior) return { validFrom, validTo: prior.validTo }
  const months = validityMonths(kind, application.birthOn, today)
  return { validFrom, validTo: months === null ? null : addDays(addMonths(validFrom, months), -1) }
}

export function refuseValidity({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }): Refusal | null {
  return validTo !== null && validTo < validFrom ? { code: 'ends-before-start', detail: '有效期截止日期早于起始日期。' } : null
}

/** The paper to hand out, or why there is none to. @law LIC 39 */
export function refuseCertificate(file: LicenceFile): Refusal | null {
  const licence = licenceOf(file)
  if (!licence?.certificateName)
    return { code: 'no-certificate', detail: '该许可事项以许可决定书为准，不另发证件。', basis: ['LIC:39'] }
  return licence.certificateNo
    ? { code: 'certificate-issued', detail: `证件${licence.certificateNo}已制发。`, basis: ['LIC:44'] }
    : null
}

/** The decision the applicant has not got yet: refusals and licences, the last one first. */
export function undelivered(file: Pick<LicenceFile, 'decisions' | 'deliveries'>): Decision | null {
  return file.decisions.findLast(({ id }) => !file.deliveries.some(({ decisionId }) => decisionId === id)) ?? null
}

/** Why nothing can be delivered, or null: the certificate goes along with its decision. @law LIC 44 */
export function refuseNothingToDeliver(file: LicenceFile): Refusal | null {
  const decision = undelivered(file)
  if (!decision) return { code: 'nothing-to-deliver', detail: '没有待送达的决定。', basis: ['LIC:44'] }
  return decision === licenceOf(file) && refuseCertificate(file) === null
    ? { code: 'certificate-first', detail: '请先制发许可证件，与决定一并送达。', basis: ['LIC:44'] }
    : null
}

export function refuseDelivery(file: LicenceFile, { deliveredOn }: DeliverLicence, today: Day): Refusal | null {
  const decision = undelivered(file)
  if (deliveredOn > today) return { code: 'in-future', detail: '送达日期晚于今天。' }
  const earliest = decision?.certificateIssuedOn ?? decision?.decidedOn
  return earliest && deliveredOn < earliest
    ? { code: 'before-decision', detail: `送达日期早于作出决定或者制发证件的日期${earliest}。`, basis: ['LIC:44'] }
    : null
}

/** Why the licence may not be revoked, or null. @law LIC 69 */
export function refuseRevoking(file: LicenceFile): Refusal | null {
  const licence = licenceOf(file)
  if (!licence || licence.revokedOn) return { code: 'no-licence', detail: '没有可以撤销的许可。', basis: ['LIC:69'] }
  return agreedProposal(file, 'revoke')
    ? null
    : { code: 'no-legal-opinion', detail: '撤销许可应当先经法制审核同意。', basis: ['LIC:69'] }
}

/** Harm is made good unless the holder came by the licence through fraud or bribery. @law LIC 69(4), 8(2) */
export function refuseCompensation(file: LicenceFile, input: RevokeLicence): Refusal | null {
  const ground = agreedProposal(file, 'revoke')?.ground
  return ground && REVOCATION_GROUND[ground].compensated && !input.compensation
    ? { code: 'no-compensation', detail: '请填写对被许可人损失的赔偿（补偿）意见。', basis: ['LIC:69(4)', 'LIC:8(2)'] }
    : null
}

/** Why there is nothing to strike off, or null. @law LIC 70 */
export function refuseNothingToCancel(file: LicenceFile): Refusal | null {
  const licence = licenceOf(file)
  return licence && !licence.cancelledOn ? null : { code: 'no-licence', detail: '没有可以注销的许可。', basis: ['LIC:70'] }
}

/** Why the licence is not struck off on this ground, or null: the facts of the file must bear it out. @law LIC 70 */
export function refuseCancellation(file: LicenceFile, ground: CancellationGround, today: Day): Refusal | null {
  const licence = licenceOf(file)
  const wrong = (detail: string): Refusal => ({ code: 'ground-not-met', detail, basis: [CANCELLATION_GROUND[ground].basis] })
  if (ground === 'expired' && (!licence?.validTo || today <= licence.validTo)) return wrong('许可有效期尚未届满。')
  if (ground === 'expired' && licence?.succeededOn) return wrong('许可已经延续。')
  if (ground === 'revoked' && !licence?.revokedOn) return wrong('许可没有被撤销。')
  if (ground === 'unit-ended' && licence?.partyType === 'natural-person') return wrong('被许可人是自然人。')
  if (ground === 'holder-dead-or-incapable' && licence?.partyType === 'legal-person') return wrong('被许可人是单位。')
  return null
}
