import { refuseIf } from '../../kit/errors.ts'
import type { Ctx } from '../../platform/index.ts'
import type { Change, Opened } from './changes.ts'
import * as acts from './rules-acts.ts'
import { publicationDueOn } from './rules-clocks.ts'
import { residueOf } from './rules-fields.ts'
import { assess } from './rules-gate.ts'
import { correctedInTime, refuseRestoration, wentInTime } from './rules-proposal.ts'
import { FoundReason, type ShownFields } from './types.ts'
import type { Proposal } from './types-proposal.ts'

/** What the record becomes when the second person agrees. The gate is asked once more wherever something becomes or stays public. */
export function applied(ctx: Ctx, opened: Opened, proposal: Proposal): Change {
  const how: Record<Proposal['act'], () => Change> = {
    update: () => updated(ctx, opened, proposal),
    withdraw: () => withdrawn(ctx, opened, proposal),
    withhold: () => withheld(proposal),
    reopen: () => reopened(ctx, opened, proposal),
    restore: () => restored(ctx, opened, proposal),
  }
  return how[proposal.act]()
}

function updated(ctx: Ctx, { record, origin, choices }: Opened, proposal: Proposal): Change {
  const verdict = assess(origin.gate, ctx.today, choices)
  refuseIf(acts.refuseBarred(verdict))
  const { publicFields, masking } = proposal
  refuseIf(acts.refuseResidue(residueOf(publicFields as ShownFields, origin.unmasked.names)))
  const read = { maskedBy: proposal.proposedBy, maskedAt: proposal.proposedAt, confirmedBy: ctx.actor.id, confirmedAt: ctx.now }
  const set = { publicFields, masking: masking ?? [], ...read, correctDueOn: null, correctFrom: null }
  return { set, note: proposal.reason, action: 'publicity.updated', details: { onTime: correctedInTime(record, ctx.now) } }
}

/** @param why code and the public reason; also used at once where a revoked decision drives it */
export function withdrawn(ctx: Ctx, { record }: Opened, why: Pick<Proposal, 'reasonCode' | 'reason'>): Change {
  const { reasonCode, reason } = why
  const set = { state: 'withdrawn' as const, reasonCode, withdrawnAt: ctx.now, withdrawnReason: reason, correctDueOn: null }
  return { set, note: reason, action: 'publicity.withdrawn', details: { reasonCode, onTime: wentInTime(record, ctx.today) } }
}

function withheld({ reasonCode, reason }: Proposal): Change {
  const foundReason = FoundReason.parse(reasonCode)
  const reasonBasis = foundReason === 'privacy' || foundReason === 'trade-secret' ? ['OGI:15'] : ['OGI:14']
  const set = {
    state: 'not-public' as const,
    foundReason,
    reasonCode,
    reasonBasis,
    reasonNote: reason,
    dueOn: null,
    dueFrom: null,
  }
  return { set, note: reason, action: 'publicity.withheld', details: { reasonCode } }
}

/** Nothing read before counts any more. */
export const UNREAD = {
  ...{ publicFields: null, masking: [], maskedBy: null, maskedAt: null, transmittedBy: null, transmittedAt: null },
  ...{ confirmedBy: null, confirmedAt: null },
}

function reopened(ctx: Ctx, { record, origin, choices }: Opened, { override, reason }: Proposal): Change {
  const found = override ? record.foundReason : null
  refuseIf(acts.refuseBarred(assess({ ...origin.gate, found, foundOverride: override }, ctx.today, choices)))
  const due = { dueFrom: ctx.today, dueOn: publicationDueOn(record.kind, ctx.today) }
  const set = {
    ...UNREAD,
    ...due,
    foundReason: found,
    foundOverride: override,
    reasonCode: null,
    reasonBasis: [],
    reasonNote: null,
  }
  return { set: { ...set, state: 'collected' }, note: reason, action: 'publicity.reopened', details: { override } }
}

function restored(ctx: Ctx, { record, origin, choices }: Opened, { reason }: Proposal): Change {
  refuseIf(refuseRestoration(record, assess(origin.gate, ctx.today, choices), ctx.today))
  const set = {
    state: 'published' as const,
    reasonCode: null,
    reasonBasis: [],
    withdrawnAt: null,
    withdrawnReason: null,
    withdrawDueOn: null,
  }
  return { set, note: reason, action: 'publicity.restored' }
}
