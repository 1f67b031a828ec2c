import { dayOf } from '../../../kit/day.ts'
import { refuseIf } from '../../../kit/errors.ts'
import { type Ctx, settingOf } from '../../../platform/index.ts'
import { standingsOf } from '../handlers/actions.ts'
import { type ActReply, perform } from '../perform.ts'
import { isKnown } from './approver.ts'
import { questioningFaults, refuseEndQuestioning, refuseQuestioning } from './rules-questioning.ts'
import { summonsGapHours } from './settings.ts'
import * as store from './store.ts'
import type { EndQuestioning, RecordQuestioning } from './types-questioning.ts'

/** Records a questioning, finished or still going on, with what is wrong with it. */
export function recordQuestioning(ctx: Ctx, input: RecordQuestioning): Promise<ActReply> {
  return perform(ctx, 'recordQuestioning', input, async (tx, file) => {
    const standings = await standingsOf(tx, input.officers, dayOf(input.arrivedAt))
    const approverKnown = await isKnown(tx, input.approvedBy)
    refuseIf(refuseQuestioning(file, input, { standings, approverKnown, now: ctx.now }))
    const faults = questioningFaults(file, input, await settingOf(tx, summonsGapHours))
    const { caseId, version: _version, ...row } = input
    const id = await store.insertQuestioning(tx, caseId, { ...row, recordedAt: ctx.now })
    const { partyId, summons, ground, arrivedAt, leftAt } = input
    return { id, details: { questioningId: id, partyId, summons, ground, arrivedAt, leftAt, faults } }
  })
}

/** The person leaves; the length is now known. */
export function endQuestioning(ctx: Ctx, input: EndQuestioning): Promise<ActReply> {
  return perform(ctx, 'endQuestioning', input, async (tx, file) => {
    refuseIf(refuseEndQuestioning(file, input, ctx.now))
    await store.endQuestioning(tx, input.questioningId, input.leftAt)
    const questioning = file.questionings.find(({ id }) => id === input.questioningId)
    const others = { ...file, questionings: file.questionings.filter((each) => each !== questioning) }
    const gap = await settingOf(tx, summonsGapHours)
    const faults = questioning ? questioningFaults(others, { ...questioning, leftAt: input.leftAt }, gap) : []
    return { id: input.questioningId, details: { questioningId: input.questioningId, leftAt: input.leftAt, faults } }
  })
}
