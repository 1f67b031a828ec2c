import { addMonths, type Day, day } from '../../kit/day.ts'
import type { PenaltyKind } from '../law/index.ts'
import type { PartyType } from './types.ts'

/** How grave a breach of trust the penalty stands for. */
export type CreditClass = 'minor' | 'general' | 'serious'
/** Days are inclusive; `endOn` null: never on the credit platform. */
export type CreditTerm = { endOn: Day | null; repairFrom: Day | null; basis: string }

const CREDIT_2026 = day('2026-04-01')
const ORDER_58 = day('2023-05-01')
const SERIOUS: readonly PenaltyKind[] = ['revoke-license', 'downgrade-qualification', 'order-closure', 'restrict-employment']
const LIGHT: readonly PenaltyKind[] = ['warning', 'public-criticism']

/** The bureau may class otherwise; this is the default, which no statute fixes. */
export function creditClassOf(kinds: readonly PenaltyKind[]): CreditClass {
  if (kinds.some((kind) => SERIOUS.includes(kind))) return 'serious'
  return kinds.every((kind) => LIGHT.includes(kind)) ? 'minor' : 'general'
}

/**
 * Until when the credit platform shows a penalty, and from when its holder may ask for repair. Whole months from the decision day; the
 * end of a month clamps.
 * @param inSafetyField safety at work, fire, special equipment, food, drugs: repair after a year under Order 58
 * @law NDRC Order 58 (2023-05-01 to 2026-03-31); CREDIT (from 2026-04-01)
 */
export function creditTerm(creditClass: CreditClass, decidedOn: Day, inSafetyField = false): CreditTerm {
  const months = (count: number) => addMonths(decidedOn, count)
  if (decidedOn >= CREDIT_2026) {
    const basis = 'CREDIT'
    if (creditClass === 'minor') return { endOn: null, repairFrom: null, basis }
    if (creditClass === 'general') return { endOn: months(12), repairFrom: months(3), basis }
    return { endOn: months(36), repairFrom: months(12), basis }
  }
  if (decidedOn >= ORDER_58) return { endOn: months(36), repairFrom: months(inSafetyField ? 12 : 3), basis: 'NDRC Order 58' }
  const serious = creditClass === 'serious'
  return { endOn: months(serious ? 36 : 12), repairFrom: months(serious ? 6 : 3), basis: '发改办财金〔2019〕527号' }
}

/** No end: the day the standard writes for it. */
export const UNLIMITED = '2099-12-31' as Day

/**
 * A licence's page stays as long as the licence holds, and no shorter than any page.
 * @param validTo last day of the licence; null: for good
 * @law LIC:40
 */
export function licencePageEndOn(
  partyType: PartyType,
  decidedOn: Day,
  validTo: Day | null,
  terms: PageTerms = DEFAULT_PAGE_TERMS,
): Day {
  const least = pageEndOn(partyType, decidedOn, terms)
  const holds = validTo ?? UNLIMITED
  if (holds > least) return holds
  return least
}

/** Months a page stays on the bureau's own site. No statute fixes them: a setting. */
export type PageTerms = { personMonths: number; unitMonths: number }
export const DEFAULT_PAGE_TERMS: PageTerms = { personMonths: 24, unitMonths: 60 }

/** Last day of the page on the bureau's own site. */
export function pageEndOn(partyType: PartyType, decidedOn: Day, terms: PageTerms = DEFAULT_PAGE_TERMS): Day {
  return addMonths(decidedOn, partyType === 'legal-person' ? terms.unitMonths : terms.personMonths)
}
