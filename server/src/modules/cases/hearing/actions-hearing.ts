import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import type { CaseFile, Hearing } from '../file/types.ts'
import { type ActReply, perform } from '../perform.ts'
import { namedPeople } from './people.ts'
import { refuseBench } from './rules-bench.ts'
import { hearingStanding, heldTerm, refuseDecideHearing, refuseHold, refuseRequest } from './rules-hearing.ts'
import { findNotice } from './rules-notice.ts'
import { hearingPause } from './rules-pause.ts'
import * as store from './store.ts'
import type { DecideHearing, HoldHearing, RequestHearing } from './types.ts'

/** Records a party's request for a hearing on its newest notice. @law APL:64.1, PROC:134 */
export function requestHearing(ctx: Ctx, input: RequestHearing): Promise<ActReply> {
  return perform(ctx, 'requestHearing', input, async (tx, file) => {
    refuseIf(refuseRequest(file, input, ctx.today, chinaCalendar))
    const partyId = findNotice(file, input.noticeId)?.partyId ?? ''
    const id = await store.insertHearing(tx, input, partyId)
    return { id, details: { partyId, requestedOn: input.requestedOn } }
  })
}

/** Accepts the request and plans the hearing, plans it anew, or turns the request down. */
export function decideHearing(ctx: Ctx, input: DecideHearing): Promise<ActReply> {
  return perform(ctx, 'decideHearing', input, async (tx, file) => {
    refuseIf(refuseDecideHearing(file, input, ctx.today, chinaCalendar))
    const { hearingId, decidedOn, plan } = input
    if (!input.accepted) {
      await store.turnDownHearing(tx, hearingId, decidedOn, input.refusedReason ?? '')
      return { id: hearingId, details: { decidedOn, accepted: false, reason: input.refusedReason } }
    }
    if (plan) refuseIf(refuseBench(file, plan, await namedPeople(tx, [plan.chairId, ...plan.members, plan.clerkId])))
    await store.acceptHearing(tx, hearingId, decidedOn, plan)
    const hearing = hearingOf(file, hearingId)
    const standing = hearingStanding({ ...hearing, decidedOn: hearing.decidedOn ?? decidedOn }, ctx.today, chinaCalendar)
    const late = plan && standing.heldDueOn !== null && plan.plannedOn > standing.heldDueOn
    return { id: hearingId, details: { ...standing, decidedOn, plan, plannedLate: late ?? false } }
  })
}

/** Records that the hearing was held, withdrawn, or given up by staying away. */
export function holdHearing(ctx: Ctx, input: HoldHearing): Promise<ActReply> {
  return perform(ctx, 'holdHearing', input, async (tx, file) => {
    refuseIf(refuseHold(file, input, ctx.today))
    const hearing = hearingOf(file, input.hearingId)
    const { chairId, members, clerkId } = hearing
    const held = input.result === 'held'
    if (held && chairId && clerkId) {
      const bench = { chairId, members, clerkId }
      refuseIf(refuseBench(file, bench, await namedPeople(tx, [chairId, ...members, clerkId]))) // again: someone may have joined the investigation
    }
    await store.endHearing(tx, hearing.id, { held, endedOn: input.endedOn, record: input.record })
    const standing = hearingStanding(hearing, ctx.today, chinaCalendar)
    const pause = hearingPause(file, hearing, standing.acceptedOn, input.endedOn)
    if (pause) await store.pauseForHearing(tx, file.case.id, pause, '听证笔录')
    const { dueOn, steps } = heldTerm(hearing, chinaCalendar)
    const late = held && dueOn !== null && input.endedOn > dueOn
    return { id: hearing.id, details: { result: input.result, endedOn: input.endedOn, dueOn, late, steps, pause } }
  })
}

/** The rule has already made sure that it is there. */
function hearingOf(file: CaseFile, hearingId: string): Hearing {
  const hearing = file.hearings.find((candidate) => candidate.id === hearingId)
  if (!hearing) throw new RangeError(`unreachable: hearing ${hearingId}`)
  return hearing
}
