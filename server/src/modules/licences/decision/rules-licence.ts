import { addDays, type Day } from '../../../kit/day.ts'
import type { LicenceStanding } from '../file/reading.ts'
import type { Decision, LicenceFile } from '../file/types.ts'
import type { LicenceKind } from '../kinds/types.ts'

const LICENCES: ReadonlySet<Decision['outcome']> = new Set(['granted', 'renewed', 'changed'])

/** Whether the decision gives a licence. */
export const givesLicence = (decision: Pick<Decision, 'outcome'>): boolean => LICENCES.has(decision.outcome)

/** The licence this application led to, or null. */
export const licenceOf = (file: Pick<LicenceFile, 'decisions'>): Decision | null => file.decisions.find(givesLicence) ?? null

/**
 * Where a licence stands on that day: valid on both end days. What happened to it comes before its term: a revoked licence stays revoked.
 * @law LIC 69, 70, 50
 */
export function licenceState(
  licence: Pick<Decision, 'validFrom' | 'validTo' | 'revokedOn' | 'cancelledOn' | 'succeededOn'>,
  on: Day,
): LicenceStanding['state'] {
  if (licence.revokedOn !== null && licence.revokedOn <= on) return 'revoked'
  if (licence.cancelledOn !== null && licence.cancelledOn <= on) return 'cancelled'
  if (licence.succeededOn !== null && licence.succeededOn <= on) return 'succeeded'
  if (licence.validTo !== null && licence.validTo < on) return 'expired'
  return licence.validFrom !== null && on < licence.validFrom ? 'not-yet' : 'valid'
}

/** The licence of the file as it stands today, with the last day to ask for a renewal. */
export function licenceStanding(file: LicenceFile, kind: Pick<LicenceKind, 'renewalDays'>, today: Day): LicenceStanding | null {
  const licence = licenceOf(file)
  if (!licence) return null
  const state = licenceState(licence, today)
  const renewBy = kind.renewalDays !== null && licence.validTo !== null ? addDays(licence.validTo, -kind.renewalDays) : null
  return { decisionId: licence.id, state, status: state === 'valid' || state === 'not-yet' ? '1' : '2', renewBy }
}
