import { ageOn, type Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Family, Party } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import type { ProposedItem } from './types.ts'

type Person = Pick<Party, 'kind' | 'name' | 'birthOn' | 'priorDetained' | 'nursingOrPregnant'>

/** Age at the act; null for units and for people whose birth day is unknown. */
function ageAt(party: Person, actOn: Day): number | null {
  return party.kind === 'person' && party.birthOn ? ageOn(party.birthOn, actOn) : null
}

/**
 * Under 14: no penalty. 14 to 17: the penalty must be lighter or reduced.
 * @law APL:30, PSA-2012:12, PSA-2025:12, PROC:157
 */
export function refuseForAge(party: Person, actOn: Day, item: ProposedItem): Refusal | null {
  const age = ageAt(party, actOn)
  const basis = ['APL:30', actOn >= PSA_2025_FROM ? 'PSA-2025:12' : 'PSA-2012:12']
  if (age === null || item.outcome !== 'penalty') return null
  if (age < 14) return { code: 'under-14', detail: `${party.name}行为时不满十四周岁，不予处罚，应当责令监护人管教。`, basis }
  if (age < 18 && item.mitigation === 'none') {
    return { code: 'minor-not-mitigated', detail: `${party.name}行为时不满十八周岁，应当从轻或者减轻处罚。`, basis }
  }
  return null
}

export type DetentionProtection = 'age-14-15' | 'age-16-17-first' | 'age-70' | 'nursing'

/** Why detention of this person is decided but not executed, or null when it is executed. @law PSA-2012:21, PSA-2025:23, PROC:164 */
export function detentionProtection(party: Person, actOn: Day): DetentionProtection | null {
  const age = ageAt(party, actOn)
  if (party.nursingOrPregnant) return 'nursing'
  if (age === null) return null
  if (age >= 14 && age < 16) return 'age-14-15'
  if (age >= 16 && age < 18 && !party.priorDetained) return 'age-16-17-first'
  return age >= 70 ? 'age-70' : null
}

/**
 * Whether the proposal says rightly if the detention is executed. From 2026 grave acts of the three age groups, and repeated acts within
 * a year of those aged 14–15 or 70 and above, may be executed; never against a pregnant or nursing woman.
 * @param on day of the step: the version of the law in force then
 */
export function refuseExecution(party: Person, actOn: Day, item: ProposedItem, on: Day): Refusal | null {
  if (!item.penalties.some((penalty) => penalty.kind === 'detention')) return null
  const basis = [on >= PSA_2025_FROM ? 'PSA-2025:23' : 'PSA-2012:21', 'PROC:164']
  const protection = detentionProtection(party, actOn)
  if (item.detentionExecuted === null) return { code: 'execution-unsaid', detail: '请写明行政拘留是否执行。', basis }
  if (!protection) {
    return item.detentionExecuted
      ? null
      : { code: 'execution-required', detail: `${party.name}没有法定的不执行拘留情形。`, basis }
  }
  if (!item.detentionExecuted || lifted(protection, item, on)) return null
  return { code: 'execution-barred', detail: `${party.name}依法决定行政拘留但不执行。`, basis }
}

/** @law PSA-2025:23(2) */
function lifted(protection: DetentionProtection, item: ProposedItem, on: Day): boolean {
  if (on < PSA_2025_FROM || protection === 'nursing') return false
  return item.executionGround === 'grave' || (item.executionGround === 'repeated' && protection !== 'age-16-17-first')
}

/** Longest detention in days, several acts executed together included. @law PSA-2012:16, PSA-2025:16, PROC:162 */
export const DETENTION_CAP_DAYS = 20

export function refuseDetentionTotal(items: readonly ProposedItem[], partyId: string | null, family: Family): Refusal | null {
  const days = items
    .filter((item) => item.partyId === partyId)
    .flatMap((item) => item.penalties)
    .reduce((sum, penalty) => sum + (penalty.kind === 'detention' ? penalty.days : 0), 0)
  if (days <= DETENTION_CAP_DAYS) return null
  const basis = family === 'psa' ? ['PSA-2025:16', 'PROC:162'] : ['PROC:162']
  return { code: 'detention-over-20', detail: `行政拘留合并执行最长不超过二十日，现为${days}日。`, basis }
}
