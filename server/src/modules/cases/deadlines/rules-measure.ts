import { dayOf } from '../../../kit/day.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import { daysTerm, dayText, libertyTerm, type Pause, type Term } from '../../law/index.ts'
import type { CaseFile, Family, Measure, MeasureKind, Questioning } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { type Counting, deadline } from './clock.ts'
import { hours } from './rules-acceptance.ts'
import type { Deadline } from './types.ts'

export const MEASURE_NAME: Record<MeasureKind, string> = {
  seizure: '扣押',
  'sealing-off': '查封',
  freezing: '冻结',
  'evidence-preservation': '先行登记保存',
  'continued-questioning': '继续盘问',
  'restraint-until-sober': '约束至酒醒',
}

/** Measures that take a person's liberty. */
export const isLiberty = (kind: MeasureKind): boolean => kind === 'continued-questioning' || kind === 'restraint-until-sober'

/** How long one questioning after a summons may last, with the article. */
export type QuestioningLimit = { hours: 8 | 12 | 24; law: string }

/**
 * The limit by ground and wording: 8 hours; 12 where many people are involved or identity is unknown, only in public-security
 * cases and only from 2026-01-01; 24 where the matter is complex and detention possible.
 * @param arrivedAt the day of the arrival decides which wording holds
 * @law PSA-2012:83, PSA-2025:97, PROC:69
 */
export function questioningLimit(family: Family, ground: Questioning['ground'], arrivedAt: Instant): QuestioningLimit {
  const new2025 = dayOf(arrivedAt) >= PSA_2025_FROM
  const law = family === 'general' ? 'PROC:69' : new2025 ? 'PSA-2025:97' : 'PSA-2012:83'
  if (ground === 'detention-possible') return { hours: 24, law }
  return ground === 'many-or-unknown' && law === 'PSA-2025:97' ? { hours: 12, law } : { hours: 8, law }
}

/** One clock a summons; who comes of himself is not held to it. */
export function questioningLimits(file: CaseFile, at: Counting): Deadline[] {
  return file.questionings.flatMap((questioning) => {
    if (questioning.summons === 'voluntary') return []
    const { hours: count, law } = questioningLimit(file.case.family, questioning.ground, questioning.arrivedAt)
    const subject = file.parties.find((party) => party.id === questioning.partyId)?.name ?? null
    const facts = { id: 'question-8h', title: `询问查证（${count} 小时）`, subject, subjectId: questioning.id }
    const notes = questioning.ground === 'many-or-unknown' && count === 8 ? ['当时的法律没有 12 小时的规定，适用 8 小时。'] : []
    const law3 = [law, 'PROC:69']
    return [
      deadline(
        { ...facts, term: hours(count, law), start: questioning.arrivedAt, met: questioning.leftAt, law: law3, notes },
        at,
      ),
    ]
  })
}

type Facts = { subject: string; subjectId: string; start: Instant; met: Instant | null }
const factsOf = (measure: Measure): Facts => ({
  subject: `${MEASURE_NAME[measure.kind]}：${measure.object}`,
  subjectId: measure.id,
  start: measure.takenAt,
  met: measure.liftedAt,
})

/** 12 hours, 24 or 48 once approved; counted from the moment the person is brought in. @law PROC:57 */
export function continuedQuestioning(measure: Measure, at: Counting): Deadline {
  const limit = measure.limitHours ?? 12
  const notes = limit > 12 ? [`经批准延长至 ${limit} 小时。`] : []
  return deadline(
    { id: 'continued-questioning', title: '继续盘问', ...factsOf(measure), term: hours(limit, 'PROC:57'), notes },
    at,
  )
}

/** Approval after an urgent measure: 24 hours; at once for measures on liberty. @law ACL:19, ACL:20, PROC:56; from 2026 for seizures PSA-2025:105 */
export function urgentApproval(file: CaseFile, measure: Measure, at: Counting): Deadline | null {
  if (!measure.urgent) return null
  const liberty = isLiberty(measure.kind)
  const term = liberty ? libertyTerm('hour', at.local.atOnceHours, 'PROC:56') : hours(24, 'PROC:56')
  const promptly = file.case.family === 'psa' && measure.kind === 'seizure' && dayOf(measure.takenAt) >= PSA_2025_FROM
  const law = [...(promptly ? ['PSA-2025:105'] : []), liberty ? 'ACL:20' : 'ACL:19']
  const notes = liberty ? [`法律要求返回单位后立即报告；本单位以 ${at.local.atOnceHours} 小时衡量“立即”。`] : []
  const met = measure.approvedAt ?? measure.refusedAt
  return deadline({ id: 'measure-urgent', title: '补办批准手续', ...factsOf(measure), term, met, law, notes }, at)
}

/** Expert opinions lengthen seizure and sealing, not freezing. @law ACL:25(3), PROC:112(2) */
function opinions(file: CaseFile): Pause[] {
  return file.pauses.flatMap(({ reason, fromOn, toOn, document }) =>
    reason === 'expert-opinion' ? [{ from: fromOn, to: toOn, reason: `鉴定（${document}）` }] : [],
  )
}

const extendedNote = ({ extendedOn }: Measure) => (extendedOn ? [`${dayText(extendedOn)}批准延长 30 日。`] : [])
const thirty = (measure: Measure, article: string): Term => daysTerm('ACL', measure.extendedOn ? 60 : 30, article)

/** The first of lifting and a decision on the case. */
function settled(file: CaseFile, measure: Measure) {
  const decided = file.decisions.map((decision) => decision.decidedOn).toSorted()[0] ?? null
  if (!measure.liftedAt) return decided
  return decided !== null && decided < dayOf(measure.liftedAt) ? decided : measure.liftedAt
}

/** Seizure, sealing: 30 days, once 30 more. @law ACL:25, PROC:112 */
export function seizure(file: CaseFile, measure: Measure, at: Counting): Deadline {
  const facts = { id: 'seize-30', title: `${MEASURE_NAME[measure.kind]}期限`, ...factsOf(measure), met: settled(file, measure) }
  const pauses = opinions(file).filter((pause) => pause.to === null || pause.to >= dayOf(measure.takenAt))
  const law = ['ACL:25', 'PROC:112']
  return deadline({ ...facts, term: thirty(measure, 'ACL:25'), pauses, law, notes: extendedNote(measure) }, at)
}

/** Freezing: 30 days, once 30 more. Two months and one are for suspects of terrorism, whom this house does not handle. @law ACL:32 */
export function freezing(file: CaseFile, measure: Measure, at: Counting): Deadline {
  const facts = { id: 'freeze', title: '冻结期限', ...factsOf(measure), met: settled(file, measure) }
  return deadline({ ...facts, term: thirty(measure, 'ACL:32'), notes: extendedNote(measure) }, at)
}

/** Evidence registered and kept: seven working days to decide; without a decision it is free of itself. @law APL:56, PROC:110 */
export function priorRegistration(file: CaseFile, measure: Measure, at: Counting): Deadline {
  const facts = { id: 'prior-registration', title: '先行登记保存处理决定', ...factsOf(measure), met: settled(file, measure) }
  const term = daysTerm('APL', 7, 'APL:56')
  return deadline({ ...facts, term, law: ['APL:56', 'PROC:110'], notes: ['逾期不作出处理决定的，自动解除。'] }, at)
}

/** Every clock of every measure. Restraint until sober has no period: it ends when the person is sober. */
export function measureClocks(file: CaseFile, at: Counting): Deadline[] {
  return file.measures.flatMap((measure) => {
    const urgent = urgentApproval(file, measure, at)
    return [...(urgent ? [urgent] : []), ...termOf(file, measure, at)]
  })
}

function termOf(file: CaseFile, measure: Measure, at: Counting): Deadline[] {
  switch (measure.kind) {
    case 'continued-questioning':
      return [continuedQuestioning(measure, at)]
    case 'seizure':
    case 'sealing-off':
      return [seizure(file, measure, at)]
    case 'freezing':
      return [freezing(file, measure, at)]
    case 'evidence-preservation':
      return [priorRegistration(file, measure, at)]
    case 'restraint-until-sober':
      return []
  }
}

/** Last moment of a questioning that began then. */
export const questioningEndsBy = (limit: QuestioningLimit, arrivedAt: Instant): Instant => addHours(arrivedAt, limit.hours)
