import { type Day, dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import { questioningEndsBy, questioningLimit } from '../deadlines/rules-measure.ts'
import type { CaseFile, Party } from '../file/types.ts'
import { type OfficerStanding, refuseOfficers } from '../handlers/rules.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { ageAt, isMinorAt, liveParties } from '../parties/age.ts'
import type { EndQuestioning, RecordQuestioning } from './types-questioning.ts'

const since2026 = (on: Day) => on >= PSA_2025_FROM

/** Why nobody can be questioned, or null. */
export function refuseNobodyToQuestion(file: CaseFile): Refusal | null {
  return liveParties(file).length > 0 ? null : { code: 'no-party', detail: '本案还没有登记当事人。', basis: ['PROC:66'] }
}

/** Why no questioning can be ended, or null. */
export function refuseNoOpenQuestioning(file: CaseFile): Refusal | null {
  const open = file.questionings.some((questioning) => questioning.leftAt === null)
  return open ? null : { code: 'no-open-questioning', detail: '没有正在进行的询问。', basis: ['PROC:68'] }
}

/**
 * How many officers must question: two, or from 2026 one in a regulated handling place under full recording.
 * @law PSA-2025:108, PROC:52
 */
export function questionersNeeded(file: CaseFile, input: RecordQuestioning): 1 | 2 {
  const alone = file.case.family === 'psa' && since2026(dayOf(input.arrivedAt)) && input.inHandlingPlace && input.avRecorded
  return alone ? 1 : 2
}

export type QuestioningFacts = { standings: readonly OfficerStanding[]; approverKnown: boolean; now: Instant }

/** Why the questioning may not be recorded so, or null. Too long, unrecorded or chained is no refusal: see `questioningFaults`. */
export function refuseQuestioning(file: CaseFile, input: RecordQuestioning, facts: QuestioningFacts): Refusal | null {
  const party = liveParties(file).find((candidate) => candidate.id === input.partyId)
  if (!party) return { code: 'party-unknown', detail: '被询问人不在本案当事人中。', basis: ['PROC:66'] }
  if (input.summons !== 'voluntary' && party.role !== 'offender') {
    return {
      code: 'only-offenders-summoned',
      detail: '只能传唤违法嫌疑人；其他人员请选择“自行到场”。',
      basis: ['PROC:66', 'PROC:67'],
    }
  }
  return (
    refuseTimes(input, facts.now) ??
    refuseOverlap(file, input) ??
    refuseGround(file, input) ??
    refuseSummons(file, input, facts.approverKnown) ??
    refuseOfficers(facts.standings, questionersNeeded(file, input)) ??
    refuseGuardian(file, input, party)
  )
}

function refuseTimes({ arrivedAt, leftAt }: RecordQuestioning, now: Instant): Refusal | null {
  const basis = ['PROC:68']
  if (arrivedAt > now) return { code: 'arrived-in-future', detail: '到案时间晚于现在。', basis }
  if (leftAt && leftAt > now) return { code: 'left-in-future', detail: '离开时间晚于现在。', basis }
  return leftAt && leftAt < arrivedAt ? { code: 'left-before-arrived', detail: '离开时间早于到案时间。', basis } : null
}

/** One person is not questioned twice at the same time. */
function refuseOverlap(file: CaseFile, input: RecordQuestioning): Refusal | null {
  const until = input.leftAt
  const other = file.questionings.find(
    (each) =>
      each.partyId === input.partyId &&
      (each.leftAt === null || each.leftAt > input.arrivedAt) &&
      (until === null || each.arrivedAt < until),
  )
  if (!other) return null
  const detail = other.leftAt === null ? '该人员的上一次询问尚未结束，请先结束。' : '与该人员的另一次询问时间重叠。'
  return { code: 'still-questioned', detail, basis: ['PROC:69'] }
}

/** The twelve-hour ground exists in public-security cases from 2026 only. @law PSA-2025:97; before PSA-2012:83, PROC:69 */
function refuseGround(file: CaseFile, { ground, arrivedAt }: RecordQuestioning): Refusal | null {
  if (ground !== 'many-or-unknown') return null
  const { law } = questioningLimit(file.case.family, ground, arrivedAt)
  if (law === 'PSA-2025:97') return null
  const detail =
    file.case.family === 'psa' ? '2025年12月31日以前的询问查证没有十二小时的规定。' : '十二小时的询问查证时限只适用于治安案件。'
  return { code: 'ground-not-in-force', detail, basis: [law] }
}

/** Written and forced summonses are approved by the head of the handling unit. @law PSA-2012:82, PSA-2025:96, PROC:67 */
function refuseSummons(file: CaseFile, input: RecordQuestioning, approverKnown: boolean): Refusal | null {
  const article = since2026(dayOf(input.arrivedAt)) ? 'PSA-2025:96' : 'PSA-2012:82'
  const basis = file.case.family === 'psa' ? [article, 'PROC:67'] : ['PROC:67']
  if (input.summons !== 'written' && input.summons !== 'forced') return null
  if (!input.approvedBy)
    return { code: 'approval-missing', detail: '使用传唤证传唤、强制传唤，应当经办案部门负责人批准。', basis }
  return approverKnown ? null : { code: 'approver-unknown', detail: '没有这名批准人。', basis }
}

/**
 * A minor's guardian or another suitable adult is called in, or the record says why nobody came. Police procedure has asked it for everyone under 18
 * all along; the law of 2012 only for those under 16.
 * @law PROC:75; PSA-2012:84 (under 16), PSA-2025:98 (under 18)
 */
function refuseGuardian(file: CaseFile, input: RecordQuestioning, party: Party): Refusal | null {
  const on = dayOf(input.arrivedAt)
  if (party.kind !== 'person' || !isMinorAt(party, on)) return null
  const basis = guardianBasis(file, party, on)
  if (input.guardianPresent) {
    const adult = liveParties(file).find((candidate) => candidate.id === input.guardianPresent)
    const fit = adult && adult.id !== party.id && adult.role !== 'offender' && !isMinorAt(adult, on)
    return fit ? null : { code: 'guardian-unfit', detail: '到场人应当是已登记的成年监护人或者其他合适成年人。', basis }
  }
  if (input.guardianAbsentReason) return null
  return { code: 'guardian-missing', detail: '询问未成年人应当通知监护人到场；未到场的，注明原因。', basis }
}

function guardianBasis(file: CaseFile, party: Party, on: Day): string[] {
  if (file.case.family !== 'psa') return ['PROC:75']
  if (since2026(on)) return ['PSA-2025:98', 'PROC:75']
  return (ageAt(party, on) ?? 0) < 16 ? ['PSA-2012:84', 'PROC:75'] : ['PROC:75']
}

export type QuestioningFault = 'over-limit' | 'no-recording' | 'no-rest-or-food' | 'chained-summons'

type Recorded = Omit<RecordQuestioning, 'caseId' | 'version' | 'officers'>

/**
 * What is wrong with a questioning that took place: recorded with it, for the case page and the inspection.
 * @param gapHours least hours between two summonses of one person; no law sets them
 * @law PROC:69, PROC:71, PSA-2025:97
 */
export function questioningFaults(file: CaseFile, input: Recorded, gapHours: number): QuestioningFault[] {
  const faults: QuestioningFault[] = []
  const summoned = input.summons !== 'voluntary'
  const limit = questioningLimit(file.case.family, input.ground, input.arrivedAt)
  if (summoned && input.leftAt && input.leftAt > questioningEndsBy(limit, input.arrivedAt)) faults.push('over-limit')
  const recording = limit.law === 'PSA-2025:97' && input.inHandlingPlace
  if (recording && !input.avRecorded) faults.push('no-recording')
  if (summoned && !input.restAndFood) faults.push('no-rest-or-food')
  if (summoned && chained(file, input, gapHours)) faults.push('chained-summons')
  return faults
}

function chained(file: CaseFile, input: Recorded, gapHours: number): boolean {
  return file.questionings.some(
    (each) =>
      each.partyId === input.partyId &&
      each.summons !== 'voluntary' &&
      each.leftAt !== null &&
      each.leftAt <= input.arrivedAt &&
      addHours(each.leftAt, gapHours) > input.arrivedAt,
  )
}

/** Why this questioning may not be ended so, or null. */
export function refuseEndQuestioning(file: CaseFile, input: EndQuestioning, now: Instant): Refusal | null {
  const questioning = file.questionings.find(({ id }) => id === input.questioningId)
  const basis = ['PROC:68']
  if (!questioning) return { code: 'no-such-questioning', detail: '本案没有这次询问。', basis }
  if (questioning.leftAt) return { code: 'already-ended', detail: '这次询问已经结束。', basis }
  if (input.leftAt > now) return { code: 'left-in-future', detail: '离开时间晚于现在。', basis }
  return input.leftAt < questioning.arrivedAt ? { code: 'left-before-arrived', detail: '离开时间早于到案时间。', basis } : null
}
