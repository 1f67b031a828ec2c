import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Fen, yuan, yuanText } from '../../../kit/money.ts'
import type { Penalty } from '../../law/index.ts'
import type { Family } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'

export type SpotFacts = {
  family: Family
  partyKind: 'person' | 'unit'
  causeCode: string
  causeField: string
  penalties: readonly Penalty[]
  officers: number
  disputed: boolean
  avRecorded: boolean
  collectedFen: Fen
  collectedWhy: 'small' | 'remote' | 'hard-to-execute' | null
}

/** Causes never decided on the spot: prostitution, gambling, drugs. @law PROC:37 */
const NEVER = /prostitut|whoring|solicit|gambl|vice|tipping-off|drug|poppy/

/** Highest fine an officer may decide on the spot. @law PSA-2012:100, PSA-2025:119; APL:51 */
export function spotLimitFen({ family, partyKind }: Pick<SpotFacts, 'family' | 'partyKind'>, on: Day): Fen {
  if (family === 'psa') return on >= PSA_2025_FROM ? yuan(500) : yuan(200)
  return partyKind === 'unit' ? yuan(3000) : yuan(200)
}

/** Highest undisputed fine an officer may collect on the spot. @law PSA-2012:104, PSA-2025:123; APL:68 */
export function collectLimitFen(family: Family, on: Day): Fen {
  if (family === 'general') return yuan(100)
  return on >= PSA_2025_FROM ? yuan(200) : yuan(50)
}

/** Why this may not be decided on the spot, or null. @param on day of the decision */
export function refuseSpot(facts: SpotFacts, on: Day): Refusal | null {
  const fresh = on >= PSA_2025_FROM
  const basis = facts.family === 'psa' ? [fresh ? 'PSA-2025:119' : 'PSA-2012:100', 'PROC:37'] : ['APL:51', 'PROC:37']
  if (facts.causeField === 'drugs' || NEVER.test(facts.causeCode)) {
    return { code: 'spot-barred', detail: '涉及卖淫、嫖娼、赌博、毒品的案件，不适用当场处罚。', basis: ['PROC:37'] }
  }
  if (facts.penalties.some((penalty) => penalty.kind !== 'fine' && penalty.kind !== 'warning')) {
    return { code: 'spot-kind', detail: '当场只能处警告或者罚款。', basis }
  }
  const fineFen = facts.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
  const limit = spotLimitFen(facts, on)
  if (fineFen > limit)
    return { code: 'spot-amount', detail: `当场处罚的罚款不得超过${yuanText(limit)}，应当适用普通程序。`, basis }
  return refuseOneOfficer(facts, on) ?? refuseCollection(facts, fineFen, on)
}

/** One officer may decide; from 2026 in PSA cases only without dispute and with full recording. @law PROC:39, PSA-2025:120 */
function refuseOneOfficer(facts: SpotFacts, on: Day): Refusal | null {
  if (facts.officers >= 2 || facts.family !== 'psa' || on < PSA_2025_FROM) return null
  if (!facts.disputed && facts.avRecorded) return null
  const detail = '一名民警当场处罚，须被处罚人没有异议并全程同步录音录像；否则应有二名民警。'
  return { code: 'spot-one-officer', detail, basis: ['PSA-2025:120'] }
}

/** @law PSA-2012:104, PSA-2025:123, APL:68, APL:69 */
function refuseCollection(facts: SpotFacts, fineFen: Fen, on: Day): Refusal | null {
  if (facts.collectedFen === 0) return null
  const fresh = on >= PSA_2025_FROM
  const basis = facts.family === 'psa' ? [fresh ? 'PSA-2025:123' : 'PSA-2012:104'] : ['APL:68', 'APL:69']
  if (facts.collectedFen !== fineFen)
    return { code: 'collected-amount', detail: `当场收缴金额应等于罚款${yuanText(fineFen)}。`, basis }
  if (facts.collectedWhy === 'remote' || facts.collectedWhy === 'hard-to-execute') return null
  const limit = collectLimitFen(facts.family, on)
  if (facts.collectedWhy !== 'small' || fineFen > limit || (facts.family === 'psa' && facts.disputed)) {
    const detail = `${yuanText(limit)}以下且无异议的罚款，或者法定的其他情形，才可以当场收缴。`
    return { code: 'collection-barred', detail, basis }
  }
  return null
}
