import { isPublic } from './rules-acts.ts'
import { SEALED_REASONS } from './rules-proposal.ts'
import type { PublicityRecord } from './types.ts'
import type { Verdict } from './types-gate.ts'
import type { Turn } from './types-reassess.ts'

type Standing = Pick<PublicityRecord, 'state' | 'reasonCode' | 'reasonBasis'>

/**
 * @param now the gate's answer today
 * @param apartFromRevocation the same without regard to a revoked decision: its page is left to the clerk, who has three working days
 * @returns null when nothing changes. A record a person withheld keeps its reason, because the gate is told what was found.
 */
export function turnOf(record: Standing, now: Verdict, apartFromRevocation: Verdict): Turn | null {
  const { state, reasonCode, reasonBasis } = record
  if (isPublic(record)) return apartFromRevocation.public ? null : { to: 'down', ...told(apartFromRevocation) }
  if (state === 'not-public') {
    if (now.public) return reasonCode ? { to: 'up', reason: reasonCode, basis: reasonBasis } : null
    return now.reason === reasonCode ? null : { to: 'renamed', ...told(now) }
  }
  if (state === 'collected' || state === 'transmitted' || state === 'reviewed')
    return now.public ? null : { to: 'withheld', ...told(now) }
  const alreadySealed = reasonCode !== null && SEALED_REASONS.includes(reasonCode)
  if (alreadySealed || apartFromRevocation.public || !SEALED_REASONS.includes(apartFromRevocation.reason)) return null
  return { to: 'sealed', ...told(apartFromRevocation) }
}

const told = ({ reason, basis }: Extract<Verdict, { public: false }>) => ({ reason, basis })
