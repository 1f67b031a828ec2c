import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Calendar, countTerm, daysTerm, type Pause, type Term, whereLoaded } from '../../law/index.ts'
import { examinersOf, refuseDayOf } from '../file/rules.ts'
import type { Hearing, LicenceFile } from '../file/types.ts'
import type { HoldLicenceHearing, RequestLicenceHearing, TellHearingRight } from './types.ts'

/** To ask for a hearing once told; to hold it once asked; to tell time and place before it. @law LIC 47(1), 48(1)(1), 82 */
export const REQUEST_TERM: Term = daysTerm('LIC', 5, 'LIC:47(1)')
export const HOLD_TERM: Term = daysTerm('LIC', 20, 'LIC:47(1)')
const NOTIFY_DAYS = 7

/** Held whether anybody asks or not. @law LIC 46 */
const mustBeHeld = (hearing: Pick<Hearing, 'ground'>): boolean => hearing.ground !== 'great-interest'
const last = (file: Pick<LicenceFile, 'hearings'>): Hearing | null => file.hearings.at(-1) ?? null
const requestBy = (hearing: Pick<Hearing, 'toldOn'>, calendar: Calendar): Day | null =>
  whereLoaded(() => countTerm(REQUEST_TERM, hearing.toldOn, [], calendar).dueOn)

/** Where the last hearing stands: waiting to be asked for, to be held, or over. */
export function hearingState(
  file: Pick<LicenceFile, 'hearings'>,
  today: Day,
  calendar: Calendar,
): 'none' | 'may-ask' | 'to-hold' | 'over' {
  const hearing = last(file)
  if (!hearing) return 'none'
  if (hearing.heldOn || hearing.waivedOn) return 'over'
  if (hearing.requestedOn || mustBeHeld(hearing)) return 'to-hold'
  const until = requestBy(hearing, calendar)
  return until !== null && today > until ? 'over' : 'may-ask'
}

/** Why nothing may be decided before a hearing, or null. @law LIC 46, 47, 48(2) */
export function refusePendingHearing(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  const state = hearingState(file, today, calendar)
  if (state === 'may-ask') return { code: 'hearing-may-be-asked', detail: '申请听证的五日期限尚未届满。', basis: ['LIC:47(1)'] }
  if (state === 'to-hold') return { code: 'hearing-pending', detail: '听证尚未举行。', basis: ['LIC:47(1)', 'LIC:48'] }
  if (file.application.hearingRequired && !file.hearings.some(({ heldOn }) => heldOn))
    return { code: 'hearing-required', detail: '该许可事项依法应当举行听证。', basis: ['LIC:46'] }
  return null
}

/** Why no hearing may be told or announced now, or null. */
export function refuseAnotherHearing(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  const state = hearingState(file, today, calendar)
  return state === 'may-ask' || state === 'to-hold'
    ? { code: 'hearing-open', detail: '已告知听证权利或者已公告听证，尚未办结。', basis: ['LIC:47'] }
    : null
}

export const refuseTelling = (file: LicenceFile, { toldOn }: TellHearingRight, today: Day): Refusal | null =>
  refuseDayOf(file, '告知', toldOn, today)

/** Why there is nothing to ask for, or null; lateness is judged by the day of the request. */
export function refuseNothingTold(file: LicenceFile): Refusal | null {
  const hearing = last(file)
  if (hearing && !mustBeHeld(hearing) && !hearing.requestedOn && !hearing.heldOn && !hearing.waivedOn) return null
  return { code: 'no-hearing-told', detail: '没有等待提出的听证申请。', basis: ['LIC:47(1)'] }
}

/** Why the request is not taken, or null: within five working days of being told, by someone told. @law LIC 47(1) */
export function refuseRequest(file: LicenceFile, input: RequestLicenceHearing, today: Day, calendar: Calendar): Refusal | null {
  const wrong = (code: string, detail: string): Refusal => ({ code, detail, basis: ['LIC:47(1)'] })
  const hearing = last(file)
  if (!hearing || input.requestedOn < hearing.toldOn) return wrong('request-before-told', '申请日期早于告知日期。')
  if (input.requestedOn > today) return wrong('in-future', '申请日期晚于今天。')
  if (!hearing.toldTo.includes(input.requester))
    return wrong('not-told', `听证由被告知的申请人、利害关系人提出：${hearing.toldTo.join('、')}。`)
  const until = requestBy(hearing, calendar)
  if (until === null || input.requestedOn <= until) return null
  return wrong('hearing-request-late', `申请听证的期限已于${until}届满。`)
}

/** Why a hearing cannot be given up, or null: one that must be held cannot. */
export function refuseWaiver(file: LicenceFile): Refusal | null {
  const hearing = last(file)
  if (!hearing || hearing.heldOn || hearing.waivedOn)
    return { code: 'no-hearing-told', detail: '没有可以放弃的听证。', basis: ['LIC:47'] }
  return mustBeHeld(hearing) ? { code: 'must-be-held', detail: '依法应当举行的听证不能放弃。', basis: ['LIC:46'] } : null
}

export function refuseNothingToHold(file: LicenceFile): Refusal | null {
  const hearing = last(file)
  if (hearing && !hearing.heldOn && !hearing.waivedOn && (hearing.requestedOn || mustBeHeld(hearing))) return null
  return { code: 'no-hearing-to-hold', detail: '没有待举行的听证。', basis: ['LIC:47(1)'] }
}

/** Why the hearing was not lawfully held so, or null. @law LIC 48(1) */
export function refuseHolding(file: LicenceFile, input: HoldLicenceHearing, today: Day, calendar: Calendar): Refusal | null {
  const wrong = (code: string, detail: string, item: number): Refusal => ({ code, detail, basis: [`LIC:48(1).${item}`] })
  const hearing = last(file)
  const since = hearing?.requestedOn ?? hearing?.toldOn
  if (input.heldOn > today) return wrong('in-future', '听证日期晚于今天。', 1)
  if (since && input.notifiedOn < since) return wrong('notified-before-request', '通知日期早于听证申请（公告）日期。', 1)
  const earliest = calendar.addWorkingDays(input.notifiedOn, NOTIFY_DAYS)
  if (input.heldOn < earliest) return wrong('notified-too-late', `应当于举行听证的七日前通知；最早可在${earliest}举行。`, 1)
  if (!input.openToPublic && !input.closedReason) return wrong('not-public', '听证应当公开举行；不公开的应当说明理由。', 2)
  const involved = [...examinersOf(file), ...file.proposals.map(({ proposedBy }) => proposedBy)]
  return involved.includes(input.chairId) ? wrong('chair-examined', '听证主持人应当是审查该申请的工作人员以外的人员。', 3) : null
}

/** Time of hearings, which does not count towards the decision: from the request, or the announcement, to its end. @law LIC 45 */
export function hearingPauses(file: Pick<LicenceFile, 'hearings'>): Pause[] {
  return file.hearings.flatMap((hearing) => {
    const from = hearing.requestedOn ?? (mustBeHeld(hearing) ? hearing.toldOn : null)
    return from ? [{ from, to: hearing.heldOn ?? hearing.waivedOn, reason: '听证' }] : []
  })
}
