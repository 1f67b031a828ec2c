import { ageOn, type Day, dayOf } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Calendar, type CountedTerm, countTerm, daysTerm, dayText } from '../../law/index.ts'
import { lastNotice } from '../decision/heard-rules.ts'
import { actDay } from '../decision/proposal-rules.ts'
import type { CaseFile, Hearing } from '../file/types.ts'
import { requestTerm } from './request-term.ts'
import { findNotice } from './rules-notice.ts'
import { hearingDuty, PSA_2025_FROM } from './thresholds.ts'
import type { DecideHearing, HoldHearing, RequestHearing } from './types.ts'

/** Until when the organ decides on the request; silence accepts it. @law PROC:135 */
export const answerTerm = (hearing: Hearing, calendar: Calendar): CountedTerm =>
  countTerm(daysTerm('PSA', 2, 'PROC:135'), hearing.requestedOn, [], calendar)

/** Until when the hearing is held. It collides with seven working days of notice, so lateness is recorded, not refused. @law PROC:137 */
export const heldTerm = (hearing: Hearing, calendar: Calendar): CountedTerm =>
  countTerm(daysTerm('PSA', 10, 'PROC:137'), hearing.requestedOn, [], calendar)

/** First day on which a hearing may be held whose notice was served then: seven working days later. @law APL:64.2, PROC:136 */
export const firstHearingDay = (noticeServedOn: Day, calendar: Calendar): Day => calendar.addWorkingDays(noticeServedOn, 7)

export type HearingState = 'requested' | 'accepted' | 'refused' | 'held' | 'withdrawn'
/** `acceptedOn`: day of the decision, or the day after which silence accepted. */
export type HearingStanding = { state: HearingState; acceptedOn: Day | null; bySilence: boolean; heldDueOn: Day | null }

/** How a hearing stands on that day; acceptance by silence is derived here, never written. @law PROC:135 */
export function hearingStanding(hearing: Hearing, on: Day, calendar: Calendar): HearingStanding {
  const answerDue = answerTerm(hearing, calendar).dueOn
  const late = answerDue !== null && (hearing.decidedOn ?? on) > answerDue
  const accepted = hearing.refusedReason === null && (late || hearing.decidedOn !== null)
  const acceptedOn = accepted ? (late ? answerDue : hearing.decidedOn) : null
  return {
    state: stateOf(hearing, accepted),
    acceptedOn,
    bySilence: accepted && late,
    heldDueOn: heldTerm(hearing, calendar).dueOn,
  }
}

function stateOf(hearing: Hearing, accepted: boolean): HearingState {
  if (hearing.heldOn) return 'held'
  if (hearing.withdrawnOn) return 'withdrawn'
  if (hearing.refusedReason) return 'refused'
  return accepted ? 'accepted' : 'requested'
}

const isLive = (hearing: Hearing): boolean => !hearing.heldOn && !hearing.withdrawnOn && hearing.refusedReason === null
export const liveHearings = (file: CaseFile): Hearing[] => file.hearings.filter(isLive)

/** Why no hearing can be asked for now, or null. @law APL:64.1 */
export function refuseAnyRequest(file: CaseFile): Refusal | null {
  if (file.notices.length > 0) return null
  return { code: 'no-notice', detail: '尚未进行处罚前告知。', basis: ['APL:64.1'] }
}

/** Why there is no hearing to decide on or to hold, or null. @law PROC:135 */
export function refuseNoHearing(file: CaseFile): Refusal | null {
  if (liveHearings(file).length > 0) return null
  return { code: 'no-hearing', detail: '没有待办的听证申请。', basis: ['PROC:135'] }
}

/** Why this request may not be recorded, or null. A request withdrawn or waived may be made again within the term. @law APL:64.1, PROC:134 */
export function refuseRequest(file: CaseFile, input: RequestHearing, today: Day, calendar: Calendar): Refusal | null {
  const notice = findNotice(file, input.noticeId)
  if (!notice) return { code: 'notice-unknown', detail: '本案没有这次告知。', basis: ['APL:64.1'] }
  if (lastNotice(file, notice.partyId)?.id !== notice.id) {
    return { code: 'notice-superseded', detail: '该当事人已被重新告知，请对最近一次告知提出。', basis: ['APL:64.1'] }
  }
  if (input.requestedOn > today) return { code: 'in-future', detail: '要求听证的日期不能晚于今天。' }
  if (input.requestedOn < dayOf(notice.givenAt)) {
    return { code: 'request-before-notice', detail: '要求听证的日期不能早于告知之日。', basis: ['APL:64.1'] }
  }
  if (file.hearings.some((hearing) => hearing.noticeId === notice.id && (isLive(hearing) || hearing.heldOn))) {
    return { code: 'already-requested', detail: '对这次告知已经要求听证。', basis: ['APL:64.1'] }
  }
  const term = requestTerm(notice, calendar)
  if (term.dueOn !== null && input.requestedOn > term.dueOn) {
    return { code: 'hearing-request-late', detail: `要求听证已超过期限。${term.steps.join('')}`, basis: term.basis }
  }
  return null
}

/** Why this answer to the request may not be recorded, or null. Choice of chair, members and clerk: `refuseBench`. */
export function refuseDecideHearing(file: CaseFile, input: DecideHearing, today: Day, calendar: Calendar): Refusal | null {
  const hearing = file.hearings.find((candidate) => candidate.id === input.hearingId)
  if (!hearing) return { code: 'hearing-unknown', detail: '本案没有这次听证申请。', basis: ['PROC:135'] }
  if (!isLive(hearing)) return { code: 'hearing-over', detail: '该听证已经举行、撤回或者不予受理。', basis: ['PROC:135'] }
  if (input.decidedOn > today) return { code: 'in-future', detail: '决定日期不能晚于今天。' }
  if (input.decidedOn < hearing.requestedOn) {
    return { code: 'decided-before-request', detail: '决定日期不能早于要求听证之日。', basis: ['PROC:135'] }
  }
  return input.accepted ? refusePlan(file, hearing, input, calendar) : refuseTurningDown(file, hearing, input, calendar)
}

/** A request the law grants is never turned down, nor one on which the organ kept silent. @law PROC:135, APL:63, PSA-2025:117 */
function refuseTurningDown(file: CaseFile, hearing: Hearing, input: DecideHearing, calendar: Calendar): Refusal | null {
  if (!input.refusedReason) return { code: 'reason-missing', detail: '不予受理听证应当说明理由。', basis: ['PROC:135'] }
  const term = answerTerm(hearing, calendar)
  if (hearing.decidedOn || (term.dueOn !== null && input.decidedOn > term.dueOn)) {
    const detail = `听证申请已经受理或者因逾期未答复视为受理，不能再不予受理。${term.steps.join('')}`
    return { code: 'deemed-accepted', detail, basis: term.basis }
  }
  const duty = dutyOf(file, hearing)
  return duty ? { code: 'hearing-due', detail: `${duty.why}，当事人要求听证的，应当举行。`, basis: duty.basis } : null
}

function dutyOf(file: CaseFile, hearing: Hearing) {
  const notice = findNotice(file, hearing.noticeId)
  const party = file.parties.find((candidate) => candidate.id === hearing.partyId)
  if (!notice || !party) return null
  const { penalties, hearingOffered: detentionExecuted } = notice
  const facts = { family: file.case.family, party, actOn: actDay(file), penalties, detentionExecuted }
  return hearingDuty(facts, dayOf(notice.givenAt))
}

/** @law APL:64.2, PROC:136 */
function refusePlan(file: CaseFile, hearing: Hearing, { plan, decidedOn }: DecideHearing, calendar: Calendar): Refusal | null {
  if (!plan) return null
  if (plan.noticeServedOn < hearing.requestedOn) {
    return { code: 'served-before-request', detail: '听证通知不会早于听证申请送达。', basis: ['PROC:136'] }
  }
  const first = firstHearingDay(plan.noticeServedOn, calendar)
  if (plan.plannedOn < first) {
    const detail = `听证通知书应当在举行听证的七个工作日前送达：${dayText(plan.noticeServedOn)}送达的，最早可于${dayText(first)}举行。`
    return { code: 'hearing-notice-short', detail, basis: ['APL:64.2', 'APL:85', 'PROC:136'] }
  }
  return refuseOpenness(file, hearing, plan, decidedOn)
}

/** Public as a rule; minors' hearings never from 2026, secrets and privacy aside. @law APL:64.3, PROC:137, PSA-2025:117(2) */
function refuseOpenness(
  file: CaseFile,
  hearing: Hearing,
  plan: NonNullable<DecideHearing['plan']>,
  decidedOn: Day,
): Refusal | null {
  const minor = isMinorCase(file, hearing)
  const { secrecy, family } = file.case
  if (plan.openToPublic && minor && family === 'psa' && decidedOn >= PSA_2025_FROM) {
    return { code: 'minor-hearing-public', detail: '未成年人案件的听证不公开举行。', basis: ['PSA-2025:117(2)'] }
  }
  if (plan.openToPublic && secrecy !== 'none') {
    return {
      code: 'secret-hearing-public',
      detail: '涉及国家秘密等依法保密的案件，听证不公开举行。',
      basis: ['APL:64.3', 'PROC:137'],
    }
  }
  if (!plan.openToPublic && !minor && secrecy === 'none' && !plan.closedWhy) {
    const detail = '除涉及国家秘密、商业秘密或者个人隐私外，听证公开举行；不公开的请写明理由。'
    return { code: 'closed-hearing-reason', detail, basis: ['APL:64.3', 'PROC:137'] }
  }
  return null
}

function isMinorCase(file: CaseFile, hearing: Hearing): boolean {
  const party = file.parties.find((candidate) => candidate.id === hearing.partyId)
  return party?.birthOn ? ageOn(party.birthOn, actDay(file)) < 18 : false
}

/** Why this end of the hearing may not be recorded, or null. @law APL:64, PROC:136, PROC:149, PROC:151 */
export function refuseHold(file: CaseFile, input: HoldHearing, today: Day): Refusal | null {
  const hearing = file.hearings.find((candidate) => candidate.id === input.hearingId)
  if (!hearing) return { code: 'hearing-unknown', detail: '本案没有这次听证申请。', basis: ['PROC:137'] }
  if (!isLive(hearing)) return { code: 'hearing-over', detail: '该听证已经举行、撤回或者不予受理。', basis: ['PROC:137'] }
  if (input.endedOn > today) return { code: 'in-future', detail: '日期不能晚于今天。' }
  if (input.endedOn < hearing.requestedOn) {
    return { code: 'ended-before-request', detail: '日期不能早于要求听证之日。', basis: ['PROC:137'] }
  }
  if (input.result === 'withdrawn') return null
  if (!hearing.chairId || !hearing.plannedOn) {
    return { code: 'hearing-not-planned', detail: '尚未确定听证主持人和时间并送达听证通知书。', basis: ['APL:64', 'PROC:136'] }
  }
  if (input.endedOn < hearing.plannedOn) {
    const detail = `听证定于${dayText(hearing.plannedOn)}举行，不能提前。`
    return { code: 'hearing-before-plan', detail, basis: ['APL:64.2', 'PROC:136'] }
  }
  return null
}
