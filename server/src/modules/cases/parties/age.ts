import { ageOn, type Day } from '../../../kit/day.ts'
import type { CaseFile, Party } from '../file/types.ts'

/** Below this age a party is a minor. @law PSA-2025:98, PROC:75 */
const ADULT_YEARS = 18

/** Full years on that day; the birthday itself does not count. Null for units and where the birth day is unknown. */
export function ageAt(party: Pick<Party, 'birthOn'>, on: Day): number | null {
  return party.birthOn ? ageOn(party.birthOn, on) : null
}

/** Under 18 on that day. A party of unknown birth day counts as of age: who handles the case must establish it. */
export function isMinorAt(party: Pick<Party, 'birthOn'>, on: Day): boolean {
  const age = ageAt(party, on)
  return age !== null && age < ADULT_YEARS
}

/** Guardians recorded for the party and not removed. */
export function guardiansOf(file: Pick<CaseFile, 'parties'>, partyId: string): Party[] {
  return file.parties.filter((party) => party.role === 'guardian' && party.guardsParty === partyId && !party.removedAt)
}

/** Parties still on the case, in the order of recording. */
export function liveParties(file: Pick<CaseFile, 'parties'>): Party[] {
  return file.parties.filter((party) => !party.removedAt)
}
