import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Case, CaseFile, Evidence } from '../file/types.ts'
import { type OfficerStanding, refuseOfficers } from '../handlers/rules.ts'
import type { AddEvidence } from './types.ts'

const ONE_OFFICER_SINCE = '2026-01-01'
/** What questioning, seizure and identification leave behind; a scene examination and an expert opinion are none of them. */
const BY_ONE = new Set<Evidence['kind']>([
  'victim-statement',
  'witness-statement',
  'offender-statement',
  'physical',
  'documentary',
])

type Collected = Pick<AddEvidence, 'kind' | 'collectedOn' | 'inHandlingPlace' | 'avRecorded'>

/**
 * How many officers must have collected this evidence: two, or one when a public-security case's questioning, seizure or identification took place
 * in a regulated handling place under full recording, from 2026-01-01.
 * @law Public Security Administration Punishments Law (2025) art. 108; Administrative Penalty Law (2021) art. 42; Procedure art. 52
 */
export function collectorsNeeded(family: Case['family'], evidence: Collected): 1 | 2 {
  const { kind, collectedOn, inHandlingPlace, avRecorded } = evidence
  return family === 'psa' && collectedOn >= ONE_OFFICER_SINCE && BY_ONE.has(kind) && inHandlingPlace && avRecorded ? 1 : 2
}

/** Why the evidence may not be recorded so, or null. @param standings of the collectors on the day of collecting */
export function refuseEvidence(
  file: CaseFile,
  input: AddEvidence,
  standings: readonly OfficerStanding[],
  today: Day,
): Refusal | null {
  if (input.collectedOn > today)
    return { code: 'collected-in-future', detail: `收集日期 ${input.collectedOn} 晚于今天。`, basis: ['PROC:26'] }
  const refusal = refuseOfficers(standings, collectorsNeeded(file.case.family, input))
  if (refusal?.code !== 'two-officers-needed') return refusal
  const alone = input.collectedOn >= ONE_OFFICER_SINCE && file.case.family === 'psa'
  const detail = alone
    ? '收集证据的民警不得少于两人；在规范的执法办案场所询问、扣押、辨认并全程同步录音录像的，可以由一名民警进行。'
    : '收集证据的民警不得少于两人。'
  return { ...refusal, detail }
}

/** Why the evidence may not be excluded, or null: it must be there and not be excluded yet. @law PROC:27 */
export function refuseExclusion(file: CaseFile, evidenceId: string): Refusal | null {
  const evidence = file.evidence.find(({ id }) => id === evidenceId)
  if (!evidence) return { code: 'no-such-evidence', detail: '本案没有这份证据。', basis: ['PROC:27'] }
  return evidence.excludedOn
    ? { code: 'already-excluded', detail: `该证据已于 ${evidence.excludedOn} 排除。`, basis: ['PROC:27'] }
    : null
}

/** Evidence that may carry a decision. */
export function usableEvidence(file: Pick<CaseFile, 'evidence'>): Evidence[] {
  return file.evidence.filter((evidence) => !evidence.excludedOn)
}
