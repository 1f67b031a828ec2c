import { type Day, dayOf } from '../../../kit/day.ts'
import { daysTerm, dayText, type Term } from '../../law/index.ts'
import type { CaseFile, Hearing, Notice } from '../file/types.ts'
import { ANNOUNCED, hearingRequestTerm, toldOn } from '../hearing/request-term.ts'
import { asRight, type Counting, deadline, whereLoaded } from './clock.ts'
import type { Deadline } from './types.ts'

const partyName = (file: CaseFile, partyId: string) => file.parties.find((party) => party.id === partyId)?.name ?? null

/** The period after which someone told by announcement counts as told. @law PROC:168 */
export function announcedNotice(file: CaseFile, notice: Notice, at: Counting): Deadline | null {
  if (notice.method !== 'announcement') return null
  const facts = {
    id: 'notice-by-announcement',
    title: '公告告知期',
    subject: partyName(file, notice.partyId),
    subjectId: notice.id,
  }
  const notes = ['公告期满当事人未提出申辩的，方可作出处罚决定。']
  return deadline({ ...facts, bound: 'nobody', term: ANNOUNCED, start: notice.givenAt, met: null, notes }, at)
}

/** How long the party may ask for a hearing after the notice; null when none was offered or it was waived. @law APL:64.1, PROC:133 */
export function hearingRequest(file: CaseFile, notice: Notice, at: Counting): Deadline | null {
  if (!notice.hearingOffered || notice.hearingWaived) return null
  const hearing = file.hearings.find((candidate) => candidate.noticeId === notice.id)
  const facts = { id: 'hearing-request', title: '申请听证', subject: partyName(file, notice.partyId), subjectId: notice.id }
  const term = hearingRequestTerm(notice)
  const start = whereLoaded(() => toldOn(notice, at.calendar)) ?? dayOf(notice.givenAt)
  return asRight(deadline({ ...facts, bound: 'party', term, start, met: hearing?.requestedOn ?? null }, at))
}

/** Two days to answer a request; silence means it is granted. @law PROC:135 */
export function hearingAccept(file: CaseFile, hearing: Hearing, at: Counting): Deadline {
  const facts = {
    id: 'hearing-accept',
    title: '决定是否受理听证',
    subject: partyName(file, hearing.partyId),
    subjectId: hearing.id,
  }
  const met = hearing.decidedOn ?? hearing.withdrawnOn
  const notes = ['逾期不通知听证申请人的，视为受理。']
  return deadline({ ...facts, term: daysTerm('PSA', 2, 'PROC:135'), start: hearing.requestedOn, met, notes }, at)
}

const isOff = (hearing: Hearing) => hearing.refusedReason !== null || hearing.withdrawnOn !== null

/** The hearing notice is served seven working days before the hearing: counted backwards from its day. @law APL:64.2, PROC:136 */
export function hearingNotice(file: CaseFile, hearing: Hearing, at: Counting): Deadline | null {
  if (!hearing.plannedOn || isOff(hearing)) return null
  const planned = hearing.plannedOn
  const latest = whereLoaded(() => at.calendar.explainWorkingDays(planned, -7))
  if (!latest) return null
  const facts = {
    id: 'hearing-notice',
    title: '送达举行听证通知书',
    subject: partyName(file, hearing.partyId),
    subjectId: hearing.id,
  }
  // The sum is backwards, so the day is given as the end of a period that began when the hearing was asked for.
  const clock = deadline(
    { ...facts, term: daysTerm('APL', 7, 'APL:64'), start: hearing.requestedOn, met: hearing.noticeServedOn },
    at,
  )
  const steps = [
    `听证定于${dayText(planned)}举行，应当在 7 个工作日前送达通知书。`,
    `最迟送达日期为${dayText(latest.end)}（含当日）。`,
  ]
  return restated({ ...clock, law: ['APL:64', 'APL:85', 'PROC:136'], steps }, latest.end, at)
}

/** The same clock with another last day. */
function restated(clock: Deadline, dueOn: Day, at: Counting): Deadline {
  const past = clock.metOn ? clock.metOn > dueOn : dayOf(at.now) > dueOn
  const state = clock.metOn ? (past ? 'met-late' : 'met') : past ? 'overdue' : 'running'
  return { ...clock, dueOn, state }
}

/** Ten days from the request, tight against the seven working days of notice. @law PROC:137 */
export function hearingHeld(file: CaseFile, hearing: Hearing, at: Counting): Deadline | null {
  if (isOff(hearing)) return null
  const facts = { id: 'hearing-held', title: '举行听证', subject: partyName(file, hearing.partyId), subjectId: hearing.id }
  return deadline({ ...facts, term: daysTerm('PSA', 10, 'PROC:137'), start: hearing.requestedOn, met: hearing.heldOn }, at)
}

/** Every clock between the notice and the end of the hearing. */
export function hearingClocks(file: CaseFile, at: Counting): Deadline[] {
  const notices = file.notices.flatMap((notice) => [announcedNotice(file, notice, at), hearingRequest(file, notice, at)])
  const hearings = file.hearings.flatMap((hearing) => [
    hearingAccept(file, hearing, at),
    hearingNotice(file, hearing, at),
    hearingHeld(file, hearing, at),
  ])
  return [...notices, ...hearings].filter((clock) => clock !== null)
}

/** No law limits the review; the bureau's own setting does. */
export function reviewTime(file: CaseFile, at: Counting): Deadline[] {
  return file.proposals.flatMap((proposal) => {
    if (proposal.withdrawnAt && !proposal.review) return []
    const heard = file.hearings.some((hearing) => hearing.heldOn !== null)
    const count = heard ? at.local.reviewHearingWorkingDays : at.local.reviewWorkingDays
    const term: Term = { unit: 'working-day', count, rolls: true, basis: ['APL:58'] }
    const facts = { id: 'review-time', title: `法制审核（第 ${proposal.version} 版处理意见）`, subjectId: proposal.id }
    const notes = ['审核期限由本单位设定，法律没有规定。']
    return [deadline({ ...facts, term, start: dayOf(proposal.proposedAt), met: proposal.review?.at ?? null, notes }, at)]
  })
}
