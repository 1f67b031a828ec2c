import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Discussion } from '../file/types.ts'
import type { GiveNotice, HearingPlan, HoldDiscussion, RecordStatement, RequestHearing } from './types.ts'

export async function insertNotice(tx: Tx, notice: GiveNotice): Promise<string> {
  const id = newId()
  const { caseId, partyId, givenAt, method, facts, basis, hearingOffered, statementWaived, hearingWaived, guardianTold } = notice
  const told = { hearingOffered, statementWaived, hearingWaived, guardianTold, penalties: tx.json(notice.penalties) as never }
  await tx`insert into cases.notice ${tx({ id, caseId, partyId, givenAt, method, facts, basis, ...told })}`
  return id
}

export async function insertStatement(tx: Tx, statement: RecordStatement, partyId: string): Promise<string> {
  const id = newId()
  const { caseId, noticeId, madeAt, content, adopted, answer } = statement
  await tx`insert into cases.statement ${tx({ id, caseId, noticeId, partyId, madeAt, content, adopted, answer })}`
  return id
}

export async function insertHearing(tx: Tx, { caseId, noticeId, requestedOn }: RequestHearing, partyId: string): Promise<string> {
  const id = newId()
  await tx`insert into cases.hearing ${tx({ id, caseId, noticeId, partyId, requestedOn })}`
  return id
}

/** The first decision's day stays when the hearing is planned again. */
export async function acceptHearing(tx: Tx, id: string, decidedOn: Day, plan: HearingPlan | null): Promise<void> {
  await tx`update cases.hearing set decided_on = coalesce(decided_on, ${decidedOn}) where id = ${id}`
  if (!plan) return
  const { noticeServedOn, plannedOn, chairId, members, clerkId, openToPublic } = plan
  await tx`update cases.hearing set ${tx({ noticeServedOn, plannedOn, chairId, members, clerkId, openToPublic })} where id = ${id}`
}

export async function turnDownHearing(tx: Tx, id: string, decidedOn: Day, refusedReason: string): Promise<void> {
  await tx`update cases.hearing set ${tx({ decidedOn, refusedReason })} where id = ${id}`
}

/** A hearing given up counts as withdrawn; the record says how. */
export async function endHearing(tx: Tx, id: string, ended: { held: boolean; endedOn: Day; record: string }): Promise<void> {
  const { held, endedOn, record } = ended
  await tx`update cases.hearing set ${tx(held ? { heldOn: endedOn, record } : { withdrawnOn: endedOn, record })} where id = ${id}`
}

/** Takes the time of a hearing out of the handling limit, or ends the pause begun for it. */
export async function pauseForHearing(
  tx: Tx,
  caseId: string,
  pause: { open: string | null; from: Day; to: Day },
  document: string,
): Promise<void> {
  if (pause.open) {
    await tx`update cases.pause set to_on = ${pause.to} where id = ${pause.open}`
    return
  }
  const row = { id: newId(), caseId, reason: 'hearing', fromOn: pause.from, toOn: pause.to, document }
  await tx`insert into cases.pause ${tx(row)}`
}

export async function insertDiscussion(
  tx: Tx,
  { caseId, heldOn, chairId, minutes, conclusion }: HoldDiscussion,
  members: Discussion['members'],
): Promise<string> {
  const id = newId()
  const row = { id, caseId, heldOn, chairId, minutes, conclusion, members: tx.json(members) as never }
  await tx`insert into cases.discussion ${tx(row)}`
  return id
}
