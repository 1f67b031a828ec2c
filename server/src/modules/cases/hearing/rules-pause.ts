import type { Day } from '../../../kit/day.ts'
import type { CaseFile, Hearing } from '../file/types.ts'
import { PSA_2025_FROM } from './thresholds.ts'

/** The last day of the old law: a pause from here takes out the days from 2026-01-01 on. */
const LAST_OLD_DAY = '2025-12-31' as Day

export type HearingPause = { open: string | null; from: Day; to: Day }

/**
 * The time a hearing takes out of the handling limit, from its acceptance to its end: in public-security cases, and only days from
 * 2026 on. Null when none is taken out. `open` is a pause already begun for the hearing, which now ends.
 * @law PSA-2025:118(2); PSA-2012:99 and PROC:165 leave out expert opinions only
 */
export function hearingPause(file: CaseFile, hearing: Hearing, acceptedOn: Day | null, endedOn: Day): HearingPause | null {
  if (file.case.family !== 'psa' || endedOn < PSA_2025_FROM) return null
  const begun = file.pauses.find((pause) => pause.reason === 'hearing' && pause.toOn === null)
  const from = acceptedOn ?? hearing.requestedOn
  const start = begun?.fromOn ?? [from, LAST_OLD_DAY].toSorted().at(-1) ?? from
  return start > endedOn ? null : { open: begun?.id ?? null, from: start, to: endedOn }
}
