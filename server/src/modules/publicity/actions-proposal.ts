import type { Tx } from '../../kit/db.ts'
import { refuseIf } from '../../kit/errors.ts'
import { authorise, type Ctx, settingOf } from '../../platform/index.ts'
import { onRecord } from './actions.ts'
import type { Change, Opened } from './changes.ts'
import { applied, withdrawn } from './changes-proposal.ts'
import { residue } from './masking/text.ts'
import * as acts from './rules-acts.ts'
import { correctionTerm, lastDayOf } from './rules-clocks.ts'
import { proposeFields, residueOf, reword } from './rules-fields.ts'
import { assess } from './rules-gate.ts'
import * as rules from './rules-proposal.ts'
import { publicityCorrectionDays } from './settings.ts'
import * as store from './store-proposal.ts'
import type { PublicityRecord } from './types.ts'
import type { RecordReply } from './types-desk.ts'
import type {
  DecideProposal,
  ReopenRecord,
  RestoreRecord,
  UpdateRecord,
  WithdrawRecord,
  WithholdRecord,
} from './types-proposal.ts'

type Path = { recordId: string }

/** Nothing changes for the public until another has decided. */
async function propose(
  ctx: Ctx,
  tx: Tx,
  record: PublicityRecord,
  proposal: store.NewProposal,
  set: Change['set'] = {},
): Promise<Change> {
  refuseIf(rules.refuseSecondProposal(record))
  await store.insertProposal(tx, record.id, proposal, { id: ctx.actor.id, at: ctx.now })
  const { act, reasonCode, override } = proposal
  return { set, action: 'publicity.proposed', details: { act, reasonCode, override }, awaits: true }
}

/** Corrects what the public reads: proposed by one, read by another; the old version is kept. Starts the clock of wrong data. */
export function updateRecord(ctx: Ctx, input: UpdateRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.prepare')
  return onRecord(ctx, input, async ({ record, origin }, tx) => {
    const { violationFacts, penaltyContent, place, licenseContent, reason, fromSource } = input
    const shown = { fields: record.publicFields ?? proposeFields(origin.unmasked).fields, masking: record.masking }
    const { fields, masking } = reword(fromSource ? proposeFields(origin.unmasked) : shown, {
      violationFacts,
      penaltyContent,
      place,
      licenseContent,
    })
    refuseIf(rules.refuseUpdate(record, JSON.stringify(fields) !== JSON.stringify(shown.fields)))
    refuseIf(acts.refuseResidue(residueOf(fields, origin.unmasked.names)))
    const correctFrom = record.correctFrom ?? input.foundOn ?? ctx.today
    const correctDueOn = lastDayOf(correctionTerm(await settingOf(tx, publicityCorrectionDays)), correctFrom)
    return propose(ctx, tx, record, { act: 'update', reason, publicFields: fields, masking }, { correctFrom, correctDueOn })
  })
}

/** Takes a page down: at once when its decision was revoked, else when another has agreed. The address stays and says why. @law APL:48(2) */
export function withdrawRecord(ctx: Ctx, input: WithdrawRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecord(ctx, input, async (opened, tx) => {
    const { reasonCode, reason } = input
    refuseIf(acts.refuseWithdrawal(opened.record))
    refuseIf(acts.refuseResidue(residue(reason, opened.origin.unmasked.names)))
    if (reasonCode === 'withdrawn' && opened.origin.gate.revokedOn !== null) return withdrawn(ctx, opened, { reasonCode, reason })
    return propose(ctx, tx, opened.record, { act: 'withdraw', reasonCode, reason })
  })
}

/** A reader found a secret or a third person's affairs in the text; another confirms it. @law OGI:14, OGI:15 */
export function withholdRecord(ctx: Ctx, input: WithholdRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.review')
  return onRecord(ctx, input, ({ record }, tx) => {
    refuseIf(acts.refuseWithholding(record))
    return propose(ctx, tx, record, { act: 'withhold', reasonCode: input.reasonCode, reason: input.note })
  })
}

/** Back to the desk: the third person consents, the public interest outweighs, or the finding was mistaken. @law OGI:15 */
export function reopenRecord(ctx: Ctx, input: ReopenRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.review')
  return onRecord(ctx, input, ({ record }, tx) => {
    refuseIf(rules.refuseReopening(record, input.ground))
    const override = input.ground === 'mistaken' ? null : input.ground
    return propose(ctx, tx, record, { act: 'reopen', reasonCode: record.foundReason, override, reason: input.reason })
  })
}

/** A page taken down by mistake comes back, if the gate still says yes. */
export function restoreRecord(ctx: Ctx, input: RestoreRecord & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.release')
  return onRecord(ctx, input, ({ record, origin, choices }, tx) => {
    refuseIf(rules.refuseRestoration(record, assess(origin.gate, ctx.today, choices), ctx.today))
    return propose(ctx, tx, record, { act: 'restore', reasonCode: record.reasonCode, reason: input.reason })
  })
}

/** The second person agrees, and it happens; or refuses with a reason, and all stays as it was. */
export function decideProposal(ctx: Ctx, input: DecideProposal & Path): Promise<RecordReply> {
  authorise(ctx.actor, 'publicity.approve')
  return onRecord(ctx, input, (opened, tx) => decide(ctx, tx, opened, input))
}

async function decide(ctx: Ctx, tx: Tx, opened: Opened, { accepted, answer }: DecideProposal): Promise<Change> {
  const proposal = await store.findOpenProposal(tx, opened.record.id)
  refuseIf(rules.refuseDecision(opened.record, proposal, ctx.actor.id))
  if (!proposal) throw new RangeError('refused above')
  const change: Change = accepted
    ? applied(ctx, opened, proposal)
    : {
        set: proposal.act === 'update' ? { correctDueOn: null, correctFrom: null } : {},
        action: 'publicity.refused',
        details: { act: proposal.act },
      }
  await store.decideProposal(tx, proposal.id, { accepted, answer, by: ctx.actor.id, at: ctx.now })
  return change
}
