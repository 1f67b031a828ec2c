import { DomainError, refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { renewTitle } from '../acceptance/title.ts'
import { keepRevision } from '../file/store.ts'
import type { CaseFile, Party } from '../file/types.ts'
import { type ActReply, perform } from '../perform.ts'
import { identified } from './identity.ts'
import { changedFields, refuseChange, refuseParty, refuseRemoval } from './rules.ts'
import * as store from './store.ts'
import { type AddParty, type CorrectParty, PartyInput, type RemoveParty } from './types.ts'

/** Adds a party; the identity is checked, an override is kept with its reason. */
export function addParty(ctx: Ctx, input: AddParty): Promise<ActReply> {
  return perform(ctx, 'addParty', input, async (tx, file) => {
    const party = identified(PartyInput.parse(input), ctx.today)
    refuseIf(refuseParty(file, party, ctx.today, null))
    const id = await store.insertParty(tx, input.caseId, party, ctx.now)
    await renewTitle(tx, file)
    return { id, details: { partyId: id, role: party.role, name: party.name, ...override(party) } }
  })
}

/** Corrects a party the person saw in this version; what stood before stays as a revision. Role and kind do not change. */
export function correctParty(ctx: Ctx, input: CorrectParty): Promise<ActReply> {
  return perform(ctx, 'correctParty', input, async (tx, file) => {
    const before = partySeen(file, input)
    const { role, kind } = before
    const party = identified({ ...PartyInput.parse(input), role, kind }, ctx.today)
    refuseIf(refuseParty(file, party, ctx.today, before.id))
    await keepRevision(tx, { ...revisionOf(input.caseId, before), by: ctx.actor.name, at: ctx.now })
    await store.updateParty(tx, before.id, party)
    await renewTitle(tx, file)
    return {
      id: before.id,
      details: { partyId: before.id, name: party.name, changed: changedFields(before, party), ...override(party) },
    }
  })
}

/** Removes a party nothing hangs on; the row stays, with the reason. */
export function removeParty(ctx: Ctx, input: RemoveParty): Promise<ActReply> {
  return perform(ctx, 'removeParty', input, async (tx, file) => {
    const before = partySeen(file, input)
    refuseIf(refuseRemoval(file, before.id))
    await store.removeParty(tx, before.id, ctx.now, input.reason)
    await renewTitle(tx, file)
    return { id: before.id, details: { partyId: before.id, name: before.name, reason: input.reason } }
  })
}

/** The party in the version the person saw, or 409 with both. */
function partySeen(file: CaseFile, input: { partyId: string; partyVersion: number }): Party {
  const party = file.parties.find(({ id }) => id === input.partyId)
  refuseIf(refuseChange(party))
  if (party && party.version === input.partyVersion) return party
  throw new DomainError('conflict', 'stale', '当事人信息已被他人更正，请核对后再提交。', {
    values: { yours: input, theirs: party },
  })
}

const revisionOf = (caseId: string, party: Party) => ({
  caseId,
  subject: 'party' as const,
  subjectId: party.id,
  version: party.version,
  data: party,
})

/** The reason for a wrong check sign is logged with the act. */
const override = (party: PartyInput) => (party.usccOverride ? { usccOverride: party.usccOverride } : {})
