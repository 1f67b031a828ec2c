import type { Tx } from '../../kit/db.ts'
import { refuseIf } from '../../kit/errors.ts'
import { type Ctx, settingOf } from '../../platform/index.ts'
import * as acts from './rules-acts.ts'
import { creditClassOf, creditTerm, licencePageEndOn, type PageTerms, pageEndOn } from './rules-end.ts'
import { proposeFields, residueOf, reword } from './rules-fields.ts'
import { assess } from './rules-gate.ts'
import { refuseSecondProposal } from './rules-proposal.ts'
import { choicesOf, publicityPageTerms } from './settings.ts'
import type { Origin } from './sources.ts'
import type { PublicityRecord } from './types.ts'
import type { TransmitRecord } from './types-desk.ts'
import type { GateChoices } from './types-gate.ts'

export type Choices = GateChoices & { terms: PageTerms }
/** A locked record, what lies behind it, and what the bureau chose. */
export type Opened = { record: PublicityRecord; origin: Origin; choices: Choices }
/** What an act writes on the record, and the line it leaves in the audit. */
export type Change = { set: Partial<PublicityRecord>; action: string; note?: string; details?: object; awaits?: true }

/** What is written: the change, with the time and the reason that go into the record's event. */
export const written = (ctx: Ctx, { set, note }: Change): Partial<PublicityRecord> => ({
  ...set,
  actedAt: ctx.now,
  actNote: note ?? null,
})

export const loadChoices = async (tx: Tx): Promise<Choices> => ({
  ...(await choicesOf(tx)),
  terms: await settingOf(tx, publicityPageTerms),
})

/** @throws DomainError when the record is not to be sent on now, or something is left that must be masked */
export function transmit(ctx: Ctx, { record, origin }: Opened, words: Partial<TransmitRecord> = {}): Change {
  refuseIf(acts.refuseTransmission(record))
  const { violationFacts, penaltyContent, place, licenseContent } = words
  const { fields, masking } = reword(proposeFields(origin.unmasked), { violationFacts, penaltyContent, place, licenseContent })
  refuseIf(acts.refuseResidue(residueOf(fields, origin.unmasked.names)))
  const masked = { publicFields: fields, masking, maskedBy: ctx.actor.id, maskedAt: ctx.now }
  const set = { ...masked, state: 'transmitted' as const, transmittedBy: ctx.actor.id, transmittedAt: ctx.now }
  return { set, action: 'publicity.transmitted' }
}

/** @throws DomainError when the reader is the one who masked or sent it on, or something is left in the text */
export function accept(ctx: Ctx, { record, origin }: Opened): Change {
  refuseIf(acts.refuseReading(record, ctx.actor.id))
  refuseLeft({ record, origin })
  return { set: { state: 'reviewed', confirmedBy: ctx.actor.id, confirmedAt: ctx.now }, action: 'publicity.reviewed' }
}

/** Back to the case unit: nothing read before counts any more. */
export function returned(reason: string): Change {
  const emptied = { publicFields: null, masking: [], maskedBy: null, maskedAt: null, transmittedBy: null, transmittedAt: null }
  return { set: { ...emptied, state: 'collected', reasonNote: reason }, note: reason, action: 'publicity.returned' }
}

/** @throws DomainError with the gate's reason on the day of the release */
export function publish(ctx: Ctx, { record, origin, choices }: Opened): Change {
  refuseIf(refuseSecondProposal(record))
  refuseIf(acts.refusePublication(record, assess(origin.gate, ctx.today, choices)))
  refuseLeft({ record, origin })
  const { partyType, licence } = origin.unmasked
  const endOn = licence
    ? licencePageEndOn(partyType, record.decidedOn, licence.validTo, choices.terms)
    : pageEndOn(partyType, record.decidedOn, choices.terms)
  const released = { state: 'published' as const, publishedBy: ctx.actor.id, publishedAt: ctx.now, endOn }
  return { set: { ...released, ...creditOf(record, origin) }, action: 'publicity.published' }
}

/** Only a penalty is a matter of credit. */
function creditOf({ kind, decidedOn }: PublicityRecord, { unmasked }: Origin): Partial<PublicityRecord> {
  if (kind !== 'penalty') return {}
  const creditClass = creditClassOf(unmasked.penaltyKinds)
  const { endOn, repairFrom } = creditTerm(creditClass, decidedOn)
  return { creditClass, creditEndOn: endOn, repairFrom }
}

function refuseLeft({ record, origin }: Pick<Opened, 'record' | 'origin'>): void {
  if (record.publicFields) refuseIf(acts.refuseResidue(residueOf(record.publicFields, origin.unmasked.names)))
}
