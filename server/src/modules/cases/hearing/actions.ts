import { refuseIf } from '../../../kit/errors.ts'
import { type Ctx, settingOf } from '../../../platform/index.ts'
import { type ActReply, perform } from '../perform.ts'
import { namedPeople } from './people.ts'
import { refuseDiscussion } from './rules-bench.ts'
import { findNotice, refuseNotice, refuseStatement } from './rules-notice.ts'
import { discussionMembers } from './settings.ts'
import * as store from './store.ts'
import type { GiveNotice, HoldDiscussion, RecordStatement } from './types.ts'

/** Tells an offender what is planned, why, on what basis, and which rights follow. */
export function giveNotice(ctx: Ctx, input: GiveNotice): Promise<ActReply> {
  return perform(ctx, 'giveNotice', input, async (tx, file) => {
    refuseIf(refuseNotice(file, input, ctx.now))
    const id = await store.insertNotice(tx, input)
    const { partyId, method, penalties, detentionExecuted, hearingOffered, announcedWhy } = input
    return { id, details: { partyId, method, penalties, detentionExecuted, hearingOffered, announcedWhy } }
  })
}

/** Records what an offender says against the planned penalty, and what the re-check made of it. */
export function recordStatement(ctx: Ctx, input: RecordStatement): Promise<ActReply> {
  return perform(ctx, 'recordStatement', input, async (tx, file) => {
    refuseIf(refuseStatement(file, input, ctx.now))
    const partyId = findNotice(file, input.noticeId)?.partyId ?? ''
    const id = await store.insertStatement(tx, input, partyId)
    return { id, details: { partyId, adopted: input.adopted } }
  })
}

/** Records the chiefs' collective discussion, every vote and dissent by name. */
export function holdDiscussion(ctx: Ctx, input: HoldDiscussion): Promise<ActReply> {
  return perform(ctx, 'holdDiscussion', input, async (tx) => {
    const ids = input.members.map((member) => member.personId)
    const people = await namedPeople(tx, ids)
    refuseIf(refuseDiscussion(input, people, await settingOf(tx, discussionMembers), ctx.today))
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
    const members = input.members.map((member) => ({ ...member, name: nameOf(member.personId) }))
    const id = await store.insertDiscussion(tx, input, members)
    const votes = members.map(({ name, vote }) => ({ name, vote }))
    return { id, details: { heldOn: input.heldOn, votes, conclusion: input.conclusion } }
  })
}
