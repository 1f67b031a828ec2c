import type { Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import type { Credential, Person, Qualification, ReviewerPost } from './types.ts'

type Serving = Pick<Person, 'kind' | 'activeFrom' | 'leftOn'>

const ENFORCEMENT = ['APL:42', 'PSA-2025:108'] as const
const REVIEW = ['APL:58', 'PSA-2025:114', 'PROC:171'] as const

/** Whether the person is in service: from `activeFrom` on, no longer on `leftOn`. */
export function serves(person: Serving, on: Day): boolean {
  return person.activeFrom <= on && (person.leftOn === null || on < person.leftOn)
}

/** Valid on both end days; not from the day of revocation on. */
export function credentialHolds(credential: Pick<Credential, 'validFrom' | 'validTo' | 'revokedOn'>, on: Day): boolean {
  return credential.validFrom <= on && on <= credential.validTo && (credential.revokedOn === null || on < credential.revokedOn)
}

/** From the day it was obtained to its last day, inclusive. */
export function qualificationHolds(qualification: Pick<Qualification, 'obtainedOn' | 'validTo'>, on: Day): boolean {
  return qualification.obtainedOn <= on && (qualification.validTo === null || on <= qualification.validTo)
}

/** Held from `fromOn` on, no longer on `toOn`. */
export function postHolds(post: Pick<ReviewerPost, 'fromOn' | 'toOn'>, on: Day): boolean {
  return post.fromOn <= on && (post.toOn === null || on < post.toOn)
}

/**
 * Why this person may not enforce on that day, or null. Intermediate and advanced grades include the basic one.
 * @law Administrative Penalty Law (2021) art. 42 (officers with enforcement qualification), art. 55 (the credential is shown), art. 76 (enforcing without);
 *      Public Security Administration Punishments Law (2025) art. 108
 */
export function refuseEnforcement(
  person: Serving,
  credentials: readonly Pick<Credential, 'validFrom' | 'validTo' | 'revokedOn'>[],
  qualifications: readonly Pick<Qualification, 'kind' | 'obtainedOn' | 'validTo'>[],
  on: Day,
): Refusal | null {
  if (person.kind !== 'officer') return { code: 'not-an-officer', detail: '辅警和行政人员不得实施行政处罚。', basis: ENFORCEMENT }
  if (!serves(person, on)) return { code: 'not-in-service', detail: `${on} 不在岗，不得执法。`, basis: ENFORCEMENT }
  const grade = qualifications.some((held) => GRADES.has(held.kind) && qualificationHolds(held, on))
  if (!grade) return { code: 'no-enforcement-qualification', detail: `${on} 未取得基本级以上执法资格。`, basis: ENFORCEMENT }
  if (credentials.some((credential) => credentialHolds(credential, on))) return null
  return { code: 'no-valid-credential', detail: `${on} 没有有效的执法证件。`, basis: [...ENFORCEMENT, 'APL:55', 'APL:76'] }
}

const GRADES: ReadonlySet<string> = new Set(['basic', 'intermediate', 'advanced'])

/**
 * Why this person may not review cases on that day, or null. Who first took up review before `qualifiedSince` is grandfathered.
 * @param qualifiedSince first day on which a newcomer to review needs the legal profession qualification (a setting: 2018-01-01)
 * @law Administrative Penalty Law (2021) art. 58; Public Security Administration Punishments Law (2025) art. 114; Procedure (2020) art. 171
 */
export function refuseReviewer(
  person: Serving,
  qualifications: readonly Pick<Qualification, 'kind' | 'obtainedOn' | 'validTo'>[],
  posts: readonly Pick<ReviewerPost, 'fromOn' | 'toOn' | 'firstTookUpOn'>[],
  on: Day,
  qualifiedSince: Day,
): Refusal | null {
  if (!serves(person, on)) return { code: 'not-in-service', detail: `${on} 不在岗，不得审核。`, basis: REVIEW }
  if (!posts.some((post) => postHolds(post, on)))
    return { code: 'no-reviewer-post', detail: `${on} 不是法制审核人员。`, basis: REVIEW }
  if (posts.some((post) => post.firstTookUpOn < qualifiedSince)) return null
  if (qualifications.some((held) => held.kind === 'legal-profession' && qualificationHolds(held, on))) return null
  const detail = `${qualifiedSince} 以后初次从事法制审核，${on} 未取得国家统一法律职业资格。`
  return { code: 'no-legal-profession-qualification', detail, basis: REVIEW }
}

/**
 * Reviewers a bureau needs for so many enforcement officers, rounded up: 20 → 1, 21 → 2 at 5 %.
 * Whole numbers only: 100 × 0.07 in floating point is a hair above 7 and would ask for 8.
 * @param percent whole percent (a setting: 5)
 */
export function reviewersRequired(officers: number, percent: number): number {
  return Math.floor((officers * percent + 99) / 100)
}
