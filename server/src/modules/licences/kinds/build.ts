import type { LicenceKind } from './types.ts'

type Sourced = LicenceKind['decision']
/** Where the kind's own law says nothing: twenty working days, ten more. @law LIC 42 */
const GENERAL: Sourced = { count: 20, basis: 'LIC:42', evidence: 'text' }
const GENERAL_EXTENSION_DAYS = 10
/** @law LIC 50 */
const RENEWAL_DAYS = 30

/** What a kind says of itself; the rest follows the Licensing Law. */
type Stated = Pick<LicenceKind, 'code' | 'name' | 'certificateName' | 'type' | 'basis' | 'level' | 'applicants' | 'documents'> &
  Partial<Omit<LicenceKind, 'code'>>

/** A kind with the Licensing Law's own terms wherever it states none. Its basis counts as own knowledge unless it says otherwise. */
export function kind(stated: Stated): LicenceKind {
  return {
    basisEvidence: 'unsourced',
    decision: GENERAL,
    extensionDays: stated.decision ? null : GENERAL_EXTENSION_DAYS,
    validity: null,
    renewalDays: stated.validity ? RENEWAL_DAYS : null,
    onSite: false,
    hearing: 'on-request',
    publicSafety: false,
    ...stated,
  }
}

/** A term read in the law's text (`text`), seen in an official guide (`excerpt`), or own knowledge that becomes a setting (`unsourced`). */
export const term = (count: number, basis: string, evidence: Sourced['evidence'] = 'unsourced'): Sourced => ({
  count,
  basis,
  evidence,
})
