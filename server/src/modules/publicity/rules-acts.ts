import type { Refusal } from '../../kit/errors.ts'
import type { Residue } from './masking/text.ts'
import { type PublicityRecord, REASON_NAME, STATE_NAME } from './types.ts'
import type { Verdict } from './types-gate.ts'

type Standing = Pick<PublicityRecord, 'state' | 'maskedBy' | 'transmittedBy' | 'confirmedBy' | 'reasonCode'>
/** Open to the public, with or without the mark of an objection. */
export const isPublic = ({ state }: Pick<PublicityRecord, 'state'>) => state === 'published' || state === 'under-objection'
const BEFORE_RELEASE: readonly PublicityRecord['state'][] = ['collected', 'transmitted', 'reviewed']

/** The state does not allow it. */
export const wrongState = ({ state }: Pick<PublicityRecord, 'state'>, act: string): Refusal => ({
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

/** The case unit sends its text on once; when it comes back, again. */
export function refuseTransmission(record: Standing): Refusal | null {
  return record.state === 'collected' ? null : wrongState(record, '确认并传递公示内容')
}

/** The second reader is another person than the one who masked, and than the one who sent it on. */
export function refuseReading(record: Standing, reader: string): Refusal | null {
  if (record.state === 'collected') return { code: 'not-transmitted-yet', detail: '办案单位尚未确认并传递公示内容。' }
  if (record.state !== 'transmitted') return wrongState(record, '复核')
  if (record.maskedBy !== reader && record.transmittedBy !== reader) return null
  return { code: 'same-reader', detail: '公示内容须由另一人复核，不能复核本人确认或者传递的内容。' }
}

/** Only before the release; afterwards it is a withdrawal. */
export function refuseWithholding(record: Standing): Refusal | null {
  return BEFORE_RELEASE.includes(record.state) ? null : wrongState(record, '决定不予公开')
}

/** The gate is asked once more on the day of the release. */
export function refusePublication(record: Standing, verdict: Verdict): Refusal | null {
  if (record.state !== 'reviewed') return wrongState(record, '发布')
  return refuseBarred(verdict)
}

/** The gate's reason, as a refusal. */
export function refuseBarred(verdict: Verdict): Refusal | null {
  if (verdict.public) return null
  return { code: 'not-publishable', detail: `依法不予公开：${REASON_NAME[verdict.reason]}。`, basis: verdict.basis }
}

/** Only what is public can be withdrawn. */
export function refuseWithdrawal(record: Standing): Refusal | null {
  return isPublic(record) ? null : wrongState(record, '撤回')
}
