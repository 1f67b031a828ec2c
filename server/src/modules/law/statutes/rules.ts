import type { Day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { LAWS } from './data.ts'
import type { Law, LawVersion } from './types.ts'

const LAW_BY_CODE = new Map(LAWS.map((law) => [law.code, law]))
const VERSION_BY_CODE = new Map(LAWS.flatMap((law) => law.versions.map((version) => [version.code, version] as const)))

/** @throws DomainError `unknown-law` */
export function lawOf(code: string): Law {
  const law = LAW_BY_CODE.get(code)
  if (!law) throw new DomainError('invalid', 'unknown-law', `没有代码为“${code}”的法律。`)
  return law
}

/** @throws DomainError `unknown-law-version` */
export function versionOf(code: string): LawVersion {
  const version = VERSION_BY_CODE.get(code)
  if (!version) throw new DomainError('invalid', 'unknown-law-version', `没有代码为“${code}”的法律版本。`)
  return version
}

/** Whether the wording holds on that day, first and last day included. */
export function inForceOn(version: LawVersion, on: Day): boolean {
  return version.effectiveFrom <= on && (version.effectiveTo === null || on <= version.effectiveTo)
}

/**
 * The wording in force on a day, first and last day included.
 * @throws DomainError `unknown-law`; `law-not-in-force` when no known wording holds on that day
 */
export function statuteOn(code: string, on: Day): LawVersion {
  const law = lawOf(code)
  const version = law.versions.find((candidate) => inForceOn(candidate, on))
  if (!version) throw new DomainError('refused', 'law-not-in-force', `《${law.name}》在 ${on} 没有已登记的有效版本。`)
  return version
}

/** `《治安管理处罚法》（2025年修订）` */
export function versionTitle(version: LawVersion): string {
  return `《${lawOf(version.law).name}》${version.edition === null ? '' : `（${version.edition}）`}`
}
