import { addMonths, ageOn, type Day, day } from '../../kit/day.ts'
import { publicationDueOn } from './rules-clocks.ts'
import { barOfLicence } from './rules-gate-licence.ts'
import type { ReasonCode, RecordKind } from './types.ts'
import type { AnyGateFacts, GateChoices, GateFacts, LicenceGateFacts, Verdict } from './types-gate.ts'

/** First day on which the record of a person's public-security offence is sealed. @law PSA-2025:136 */
export const SEALED_FROM = day('2026-01-01')
export const DEFAULT_CHOICES: GateChoices = { influence: 'all', sealedLegacy: 'withdraw', licencePersonal: 'withhold' }
type Rule = {
  basis: string[]
  /** The reason not to publish on that day, or null. */
  look: (facts: GateFacts, on: Day, choices: GateChoices) => ReasonCode | null
}

/** A sole trader is a natural person before the law. @law Civil Code 54 */
const isNatural = ({ partyType }: GateFacts) => partyType === 'natural-person' || partyType === 'sole-trader'
const isPublicSecurity = ({ statute, family }: GateFacts) => family === 'psa' || (statute?.startsWith('PSA-') ?? false)

/** Day of the act, or the earliest day to which a penalty may still reach back. @law APL:36 */
const actOn = ({ occurredOn, decidedOn }: GateFacts): Day => occurredOn ?? addMonths(decidedOn, -24)

/** In order; the first that answers wins. */
const RULES: readonly Rule[] = [
  { basis: ['OGI:14'], look: secret },
  { basis: ['PJD:59', 'MPL:103'], look: minor },
  { basis: ['PIPL:28', 'OGI:15'], look: ({ sensitive }) => (sensitive.length > 0 ? 'sensitive' : null) },
  { basis: ['PSA-2025:136'], look: sealed },
  { basis: ['OGI:15'], look: thirdPersons },
  { basis: ['APL:48', 'OGI:20'], look: withoutInfluence },
  { basis: ['APL:48'], look: noPenalty },
  { basis: ['APL:48(2)', 'APL:85'], look: ({ revokedOn }) => (revokedOn ? 'withdrawn' : null) },
]

/** What the case is marked with, or a reader found. */
function secret({ secrecy, found }: GateFacts): ReasonCode | null {
  if (secrecy !== 'none') return secrecy
  return found === 'privacy' || found === 'trade-secret' ? null : found
}

/** Public only with consent, or when keeping it back would greatly harm the public interest. @law OGI:15 */
function thirdPersons({ found, foundOverride }: GateFacts): ReasonCode | null {
  return (found === 'privacy' || found === 'trade-secret') && foundOverride === null ? found : null
}

function minor(facts: GateFacts): ReasonCode | null {
  if (facts.sensitive.includes('juvenile')) return 'minor'
  if (!isNatural(facts)) return null
  if (facts.birthOn === null) return facts.partyType === 'natural-person' ? 'age-unknown' : null // a trader is of age to trade
  return ageOn(facts.birthOn, actOn(facts)) < 18 ? 'minor' : null
}

function sealed(facts: GateFacts, on: Day, { sealedLegacy }: GateChoices): ReasonCode | null {
  if (on < SEALED_FROM || !isNatural(facts) || !isPublicSecurity(facts)) return null
  const legacy = facts.publicSince !== null && facts.publicSince < SEALED_FROM
  if (!legacy) return 'sealed-psa'
  return sealedLegacy === 'withdraw' ? 'sealed-psa-legacy' : null
}

function withoutInfluence(facts: GateFacts, _on: Day, { influence }: GateChoices): ReasonCode | null {
  if (facts.outcome !== 'penalty' || influence === 'all') return null
  return influence === 'units' && !isNatural(facts) ? null : 'no-social-influence'
}

function noPenalty(facts: GateFacts): ReasonCode | null {
  if (facts.outcome === 'mediated') return 'mediated'
  if (facts.outcome === 'transfer' || facts.outcome === 'terminated' || facts.partyType === null) return 'not-a-penalty'
  return facts.outcome === 'no-penalty' && isNatural(facts) ? 'no-penalty-person' : null
}

/**
 * May this decision be public on that day, and if so, by when must it be?
 * @param on civil day of the publication, or of the look at a page that is public already
 * @law OGI:14, OGI:15, PJD:59, MPL:103, PSA-2025:136, APL:48, LIC:40
 */
export function assess(facts: AnyGateFacts, on: Day, choices: GateChoices = DEFAULT_CHOICES): Verdict {
  if ('kindCode' in facts) {
    const bar = barOfLicence(facts, choices)
    return bar ? { public: false, ...bar } : { public: true, dueOn: publicationDueOn('licence', facts.decidedOn) }
  }
  for (const { look, basis } of RULES) {
    const reason = look(facts, on, choices)
    if (reason) return { public: false, reason, basis }
  }
  return { public: true, dueOn: publicationDueOn(kindOf(facts), facts.decidedOn) }
}

/** What is neither a penalty nor a licence, such as a unit that is not punished, has the longer term. */
export const kindOf = (facts: Pick<GateFacts, 'outcome'> | LicenceGateFacts): RecordKind =>
  'kindCode' in facts ? 'licence' : facts.outcome === 'penalty' ? 'penalty' : 'other'
