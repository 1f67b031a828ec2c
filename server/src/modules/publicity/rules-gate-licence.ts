import { ageOn, type Day } from '../../kit/day.ts'
import { LICENCE_KINDS } from '../licences/index.ts'
import type { ReasonCode } from './types.ts'
import type { GateChoices, LicenceGateFacts } from './types-gate.ts'

type Rule = { basis: string[]; look: (facts: LicenceGateFacts, choices: GateChoices) => ReasonCode | null }

const PERSONAL_KINDS: ReadonlySet<string> = new Set(
  LICENCE_KINDS.filter(({ applicants }) => !applicants.includes('unit')).map(({ code }) => code),
)
const GRANTS: ReadonlySet<string> = new Set(['granted', 'renewed', 'changed'])

/** In order; the first that answers wins. The database asks the same (`publicity.bar_licence`). */
const RULES: readonly Rule[] = [
  { basis: ['OGI:14'], look: secret },
  { basis: ['PJD:59', 'MPL:103'], look: minor },
  { basis: ['LIC:40'], look: ({ outcome }) => (GRANTS.has(outcome) ? null : 'not-a-grant') },
  { basis: ['OGI:15', 'LIC:5', 'PIPL:28'], look: personal },
  {
    basis: ['PJD:59', 'MPL:103'],
    look: ({ partyType, birthOn }) => (partyType === 'natural-person' && birthOn === null ? 'age-unknown' : null),
  },
  { basis: ['OGI:15', 'LIC:5'], look: thirdPersons },
  { basis: ['LIC:69'], look: ({ revokedOn }) => (revokedOn ? 'withdrawn' : null) },
]

function secret({ secrecy, found }: LicenceGateFacts): ReasonCode | null {
  if (secrecy !== 'none') return secrecy
  return found === 'privacy' || found === 'trade-secret' ? null : found
}

function minor({ partyType, birthOn, decidedOn }: LicenceGateFacts): ReasonCode | null {
  if (partyType === 'legal-person' || birthOn === null) return null
  return ageOn(birthOn, decidedOn) < 18 ? 'minor' : null
}

/** A person's papers are that person's affair; a trader's business is not. @law OGI:15, LIC:5, PIPL:28; docs/adr/0019 */
function personal({ partyType, kindCode }: LicenceGateFacts, { licencePersonal }: GateChoices): ReasonCode | null {
  if (partyType !== 'natural-person' && !PERSONAL_KINDS.has(kindCode)) return null
  return licencePersonal === 'mask' ? null : 'personal-licence'
}

/** What a reader found, or the applicant marked when applying. @law OGI:15, LIC:5 */
function thirdPersons({ tradeSecret, found, foundOverride }: LicenceGateFacts): ReasonCode | null {
  if ((found === 'privacy' || found === 'trade-secret') && foundOverride === null) return found
  return tradeSecret ? 'trade-secret' : null
}

/** The first reason not to publish this decision on a licence, with its basis; null: it is public. @law LIC:40, LIC:5 */
export function barOfLicence(facts: LicenceGateFacts, choices: GateChoices): { reason: ReasonCode; basis: string[] } | null {
  for (const { look, basis } of RULES) {
    const reason = look(facts, choices)
    if (reason) return { reason, basis }
  }
  return null
}

/** Whether what is left of the licence today is "valid" in the public table: 1, or 2 when it ended before its term. */
export const licenceStatus = ({ endedOn }: { endedOn: Day | null }): '1' | '2' => (endedOn === null ? '1' : '2')
