import { dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { addHours, type Instant } from '../../../kit/instant.ts'
import { type Calendar, countTerm, daysTerm } from '../../law/index.ts'
import { isLiberty, MEASURE_NAME } from '../deadlines/rules-measure.ts'
import type { CaseFile, Measure, MeasureKind } from '../file/types.ts'
import { type OfficerStanding, refuseOfficers } from '../handlers/rules.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { liveParties } from '../parties/age.ts'
import type { ApproveMeasure, ExtendMeasure, LiftMeasure, OrderMeasure } from './types-measure.ts'

export type OrderFacts = { standings: readonly OfficerStanding[]; approverKnown: boolean; now: Instant }

/** Why the measure may not be recorded so, or null. @law ACL:18, ACL:20, PROC:55 */
export function refuseOrder(file: CaseFile, input: OrderMeasure, facts: OrderFacts): Refusal | null {
  const party = liveParties(file).find((candidate) => candidate.id === input.partyId)
  if (input.partyId && !party) return { code: 'party-unknown', detail: '被采取措施的人不在本案当事人中。', basis: ['ACL:18'] }
  if (input.takenAt > facts.now) return { code: 'taken-in-future', detail: '采取措施的时间晚于现在。', basis: ['ACL:18'] }
  return (
    refuseApproval(input, facts.approverKnown) ??
    refuseLiberty(input) ??
    refuseVictimProperty(file, input) ??
    refuseOfficers(facts.standings, 2)
  )
}

/** Approved before it is taken, unless urgent; then afterwards, by an act of its own. @law ACL:18.1, ACL:19, PROC:55, PROC:56 */
function refuseApproval(input: OrderMeasure, approverKnown: boolean): Refusal | null {
  if (input.urgent) {
    if (!input.approvedBy && !input.approvedAt) return null
    const detail = '情况紧急当场采取的措施，应当由负责人另行补办批准手续。'
    return { code: 'urgent-approved-later', detail, basis: ['ACL:19', 'PROC:56'] }
  }
  const basis = ['ACL:18', 'PROC:55']
  if (!input.approvedBy || !input.approvedAt) {
    return { code: 'approval-missing', detail: '采取强制措施前应当报告负责人并经批准；情况紧急的，请注明。', basis }
  }
  if (!approverKnown) return { code: 'approver-unknown', detail: '没有这名批准人。', basis }
  if (input.approvedAt > input.takenAt) return { code: 'approved-after', detail: '批准时间晚于采取措施的时间。', basis }
  return input.officers.includes(input.approvedBy)
    ? { code: 'own-approval', detail: '采取措施的民警不能批准该措施。', basis }
    : null
}

/** @law ACL:20, PROC:55(1).5 */
function refuseLiberty(input: OrderMeasure): Refusal | null {
  if (!isLiberty(input.kind)) return null
  const basis = ['ACL:20', 'PROC:55']
  if (!input.partyId) return { code: 'party-missing', detail: '限制人身自由的措施应当指明对象。', basis }
  return input.familyTold ? null : { code: 'family-not-told', detail: '请登记何时、如何告知家属；无法告知的，注明原因。', basis }
}

/** A victim's property is not seized, from 2026 except for an expert opinion it needs. @law PSA-2012:89, PSA-2025:105 */
function refuseVictimProperty(file: CaseFile, input: OrderMeasure): Refusal | null {
  const victim = file.parties.find((party) => party.id === input.partyId)?.role === 'victim'
  if (file.case.family !== 'psa' || input.kind !== 'seizure' || !victim) return null
  const since = dayOf(input.takenAt) >= PSA_2025_FROM
  if (since && input.forExpertOpinion) return null
  const detail = since
    ? '被侵害人合法占有的财产不得扣押，应当登记；必须鉴定的除外。'
    : '被侵害人合法占有的财产不得扣押，应当登记。'
  return { code: 'victim-property', detail, basis: [since ? 'PSA-2025:105' : 'PSA-2012:89'] }
}

export const isOpen = (measure: Measure): boolean => measure.liftedAt === null
const awaits = (measure: Measure): boolean => measure.urgent && !measure.approvedAt && !measure.refusedAt

/** Why there is nothing to approve, or null. */
export function refuseNothingToApprove(file: CaseFile): Refusal | null {
  if (file.measures.some(awaits)) return null
  return { code: 'nothing-to-approve', detail: '没有待补办批准手续的强制措施。', basis: ['ACL:19', 'PROC:56'] }
}
/** Why there is nothing to lift, or null. */
export function refuseNothingToLift(file: CaseFile): Refusal | null {
  if (file.measures.some(isOpen)) return null
  return { code: 'no-open-measure', detail: '没有正在实施的强制措施。', basis: ['ACL:28'] }
}
/** Why there is nothing to extend, or null. */
export function refuseNothingToExtend(file: CaseFile): Refusal | null {
  if (file.measures.some((measure) => isOpen(measure) && mayGrow(measure))) return null
  return { code: 'nothing-to-extend', detail: '没有可以延长期限的强制措施。', basis: ['ACL:25', 'PROC:112'] }
}

/** Who acts as approver: the person, whether as chief of a bureau, and of which level. */
export type MeasureApprover = { personId: string; chief: boolean; level: 'city' | 'county' | 'station' }

/** Heads of the handling unit approve continued questioning (PROC 57); every other measure is the chief's. @law ACL:18, PROC:55, PROC:110, APL:56 */
function refuseApprover(kind: MeasureKind, officers: readonly string[], approver: MeasureApprover): Refusal | null {
  if (officers.includes(approver.personId)) {
    return { code: 'own-approval', detail: '采取措施的民警不能批准该措施。', basis: ['ACL:18'] }
  }
  if (approver.chief || kind === 'continued-questioning') return null
  return { code: 'chief-needed', detail: `${MEASURE_NAME[kind]}应当由公安机关负责人批准。`, basis: ['ACL:19', 'PROC:56'] }
}

/** Why the approval afterwards may not be given or refused so, or null. Lateness is recorded. */
export function refuseApprove(file: CaseFile, input: ApproveMeasure, approver: MeasureApprover): Refusal | null {
  const measure = file.measures.find(({ id }) => id === input.measureId)
  const basis = ['ACL:19', 'PROC:56']
  if (!measure) return { code: 'no-such-measure', detail: '本案没有这项强制措施。', basis }
  if (!awaits(measure)) return { code: 'not-awaiting-approval', detail: '这项措施无需补办批准手续。', basis }
  if (!input.approved && !input.reason) return { code: 'reason-missing', detail: '请写明不批准的理由。', basis }
  return refuseApprover(measure.kind, measure.officers, approver)
}

function mayGrow(measure: Measure): boolean {
  if (measure.kind === 'continued-questioning') return measure.limitHours !== 48
  return ['seizure', 'sealing-off', 'freezing'].includes(measure.kind) && measure.extendedOn === null
}

export type ExtendFacts = { approver: MeasureApprover; now: Instant; calendar: Calendar }

/** Why the measure may not be extended so, or null: once, before it ends, by the chief of a county-level bureau. @law ACL:25, ACL:32, PROC:57, PROC:112 */
export function refuseExtend(file: CaseFile, input: ExtendMeasure, facts: ExtendFacts): Refusal | null {
  const measure = file.measures.find(({ id }) => id === input.measureId)
  const basis = measure?.kind === 'freezing' ? ['ACL:32'] : ['ACL:25', 'PROC:112']
  if (!measure || !isOpen(measure)) return { code: 'no-open-measure', detail: '没有这项正在实施的措施。', basis }
  if (awaits(measure)) return { code: 'not-approved', detail: '该措施尚未补办批准手续。', basis: ['ACL:19'] }
  if (!mayGrow(measure)) return { code: 'not-extendable', detail: `${MEASURE_NAME[measure.kind]}不能再延长期限。`, basis }
  if (!facts.approver.chief || facts.approver.level === 'station') {
    return { code: 'county-chief-needed', detail: '延长期限应当经县级以上公安机关负责人批准。', basis }
  }
  if (measure.kind === 'continued-questioning') return refuseMoreHours(measure, input, facts.now)
  if (input.hours) return { code: 'hours-not-days', detail: '该措施按日延长，不填写小时。', basis }
  return expired(file, measure, facts)
    ? { code: 'measure-expired', detail: '期限已经届满，应当解除，不能延长。', basis: [...basis, 'ACL:28'] }
    : null
}

function refuseMoreHours(measure: Measure, input: ExtendMeasure, now: Instant): Refusal | null {
  const basis = ['PROC:57']
  const limit = measure.limitHours ?? 12
  const next = limit === 12 ? 24 : 48
  if (input.hours !== next) return { code: 'wrong-hours', detail: `继续盘问只能由 ${limit} 小时延长至 ${next} 小时。`, basis }
  if (next === 48 && !input.identityWithheld) {
    return { code: 'identity-known', detail: '只有不讲真实姓名、住址、身份的，才可以延长至四十八小时。', basis }
  }
  return now > addHours(measure.takenAt, limit)
    ? { code: 'measure-expired', detail: '继续盘问期限已经届满，应当立即解除。', basis }
    : null
}

function expired(file: CaseFile, measure: Measure, { now, calendar }: ExtendFacts): boolean {
  const opinions = file.pauses.filter((pause) => pause.reason === 'expert-opinion' && measure.kind !== 'freezing')
  const pauses = opinions.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn, reason: '鉴定' }))
  const article = measure.kind === 'freezing' ? 'ACL:32' : 'ACL:25'
  const { dueOn } = countTerm(daysTerm('ACL', 30, article), measure.takenAt, pauses, calendar)
  return dueOn !== null && dayOf(now) > dueOn
}

/** Why the measure may not be lifted so, or null. @law ACL:28, ACL:33 */
export function refuseLift(file: CaseFile, input: LiftMeasure, now: Instant): Refusal | null {
  const basis = ['ACL:28', 'PROC:112']
  const measure = file.measures.find(({ id }) => id === input.measureId)
  if (!measure || !isOpen(measure)) return { code: 'no-open-measure', detail: '没有这项正在实施的措施。', basis }
  if (input.liftedAt > now) return { code: 'lifted-in-future', detail: '解除时间晚于现在。', basis }
  return input.liftedAt < measure.takenAt ? { code: 'lifted-before-taken', detail: '解除时间早于采取措施的时间。', basis } : null
}
