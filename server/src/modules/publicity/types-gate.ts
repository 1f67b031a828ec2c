import type { Day } from '../../kit/day.ts'
import type { Family, Outcome, Secrecy, Sensitive } from '../cases/index.ts'
import type { LicenceOutcome } from '../licences/index.ts'
import type { FoundOverride, FoundReason, PartyType, ReasonCode } from './types.ts'

/** What the publication gate looks at. */
export type GateFacts = {
  outcome: Outcome
  /** Statute applied, `PSA-2012`, or null when none is recorded. */
  statute: string | null
  family: Family
  /** Null: the decision names no party. */
  partyType: PartyType | null
  /** Null: unknown, or a unit. */
  birthOn: Day | null
  /** Day of the act; null when unknown: then the earliest day that limitation leaves open counts. */
  occurredOn: Day | null
  decidedOn: Day
  secrecy: Secrecy
  sensitive: readonly Sensitive[]
  /** What a person found in the text: a secret, or a third person's affairs. */
  found: FoundReason | null
  /** Why a third person's affairs are public nevertheless: he consents, or not publishing would greatly harm the public. */
  foundOverride: FoundOverride | null
  revokedOn: Day | null
  /** Day since which it is on the page; null: not yet. */
  publicSince: Day | null
}

/** What the gate looks at in a decision on a licence. */
export type LicenceGateFacts = Pick<
  GateFacts,
  'birthOn' | 'decidedOn' | 'secrecy' | 'found' | 'foundOverride' | 'publicSince'
> & {
  kindCode: string
  outcome: LicenceOutcome
  partyType: PartyType
  /** Marked by the applicant. @law LIC:5 */
  tradeSecret: boolean
  /** Day on which the licence was taken back as unlawful. @law LIC:69 */
  revokedOn: Day | null
}
export type AnyGateFacts = GateFacts | LicenceGateFacts

/** What the bureau chooses where the law leaves it open. */
export type GateChoices = {
  /** Whose penalties count as having social influence. @law APL:48 */
  influence: 'all' | 'units' | 'none'
  /** Records of persons under the public-security law that were public before 2026. @law PSA-2025:136 */
  sealedLegacy: 'withdraw' | 'keep'
  /** Licences of natural persons: not public, or public with the name masked. @law OGI:15, PIPL:28 */
  licencePersonal: 'withhold' | 'mask'
}

export type Verdict = { public: true; dueOn: Day | null } | { public: false; reason: ReasonCode; basis: string[] }
