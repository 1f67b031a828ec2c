import type { Refusal } from '../../kit/errors.ts'
import type { Residue } from './masking/text.ts'
import { type PublicityRecord, REASON_NAME, STATE_NAME } from './types.ts'
import type { Verdict } from './types-gate.ts'

type Standing = Pick<PublicityRecord, 'state' | 'maskedBy' | 'confirmedBy' | 'reasonCode'>

const wrongState = ({ state }: Standing, act: string): Refusal => ({
  code: 'record-state',
  detail: `该记录的状态是“${STATE_NAME[state]}”，不能${act}。`,
  basis: ['APL:48'],
})

/** Names what is left, but not the thing itself: a refusal is logged. */
export function refuseResidue(left: readonly Residue[]): Refusal | null {
  if (left.length === 0) return null
  const kinds = [...new Set(left.map(({ title }) => title))].join('、')
  return { code: 'not-fully-masked', detail: `公示内容中仍有应当遮盖的信息：${kinds}。`, basis: ['PIPL:28', 'OGI:15'] }
}

/** Only until the second reader has let it pass. */
export function refuseMasking(record: Standing): Refusal | null {
  return record.state === 'collected' ? null : wrongState(record, '确认公示内容')
}

/** The second reader is another person than the one who masked. */
export function refuseConfirmation(record: Standing, reader: string): Refusal | null {
  if (record.state !== 'collected') return wrongState(record, '复核')
  if (record.maskedBy === null) return { code: 'not-masked-yet', detail: '办案单位尚未确认公示内容。' }
  if (record.maskedBy === reader) return { code: 'same-reader', detail: '遮盖内容须由另一人复核，不能复核本人确认的内容。' }
  return null
}

/** Only before the release; afterwards it is a withdrawal. */
export function refuseWithholding(record: Standing): Refusal | null {
  return record.state === 'collected' || record.state === 'reviewed' ? null : wrongState(record, '决定不予公开')
}

/** The gate is asked once more on the day of the release. */
export function refusePublication(record: Standing, verdict: Verdict): Refusal | null {
  if (record.state !== 'reviewed') return wrongState(record, '发布')
  if (verdict.public) return null
  return { code: 'not-publishable', detail: `依法不予公开：${REASON_NAME[verdict.reason]}。`, basis: verdict.basis }
}

/** Only what is public can be withdrawn. */
export function refuseWithdrawal(record: Standing): Refusal | null {
  return record.state === 'published' ? null : wrongState(record, '撤回')
}
