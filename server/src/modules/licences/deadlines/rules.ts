import { dayOf } from '../../../kit/day.ts'
import { asRight, type Counting, type Deadline, daysTerm, deadline, stateOf } from '../../law/index.ts'
import { acceptanceOf, CORRECT_TERM, papersOn } from '../application/rules-silence.ts'
import { licenceOf } from '../decision/rules-licence.ts'
import type { LicenceFile } from '../file/types.ts'
import { HOLD_TERM, REQUEST_TERM } from '../hearing/rules.ts'
import { decisionTerm, pausesOf } from './rules-decision.ts'

type Rule = (file: LicenceFile, at: Counting) => Deadline | null | Deadline[]

/** Everything wanting is told once in five working days; nothing told, the application counts as accepted. @law LIC 32(1)(4) */
function correction(file: LicenceFile, at: Counting): Deadline | null {
  const { application, nonAcceptance } = file
  if (application.stage === 'withdrawn' && !application.acceptedOn) return null
  const told = file.correction && !file.correction.answeredOn ? file.correction.toldOn : null
  const accepted = application.acceptedAt && !application.bySilence ? dayOf(application.acceptedAt) : null
  const met = told ?? accepted ?? nonAcceptance?.toldOn ?? null
  const { bySilence, acceptedOn } = acceptanceOf(file, dayOf(at.now), at.calendar)
  const notes = bySilence
    ? [`逾期未告知，自${acceptedOn}收到申请材料之日起即为受理。`]
    : ['逾期不告知的，自收到申请材料之日起即为受理。']
  const start = told ? dayOf(application.receivedAt) : papersOn(file)
  const clock = deadline({ id: 'licence-correct', title: '受理审查和一次告知补正', term: CORRECT_TERM, start, met, notes }, at)
  return bySilence && application.acceptedAt ? { ...clock, state: 'met-late' } : clock
}

/** The decision: twenty working days or the kind's own, ten more by the head of the organ, without the time that does not count. @law LIC 42, 45 */
function decision(file: LicenceFile, at: Counting): Deadline | null {
  const { acceptedOn, bySilence } = acceptanceOf(file, dayOf(at.now), at.calendar)
  if (!acceptedOn || file.application.stage === 'withdrawn') return null
  const { decisionDays, decisionBasis } = file.application
  const made = file.decisions.find(({ outcome }) => outcome !== 'revoked' && outcome !== 'cancelled')
  const notes = [
    ...(bySilence ? ['视为受理的，自收到申请材料之日起计算。'] : []),
    ...(file.extension
      ? [
          `原期限 ${decisionDays} 个工作日（${decisionBasis}），经批准延长 ${file.extension.days} 个工作日：${file.extension.reason}`,
        ]
      : []),
  ]
  const term = decisionTerm(file)
  const facts = {
    id: 'licence-decide',
    title: '作出许可决定',
    term,
    start: acceptedOn,
    pauses: pausesOf(file),
    met: made?.decidedOn ?? null,
    notes,
  }
  return deadline(facts, at)
}

/** Ten working days from the decision until the paper is in the holder's hands. @law LIC 44 */
function certificate(file: LicenceFile, at: Counting): Deadline | null {
  const licence = licenceOf(file)
  if (!licence) return null
  const delivery = file.deliveries.find(({ decisionId }) => decisionId === licence.id)
  const term = daysTerm('LIC', 10, 'LIC:44')
  return deadline(
    {
      id: 'licence-certificate',
      title: '颁发、送达许可证件',
      term,
      start: licence.decidedOn,
      met: delivery?.deliveredOn ?? null,
    },
    at,
  )
}

/** To ask for a hearing, and to hold it. @law LIC 47 */
function hearings(file: LicenceFile, at: Counting): Deadline[] {
  return file.hearings.flatMap((hearing) => {
    const { id: subjectId, toldOn, requestedOn, heldOn, waivedOn } = hearing
    const subject = hearing.toldTo.join('、')
    const ask = {
      id: 'licence-hearing-request',
      title: '提出听证申请',
      bound: 'party' as const,
      subject,
      subjectId,
      term: REQUEST_TERM,
    }
    const hold = { id: 'licence-hearing', title: '组织听证', subject: hearing.requester, subjectId, term: HOLD_TERM }
    return [
      ...(hearing.ground === 'great-interest'
        ? [asRight(deadline({ ...ask, start: toldOn, met: requestedOn ?? waivedOn }, at))]
        : []),
      ...(requestedOn ? [deadline({ ...hold, start: requestedOn, met: heldOn ?? waivedOn }, at)] : []),
    ]
  })
}

/** A renewal is decided before the old licence ends; otherwise it is granted by law. @law LIC 50(2) */
function renewal(file: LicenceFile, at: Counting): Deadline | null {
  const { application, prior } = file
  if (
    application.purpose !== 'renewal' ||
    !prior?.validTo ||
    application.stage === 'withdrawn' ||
    application.stage === 'declined'
  )
    return null
  const made = file.decisions.find(({ outcome }) => outcome === 'renewed' || outcome === 'refused')
  const due = { dueOn: prior.validTo, dueAt: null }
  const met = { metOn: made?.decidedOn ?? null, metAt: null }
  return {
    ...{ id: 'licence-renew', title: '原许可届满前作出是否准予延续的决定', bound: 'police', subject: null, subjectId: null },
    ...{ startedOn: dayOf(application.receivedAt), startedAt: null, ...due, ...met },
    state: stateOf(due, met, 'police', false, at),
    law: ['LIC:50(2)'],
    steps: [`原许可有效期至${prior.validTo}（含当日）。`, '逾期未作决定的，视为准予延续。'],
  }
}

/** Every rule about time, in the order of an application's life. */
const RULES: readonly Rule[] = [correction, decision, hearings, renewal, certificate]

/** Every clock that runs, ran or waits on this application. @param at `now` decides what is overdue, never which law holds */
export function deadlinesOf(file: LicenceFile, at: Counting): Deadline[] {
  return RULES.flatMap((rule) => rule(file, at) ?? [])
}

/** The earliest day on which the police owe the next step, or null. */
export function nextDue(file: LicenceFile, at: Counting): Deadline | null {
  const asking = deadlinesOf(file, at).filter(
    ({ bound, state, dueOn }) => bound === 'police' && dueOn !== null && ['running', 'due-soon', 'overdue'].includes(state),
  )
  return asking.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0] ?? null
}
