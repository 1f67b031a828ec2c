import { ageOn, type Day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { PEOPLE_KINDS } from './data-people.ts'
import { SAFETY_KINDS } from './data-safety.ts'
import type { LicenceKind } from './types.ts'

/** Every kind of licence the bureau handles, in the order of the list. */
export const LICENCE_KINDS: readonly LicenceKind[] = [...SAFETY_KINDS, ...PEOPLE_KINDS]
const BY_CODE = new Map(LICENCE_KINDS.map((kind) => [kind.code, kind]))

/** @throws DomainError `unknown-licence-kind` */
export function kindOf(code: string): LicenceKind {
  const found = BY_CODE.get(code)
  if (found) return found
  throw new DomainError('invalid', 'unknown-licence-kind', '没有这种许可事项。', { fields: { kindCode: '请选择许可事项' } })
}

/** A passport of someone under sixteen holds five years, not ten. @law 《护照法》第七条 */
const YOUNG_YEARS = 16
const YOUNG_MONTHS = 60

/** Months a licence of this kind holds for this holder; null: for good. */
export function validityMonths(kind: LicenceKind, birthOn: Day | null, decidedOn: Day): number | null {
  if (kind.validity === null) return null
  const young = ['passport', 'hk-macao-permit'].includes(kind.code) && birthOn !== null && ageOn(birthOn, decidedOn) < YOUNG_YEARS
  return young ? YOUNG_MONTHS : kind.validity.count
}
