import { ageOn, type Day } from '../../../kit/day.ts'
import { yuan, yuanText } from '../../../kit/money.ts'
import { PENALTY_NAME, type Penalty, type PenaltyKind } from '../../law/index.ts'
import type { Family, Party } from '../file/types.ts'

/** Day from which the 2025 public-security law governs each step taken. @law PSA-2025:144 */
export const PSA_2025_FROM = '2026-01-01' as Day

/** Penalties other than fines that must be preceded by the offer of a hearing under the Administrative Penalty Law. @law APL:63, PROC:123 */
const APL_KINDS: readonly PenaltyKind[] = [
  'revoke-license',
  'order-suspension',
  'order-closure',
  'downgrade-qualification',
  'restrict-employment',
]

/** Why a hearing must be offered before these penalties. `basis` cites the articles in force on the day of the step. */
export type HearingDuty = { why: string; basis: readonly string[] }

export type HearingFacts = {
  family: Family
  party: Pick<Party, 'kind' | 'birthOn'>
  /** Day of the act: a minor is who was under 18 then. */
  actOn: Day
  penalties: readonly Penalty[]
  /** Detention that art. 23(2) of the 2025 law lets be executed against a minor. */
  detentionExecuted: boolean | null
  /** Border entry-exit cases have an amount of their own. */
  borderExitEntry?: boolean
}

/**
 * Whether a hearing must be offered. Bounds are inclusive: 4,000 yuan is "4,000 yuan and above".
 * @param on day on which the notice is given: the law in force then governs the step
 * @law PSA-2012:98 (2,000 yuan, licence); PSA-2025:117 (4,000 yuan, licence, suspension of business, minors under 23(2));
 *      APL:63 with PROC:123 (persons 2,000, units 10,000, border entry-exit persons 6,000 yuan)
 */
export function hearingDuty(facts: HearingFacts, on: Day): HearingDuty | null {
  const fineFen = facts.penalties.reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
  const { thresholdFen, basis } = threshold(facts, on)
  if (fineFen >= thresholdFen) return { why: `拟处罚款${yuanText(fineFen)}，达到${yuanText(thresholdFen)}`, basis }
  const kind = facts.penalties.map((penalty) => penalty.kind).find((candidate) => listed(facts.family, on).includes(candidate))
  if (kind)
    return { why: `拟处${PENALTY_NAME[kind]}`, basis: facts.family === 'psa' ? [...basis, 'PROC:123'] : ['APL:63', 'PROC:123'] }
  if (facts.family === 'psa' && on >= PSA_2025_FROM && facts.detentionExecuted === true && minorAt(facts)) {
    return { why: '拟对未成年人执行行政拘留', basis: ['PSA-2025:117(2)', 'PSA-2025:23(2)'] }
  }
  return null
}

function threshold(
  { family, party, borderExitEntry }: HearingFacts,
  on: Day,
): { thresholdFen: number; basis: readonly string[] } {
  if (family === 'psa' && on >= PSA_2025_FROM) return { thresholdFen: yuan(4000), basis: ['PSA-2025:117'] }
  if (family === 'psa') return { thresholdFen: yuan(2000), basis: ['PSA-2012:98'] }
  if (party.kind === 'unit') return { thresholdFen: yuan(10_000), basis: ['APL:63', 'PROC:123'] }
  return { thresholdFen: yuan(borderExitEntry ? 6000 : 2000), basis: ['APL:63', 'PROC:123'] }
}

/** Before 2026 suspension of business in PSA cases came under the general rule of PROC 123, so it is listed on both sides. */
function listed(family: Family, on: Day): readonly PenaltyKind[] {
  if (family === 'general') return APL_KINDS
  return on >= PSA_2025_FROM ? ['revoke-license', 'order-suspension'] : ['revoke-license', 'order-suspension', 'order-closure']
}

const minorAt = ({ party, actOn }: HearingFacts) => party.birthOn !== null && ageOn(party.birthOn, actOn) < 18
