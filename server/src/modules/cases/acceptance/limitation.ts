import { addMonths, type Day } from '../../../kit/day.ts'
import type { CaseFile } from '../file/types.ts'

/** Months within which the police must learn of an act for it to be punished. */
const PSA_MONTHS = 6
const GENERAL_MONTHS = 24
const GRAVE_MONTHS = 60

/** How the limitation period (追究时效) of a case was counted. */
export type Limitation = {
  /** Day of the act; of its end when it went on. */
  from: Day
  months: number
  /** Last day, inclusive, on which learning of the act was in time. Null: no limitation holds. */
  lastDay: Day | null
  foundOn: Day
  expired: boolean
  basis: readonly string[]
  explanation: string
}

/** What the sum needs to know of a case. */
export type LimitationFacts = Pick<CaseFile['case'], 'family' | 'occurredOn' | 'occurredUntil' | 'foundOn' | 'limitationGround'>

/**
 * The limitation period, or null while the day of the act is unknown. Calendar months; the day of the act is not counted (PROC 35), so an act of
 * 2 March found on 2 September is in time and on 3 September is not. A month too short ends on its last day. The last day does not roll over
 * holidays: rolling lengthens the terms of steps somebody takes, and would here turn against the offender.
 * @law Public Security Administration Punishments Law (2025) art. 25, (2012) art. 22: 6 months; Administrative Penalty Law (2021) art. 36: 2 years,
 *      5 where life, health or financial security was harmed; Procedure art. 154(3): none where a victim's report in time was wrongly refused
 */
export function limitationOf(facts: LimitationFacts): Limitation | null {
  const { family, occurredOn, occurredUntil, foundOn, limitationGround } = facts
  const from = occurredUntil ?? occurredOn
  if (!from) return null
  const grave = family === 'general' && limitationGround === 'life-health-finance'
  const months = family === 'psa' ? PSA_MONTHS : grave ? GRAVE_MONTHS : GENERAL_MONTHS
  const basis = family === 'psa' ? [psaArticle(from), 'PROC:154'] : ['APL:36']
  const start = occurredUntil && occurredUntil !== occurredOn ? `行为终了之日 ${from}` : `行为之日 ${from}`
  if (limitationGround === 'refused-report') {
    const explanation = `被侵害人在时效内控告而公安机关应当受理未受理，不受追究时效限制。`
    return { from, months, lastDay: null, foundOn, expired: false, basis: ['PROC:154(3)'], explanation }
  }
  const lastDay = addMonths(from, months)
  const expired = foundOn > lastDay
  const explanation = `自${start}起${termName(months)}，至 ${lastDay} 届满；${foundOn} 发现，${expired ? '已超过' : '未超过'}追究时效。`
  return { from, months, lastDay, foundOn, expired, basis, explanation }
}

/** The wording in force on the day of the act; both say the same. */
const psaArticle = (actOn: Day) => (actOn < '2026-01-01' ? 'PSA-2012:22' : 'PSA-2025:25')
const termName = (months: number) => (months < 12 ? `${months}个月` : `${months / 12}年`)

/** True when the act may no longer be punished. Accepting and investigating stays lawful: the case then ends in termination (PROC 259). */
export function limitationExpired(file: Pick<CaseFile, 'case'>): boolean {
  return limitationOf(file.case)?.expired ?? false
}
