import { type Day, dayOf } from '../../../kit/day.ts'
import { causeOf, countTerm, daysTerm, dayText, type Pause, type Term } from '../../law/index.ts'
import type { CaseFile, Extension } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { type Counting, deadline, whereLoaded } from './clock.ts'
import { hours } from './rules-acceptance.ts'
import type { Deadline } from './types.ts'

const PSA_DAYS = 30
const OTHER_DAYS = 90

/** The day that settles the case, revoked or not: a decision made in time was in time. */
export function settledOn(file: CaseFile): Day | null {
  const performed = file.mediations.flatMap((each) => (each.performedOn && !each.failedOn ? [each.performedOn] : []))
  const days = [...file.decisions.map((decision) => decision.decidedOn), ...performed]
  if (file.closure) days.push(file.closure.closedOn)
  return days.toSorted()[0] ?? null
}

/**
 * Time that does not count while a case is handled: expert opinions always; hearings only in public-security cases and only
 * from 2026-01-01, so that of a hearing running over the new year the days of 2026 are left out.
 * @law PSA-2012:99(2), PSA-2025:118(2), PROC:165(2)
 */
export function excludedTime(file: CaseFile): Pause[] {
  return file.pauses.flatMap(({ reason, fromOn, toOn, document }): Pause[] => {
    if (reason === 'expert-opinion') return [{ from: fromOn, to: toOn, reason: `鉴定（${document}）` }]
    if (file.case.family !== 'psa' || (toOn !== null && toOn < PSA_2025_FROM)) return []
    // the day a pause begins still counts, so the last day of 2025 stands for the first of 2026
    const from = fromOn < PSA_2025_FROM ? ('2025-12-31' as Day) : fromOn
    return [{ from, to: toOn, reason: `听证（${document}）` }]
  })
}

/** Start of the clock: acceptance (from 2026 opening), or the day on which mediation failed. @law PROC:185(2) */
export function handlingStart(file: CaseFile): { on: Day; reset: boolean } | null {
  if (!file.case.acceptedAt) return null
  const failed = file.mediations.flatMap((mediation) => mediation.failedOn ?? []).toSorted()
  const reset = file.case.family === 'psa' ? failed.at(-1) : undefined
  return reset ? { on: reset, reset: true } : { on: dayOf(file.case.acceptedAt), reset: false }
}

export type Handling = { start: Day; reset: boolean; term: Term; pauses: Pause[]; dueOn: Day | null; notes: string[] }

/**
 * The limit of a public-security case with the extensions that lengthen it. Both wordings give 30 days from acceptance or opening. Each extension is
 * judged by the day on which it was granted: until 2025 one, from 2026 two, also in a case opened before (ADR 5). One asked for after the limit
 * had passed does not bring the limit back; one granted before the clock was reset is spent.
 * @throws DomainError `calendar-gap` when the limit lies past the loaded calendar
 * @law PSA-2012:99, PSA-2025:118, PROC:165, PROC:185
 */
export function psaHandling(file: CaseFile, at: Pick<Counting, 'calendar'>): Handling | null {
  const start = handlingStart(file)
  if (!start || file.case.family !== 'psa') return null
  const pauses = excludedTime(file)
  const article = start.on < PSA_2025_FROM ? 'PSA-2012:99' : 'PSA-2025:118'
  const notes = start.reset ? [`调解未达成协议或者协议未履行，办案期限自${dayText(start.on)}重新计算。`] : []
  const count = (days: number) => {
    const term = daysTerm('PSA', days, article)
    return { term, dueOn: countTerm(term, start.on, pauses, at.calendar).dueOn }
  }
  let reached = count(PSA_DAYS)
  const granted = file.extensions.filter((each) => each.approvedOn !== null).toSorted(byGrant)
  for (const extension of granted) {
    const why = spent(extension, start, reached.dueOn)
    notes.push(why ?? extendedText(extension))
    if (why === null) reached = count(reached.term.count + PSA_DAYS)
  }
  return { start: start.on, reset: start.reset, pauses, notes, ...reached }
}

const byGrant = (a: Extension, b: Extension) => a.ordinal - b.ordinal

function extendedText({ ordinal, approvedOn }: Extension): string {
  const law = (approvedOn as Day) < PSA_2025_FROM ? 'PSA-2012:99' : 'PSA-2025:118'
  return `${dayText(approvedOn as Day)}批准第 ${ordinal} 次延长 ${PSA_DAYS} 日（${law}）。`
}

/** Why a granted extension does not lengthen the clock, or null. */
function spent(extension: Extension, start: { on: Day; reset: boolean }, dueOn: Day | null): string | null {
  const { ordinal, requestedAt } = extension
  const approvedOn = extension.approvedOn as Day
  if (start.reset && approvedOn < start.on) return `第 ${ordinal} 次延长在期限重新计算之前批准，不再计入。`
  if (ordinal > 1 && approvedOn < PSA_2025_FROM) return `2025年12月31日以前只能延长一次，第 ${ordinal} 次延长不计入。`
  if (dueOn !== null && dayOf(requestedAt) > dueOn) {
    return `第 ${ordinal} 次延长于${dayText(dayOf(requestedAt))}申请，当时期限已于${dayText(dueOn)}届满，不计入。`
  }
  return null
}

/** The limit within which the case is decided, by the rule that fits it. Null for reports and on-the-spot decisions. */
export function handling(file: CaseFile, at: Counting): Deadline | null {
  const start = handlingStart(file)
  const { procedure, stage, family } = file.case
  if (!start || procedure === 'summary') return null
  const met = settledOn(file)
  if (stage === 'handling-continued' && met === null) return suspectUnknown(start.on, at)
  if (family === 'general') return otherHandling(file, start.on, met, at)
  const { id, title, law } = psaNames(start.on, file)
  const counted = whereLoaded(() => psaHandling(file, at))
  const agreed = met === null ? file.mediations.find((each) => each.agreed && !each.performedOn && !each.failedOn) : undefined
  const pauses = counted?.pauses ?? excludedTime(file)
  if (agreed) pauses.push({ from: agreed.heldOn, to: null, reason: '调解协议履行期间' })
  const term = counted?.term ?? daysTerm('PSA', PSA_DAYS, law[0] as string)
  return deadline({ id, title, term, start: start.on, pauses, met, law, notes: counted?.notes ?? [] }, at)
}

function psaNames(start: Day, file: CaseFile) {
  const old = start < PSA_2025_FROM
  const extendedLater = file.extensions.some(({ approvedOn }) => approvedOn !== null && approvedOn >= PSA_2025_FROM)
  const law = old ? ['PSA-2012:99', ...(extendedLater ? ['PSA-2025:118'] : [])] : ['PSA-2025:118']
  const reset = file.mediations.some((mediation) => mediation.failedOn) ? ['PROC:185'] : []
  const title = old ? '办案期限（自受理之日起）' : '办案期限（自立案之日起）'
  return { id: old ? 'handle-psa-2012' : 'handle-psa-2025', title, law: [...law, 'PROC:165', ...reset] }
}

/** @law APL:60; PROC:165(2) for expert opinions */
function otherHandling(file: CaseFile, start: Day, met: Day | null, at: Counting): Deadline {
  const term = daysTerm('APL', OTHER_DAYS, 'APL:60')
  const id = 'handle-other-default'
  return deadline({ id, title: '办案期限', term, start, pauses: excludedTime(file), met, law: ['APL:60', 'PROC:165'] }, at)
}

/** Offender unknown or fled: no decision is due, the investigation goes on. @law PROC:165(3) */
function suspectUnknown(start: Day, at: Counting): Deadline {
  const pauses = [{ from: start, to: null, reason: '违法行为人不明或者逃跑，继续调查' }]
  const term = daysTerm('PSA', PSA_DAYS, 'PROC:165(3)')
  return deadline({ id: 'handle-suspect-unknown', title: '继续调查取证', term, start, pauses, met: null }, at)
}

/** A second mediation is finished within seven working days of the first. @law PROC:183 */
export function secondMediation(file: CaseFile, at: Counting): Deadline | null {
  const [first, second] = file.mediations.filter(({ kind }) => kind === 'mediation').toSorted((a, b) => a.ordinal - b.ordinal)
  if (!first || (first.agreed && !second)) return null
  const term: Term = { unit: 'working-day', count: 7, rolls: true, basis: ['PROC:183'] }
  const notes = ['再次调解不是必经程序；不再调解的，应当依法处理。']
  const facts = { id: 'mediation-second', title: '再次调解', term, start: first.heldOn, met: second?.heldOn ?? null, notes }
  return deadline({ ...facts, bound: 'nobody', subjectId: first.id }, at)
}

/** The moment of a decision when it was recorded on its own day, else its day. */
export function decidedMoment(file: CaseFile) {
  const [first] = file.decisions.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
  if (!first) return null
  return first.recordedAt && dayOf(first.recordedAt) === first.decidedOn ? first.recordedAt : first.decidedOn
}

/** Fast-track decisions fall within 48 hours of the suspect's being brought in. Ends with conversion. @law PROC:47, PROC:48 */
export function fastTrackDecide(file: CaseFile, at: Counting): Deadline[] {
  return file.fastTracks.flatMap((track) => {
    if (!track.custodyFrom || track.convertedAt) return []
    const facts = { id: 'fast-track-decide', title: '快速办理作出处理决定', term: hours(48, 'PROC:47') }
    const subject = file.parties.find((party) => party.id === track.partyId)?.name ?? null
    return [deadline({ ...facts, subject, subjectId: track.partyId, start: track.custodyFrom, met: decidedMoment(file) }, at)]
  })
}

/** A fine under the ordinary procedure of the traffic police: 24 hours from the offender's appearing. @law TRAF:51 */
export function trafficFine(file: CaseFile, at: Counting): Deadline | null {
  const { causeCode, procedure } = file.case
  if (!causeCode || procedure === 'summary' || !isTraffic(causeCode)) return null
  const offenders = new Set(file.parties.flatMap((party) => (party.role === 'offender' ? [party.id] : [])))
  const appeared = file.questionings.find((questioning) => offenders.has(questioning.partyId))
  if (!appeared) return null
  const notes = ['仅处罚款的适用本期限；暂扣驾驶证为 3 个工作日，吊销驾驶证为 7 个工作日。']
  const facts = { id: 'traffic-fine', title: '交通违法罚款决定', term: hours(24, 'TRAF:51'), notes }
  return deadline({ ...facts, start: appeared.arrivedAt, met: decidedMoment(file) }, at)
}

export const isTraffic = (causeCode: string): boolean => causeOf(causeCode).field === 'traffic'
