import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { examinersOf, refuseDayOf } from '../file/rules.ts'
import type { LicenceFile, Proposal } from '../file/types.ts'
import { licenceOf, licenceState } from './rules-licence.ts'
import type { ProposeRevocation } from './types.ts'

/** The proposal a legal reviewer still has to look at, or null. */
export const openProposal = (file: Pick<LicenceFile, 'proposals'>): Proposal | null =>
  file.proposals.find(({ opinion }) => opinion === null) ?? null

/** The last proposal of that intent a legal reviewer agreed to, unless a newer one stands; null when there is none. */
export function agreedProposal(file: Pick<LicenceFile, 'proposals'>, intent: Proposal['intent']): Proposal | null {
  const last = file.proposals.findLast((proposal) => proposal.intent === intent)
  return last?.opinion?.result === 'agreed' ? last : null
}

const refuseOpen = (file: LicenceFile, basis: readonly string[]): Refusal | null =>
  openProposal(file) ? { code: 'proposal-open', detail: '已提出的意见尚待法制审核。', basis } : null

/** Why no refusal may be proposed, or null: it rests on an examination. @law LIC 34, 38(2) */
export function refuseProposingRefusal(file: LicenceFile): Refusal | null {
  if (file.examinations.length === 0)
    return { code: 'not-examined', detail: '尚未登记审查，不能提出不予许可意见。', basis: ['LIC:34(1)'] }
  return refuseOpen(file, ['LIC:38(2)'])
}

/** Why no revocation may be proposed, or null: there is a licence that still stands. @law LIC 69 */
export function refuseProposingRevocation(file: LicenceFile, today: Day): Refusal | null {
  const licence = licenceOf(file)
  const state = licence && licenceState(licence, today)
  if (state === null || state === 'revoked' || state === 'cancelled' || state === 'succeeded')
    return { code: 'no-licence', detail: '没有可以撤销的许可。', basis: ['LIC:69'] }
  return refuseOpen(file, ['LIC:69'])
}

/** Why this revocation is not proposed so, or null. @law LIC 69(3), 7 */
export function refuseRevocation(file: LicenceFile, input: ProposeRevocation, today: Day): Refusal | null {
  if (input.publicInterestHarm)
    return { code: 'public-interest', detail: '撤销可能对公共利益造成重大损害的，不予撤销。', basis: ['LIC:69(3)'] }
  const decidedOn = licenceOf(file)?.decidedOn
  if (decidedOn && input.heardOn < decidedOn)
    return { code: 'heard-before-decision', detail: '听取陈述、申辩的日期早于许可决定。', basis: ['LIC:7'] }
  return refuseDayOf(file, '听取陈述、申辩', input.heardOn, today)
}

export function refuseNoProposal(file: LicenceFile): Refusal | null {
  return openProposal(file) ? null : { code: 'no-proposal', detail: '没有待法制审核的意见。', basis: ['LIC:38(2)', 'LIC:69'] }
}

/** Why this person gives no opinion on the proposal, or null: who examined or proposed does not review. */
export function refuseOpinionBy(file: LicenceFile, personId: string): Refusal | null {
  const involved = examinersOf(file).includes(personId) || openProposal(file)?.proposedBy === personId
  return involved
    ? { code: 'reviewer-examined', detail: '审查人员和提出意见的人员不得审核本件。', basis: ['LIC:48(1).3', 'APL:58'] }
    : null
}
