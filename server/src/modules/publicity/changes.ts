import type { Tx } from '../../kit/db.ts'
import { refuseIf } from '../../kit/errors.ts'
import { type Ctx, settingOf } from '../../platform/index.ts'
import * as acts from './rules-acts.ts'
import { type PageTerms, pageEndOn } from './rules-end.ts'
import { proposeFields, residueOf, reword } from './rules-fields.ts'
import { assess } from './rules-gate.ts'
import { choicesOf, publicityPageTerms } from './settings.ts'
import type { Origin } from './sources.ts'
import type { PublicityRecord } from './types.ts'
import type { ConfirmMasking } from './types-desk.ts'
import type { GateChoices } from './types-gate.ts'

export type Choices = GateChoices & { terms: PageTerms }
/** A locked record, what lies behind it, and what the bureau chose. */
export type Opened = { record: PublicityRecord; origin: Origin; choices: Choices }
/** What an act writes on the record, and the line it leaves in the audit. */
export type Change = { set: Partial<PublicityRecord>; action: string; details?: object }

export const loadChoices = async (tx: Tx): Promise<Choices> => ({
  ...(await choicesOf(tx)),
  terms: await settingOf(tx, publicityPageTerms),
})

/** @throws DomainError when the record is not to be masked now, or something is left that must be */
export function mask(ctx: Ctx, { record, origin }: Opened, words: Partial<ConfirmMasking> = {}): Change {
  refuseIf(acts.refuseMasking(record))
  const { violationFacts, penaltyContent, place } = words
  const { fields, masking } = reword(proposeFields(origin.unmasked), { violationFacts, penaltyContent, place })
  refuseIf(acts.refuseResidue(residueOf(fields, origin.unmasked.names)))
  return { set: { publicFields: fields, masking, maskedBy: ctx.actor.id, maskedAt: ctx.now }, action: 'publicity.masked' }
}

/** @throws DomainError when the reader is the one who masked, or something is left in the text */
export function accept(ctx: Ctx, { record, origin }: Opened): Change {
  refuseIf(acts.refuseConfirmation(record, ctx.actor.id))
  refuseLeft({ record, origin })
  return { set: { state: 'reviewed', confirmedBy: ctx.actor.id, confirmedAt: ctx.now }, action: 'publicity.confirmed' }
}

/** @throws DomainError with the gate's reason on the day of the release */
export function publish(ctx: Ctx, { record, origin, choices }: Opened): Change {
  refuseIf(acts.refusePublication(record, assess(origin.gate, ctx.today, choices)))
  refuseLeft({ record, origin })
  const endOn = pageEndOn(origin.unmasked.partyType, record.decidedOn, choices.terms)
  return { set: { state: 'published', publishedBy: ctx.actor.id, publishedAt: ctx.now, endOn }, action: 'publicity.published' }
}

function refuseLeft({ record, origin }: Pick<Opened, 'record' | 'origin'>): void {
  if (record.publicFields) refuseIf(acts.refuseResidue(residueOf(record.publicFields, origin.unmasked.names)))
}
