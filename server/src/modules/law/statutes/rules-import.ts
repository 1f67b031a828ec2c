import type { Day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Law, LawVersion } from './types.ts'

/** What an imported text says of itself. */
export type ReadLaw = {
  title: string
  fileDate: Day | null
  historyDate: Day | null
  effectiveFrom: Day | null
  /** Articles, 之一 not counted. */
  articleCount: number
}

const shortName = (title: string) => title.replace(/^中华人民共和国/, '')

/**
 * The wording a text belongs to, matched by title and by the day in its file name or the last day of its history. A law or wording that is
 * not known yet is described anew, its code made from `newCode` and the year.
 * @throws DomainError `article-count` when a known wording has another number of articles
 */
export function versionFor(
  read: ReadLaw,
  known: readonly Law[],
  newCode: string,
): { law: Law; version: LawVersion; isNew: boolean } {
  const law = known.find((candidate) => candidate.name === shortName(read.title)) ?? {
    code: newCode,
    title: read.title,
    name: shortName(read.title),
    versions: [],
  }
  const version = law.versions.find(
    (candidate) => candidate.adoptedOn === read.fileDate || candidate.adoptedOn === read.historyDate,
  )
  if (!version) return { law, version: newVersion(law, read), isNew: true }
  if (version.articleCount !== null && version.articleCount !== read.articleCount)
    throw new DomainError('invalid', 'article-count', `应有 ${version.articleCount} 条，文件中有 ${read.articleCount} 条。`)
  return { law, version, isNew: false }
}

function newVersion(law: Law, read: ReadLaw): LawVersion {
  const adoptedOn = read.fileDate ?? read.historyDate
  if (adoptedOn === null) throw new RangeError('A text without a date is refused before this.')
  const year = adoptedOn.slice(0, 4)
  const taken = law.versions.some((candidate) => candidate.code === `${law.code}-${year}`)
  if (taken) throw new DomainError('invalid', 'version-taken', `《${law.name}》${year}年已有另一日期的版本，请核对日期。`)
  const effectiveFrom = read.effectiveFrom !== null && read.effectiveFrom >= adoptedOn ? read.effectiveFrom : adoptedOn
  const edition = law.versions.length === 0 ? null : `${year}年`
  return {
    code: `${law.code}-${year}`,
    law: law.code,
    edition,
    adoptedOn,
    effectiveFrom,
    effectiveTo: null,
    articleCount: read.articleCount,
    evidence: 'text',
  }
}
