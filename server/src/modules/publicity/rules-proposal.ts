import { type Day, dayOf } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import { isPublic, wrongState } from './rules-acts.ts'
import { PROPOSAL_NAME, type PublicityRecord, REASON_NAME, type ReasonCode } from './types.ts'
import type { Verdict } from './types-gate.ts'
import type { Proposal, ReopenRecord } from './types-proposal.ts'

/** Reasons after which the record stays sealed for good. @law PSA-2025:136, PJD:59 */
export const SEALED_REASONS: readonly ReasonCode[] = ['sealed-psa', 'sealed-psa-legacy', 'minor']

/** One thing at a time waits for a second person. */
export function refuseSecondProposal({ openProposal }: Pick<PublicityRecord, 'openProposal'>): Refusal | null {
  if (openProposal === null) return null
  return { code: 'proposal-open', detail: `该记录的“${PROPOSAL_NAME[openProposal]}”尚待另一人决定，请先决定。` }
}

/** Only what is public is corrected; before that it is worded anew. */
export function refuseUpdate(record: PublicityRecord, changed: boolean): Refusal | null {
  if (!isPublic(record)) return wrongState(record, '更正')
  return changed ? null : { code: 'nothing-changed', detail: '更正后的内容与现在公示的内容相同。' }
}

const THIRD_PERSONS: readonly (ReasonCode | null)[] = ['privacy', 'trade-secret']

/** Only what a person withheld; what the law withholds comes back by itself when the law allows it. @law OGI:15 */
export function refuseReopening(record: PublicityRecord, ground: ReopenRecord['ground']): Refusal | null {
  if (record.state !== 'not-public') return wrongState(record, '恢复公示程序')
  if (record.foundReason === null)
    return { code: 'withheld-by-law', detail: '该记录由法律规定不予公开，不能由人恢复。', basis: record.reasonBasis }
  if (ground === 'mistaken' || THIRD_PERSONS.includes(record.foundReason)) return null
  const detail = `“${REASON_NAME[record.foundReason]}”不因第三人同意或者公共利益而公开。`
  return { code: 'no-override', detail, basis: ['OGI:14'] }
}

/** Only a page taken down by mistake, only while its term runs, never what is sealed. */
export function refuseRestoration(record: PublicityRecord, verdict: Verdict, today: Day): Refusal | null {
  if (record.state !== 'withdrawn') return wrongState(record, '恢复公示')
  if (record.reasonCode && SEALED_REASONS.includes(record.reasonCode))
    return { code: 'sealed-for-good', detail: '依法封存的记录不得恢复公示。', basis: ['PSA-2025:136'] }
  if (!verdict.public)
    return { code: 'not-publishable', detail: `依法不予公开：${REASON_NAME[verdict.reason]}。`, basis: verdict.basis }
  if (record.endOn !== null && record.endOn < today) return { code: 'term-over', detail: `公示期已于${record.endOn}届满。` }
  return null
}

/** The credit platform's own term: general three months, serious a year; a minor breach is not on it. @law CREDIT; NDRC Order 58 */
export function refuseRepair(record: PublicityRecord, approvedOn: Day, today: Day): Refusal | null {
  if (!isPublic(record)) return wrongState(record, '登记信用修复')
  if (record.repairFrom === null) return { code: 'no-credit-record', detail: '该记录不作为失信信息公示，没有信用修复。' }
  if (approvedOn > today) return { code: 'future-day', detail: '信用修复决定的日期不能在今天以后。' }
  if (approvedOn >= record.repairFrom) return null
  return { code: 'repair-too-early', detail: `最短公示期未满，${record.repairFrom}起方可修复。`, basis: ['CREDIT'] }
}

type Open = Pick<Proposal, 'act' | 'proposedBy'>

/** The second person is another than who proposed; of a text, also another than who once sent it on. */
export function refuseDecision(record: PublicityRecord, proposal: Open | null, decider: string): Refusal | null {
  if (!proposal) return { code: 'no-proposal', detail: '没有待决定的事项。' }
  if (proposal.proposedBy === decider) return { code: 'same-person', detail: '须由另一人决定，不能决定本人提出的事项。' }
  if (proposal.act === 'update' && record.transmittedBy === decider)
    return { code: 'same-reader', detail: '更正内容须由传递人以外的人复核。' }
  return null
}

/** Whether the page went in time. */
export const wentInTime = ({ withdrawDueOn }: Pick<PublicityRecord, 'withdrawDueOn'>, today: Day) =>
  withdrawDueOn === null || today <= withdrawDueOn

/** Whether the mistake was put right in time. */
export const correctedInTime = ({ correctDueOn }: Pick<PublicityRecord, 'correctDueOn'>, at: string) =>
  correctDueOn === null || dayOf(at as never) <= correctDueOn
