import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { enforcementStanding } from '../../organisations/index.ts'
import { type ActReply, perform } from '../perform.ts'
import { liveHandlers, type OfficerStanding, refuseAssign, refuseEndHandler } from './rules.ts'
import * as store from './store.ts'
import type { AssignHandler, EndHandler } from './types.ts'

/** The officers' right to enforce on that day, in the order of `personIds`; also of other units. */
export function standingsOf(tx: Tx, personIds: readonly string[], on: Day): Promise<OfficerStanding[]> {
  return Promise.all(personIds.map((personId) => enforcementStanding(tx, personId, on)))
}

/** Assigns an officer; a new lead makes the former one co-handler. */
export function assignHandler(ctx: Ctx, input: AssignHandler): Promise<ActReply> {
  return perform(ctx, 'assignHandler', input, async (tx, file) => {
    const standing = await enforcementStanding(tx, input.personId, ctx.today)
    refuseIf(refuseAssign(file, input, standing))
    const live = liveHandlers(file)
    const former = input.kind === 'lead' ? live.find(({ kind }) => kind === 'lead') : undefined
    const same = live.find(({ personId }) => personId === input.personId)
    for (const handler of [former, same]) {
      if (handler) await store.endHandler(tx, handler.id, { untilAt: ctx.now, endGround: 'lead-changed', reason: '变更主办民警' })
    }
    const row = { caseId: input.caseId, fromAt: ctx.now }
    if (former) await store.insertHandler(tx, { ...row, personId: former.personId, kind: 'co' })
    const id = await store.insertHandler(tx, { ...row, personId: input.personId, kind: input.kind })
    return { id, details: { personId: input.personId, name: standing.person.name, kind: input.kind } }
  })
}

/** Takes an officer off the case: handed over or recused. */
export function endHandler(ctx: Ctx, input: EndHandler): Promise<ActReply> {
  return perform(ctx, 'endHandler', input, async (tx, file) => {
    refuseIf(refuseEndHandler(file, input))
    await store.endHandler(tx, input.handlerId, { untilAt: ctx.now, endGround: input.ground, reason: input.reason })
    const name = file.handlers.find(({ id }) => id === input.handlerId)?.name
    return { id: input.handlerId, details: { name, ground: input.ground, reason: input.reason } }
  })
}
