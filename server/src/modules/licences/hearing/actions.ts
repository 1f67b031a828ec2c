import { refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import type { Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { requireServing } from '../examination/actions.ts'
import type { LicenceFile } from '../file/types.ts'
import { type LicenceActReply, perform } from '../perform.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import type { HoldLicenceHearing, RequestLicenceHearing, TellHearingRight, WaiveHearing } from './types.ts'

/** 告知听证权利, or the announcement of a hearing that must be held. @law LIC 46, 47 */
export function tellHearingRight(ctx: Ctx, input: TellHearingRight): Promise<LicenceActReply> {
  return perform(ctx, 'tellHearingRight', input, async (tx, file) => {
    refuseIf(rules.refuseTelling(file, input, ctx.today))
    const { applicationId, ground, toldOn, toldTo } = input
    const id = newId(Date.parse(ctx.now))
    await store.insertHearing(tx, { id, applicationId, ground, toldOn, toldTo })
    return { id, details: { ground, toldOn, toldTo } }
  })
}

export function requestLicenceHearing(ctx: Ctx, input: RequestLicenceHearing): Promise<LicenceActReply> {
  return perform(ctx, 'requestLicenceHearing', input, async (tx, file) => {
    refuseIf(rules.refuseRequest(file, input, ctx.today, chinaCalendar))
    const { requester, requestedOn } = input
    const id = idOfLast(file)
    await store.updateHearing(tx, id, { requester, requestedOn })
    return { id, details: { requester, requestedOn } }
  })
}

/** Everyone told gave up the hearing, or took the request back. */
export function waiveHearing(ctx: Ctx, input: WaiveHearing): Promise<LicenceActReply> {
  return perform(ctx, 'waiveHearing', input, async (tx, file) => {
    const id = idOfLast(file)
    await store.updateHearing(tx, id, { waivedOn: ctx.today })
    return { id, details: { reason: input.reason } }
  })
}

/** 举行听证; the decision follows its record. @law LIC 48 */
export function holdLicenceHearing(ctx: Ctx, input: HoldLicenceHearing): Promise<LicenceActReply> {
  return perform(ctx, 'holdLicenceHearing', input, async (tx, file) => {
    refuseIf(rules.refuseHolding(file, input, ctx.today, chinaCalendar))
    await requireServing(tx, [input.chairId, ...(input.clerkId ? [input.clerkId] : [])], input.heldOn)
    const { applicationId: _application, version: _version, ...held } = input
    const id = idOfLast(file)
    await store.updateHearing(tx, id, held)
    return { id, details: { notifiedOn: held.notifiedOn, heldOn: held.heldOn, openToPublic: held.openToPublic } }
  })
}

const idOfLast = (file: LicenceFile): string => file.hearings.at(-1)?.id ?? ''
