import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Family, Outcome, Secrecy, Sensitive } from '../cases/index.ts'
import { Penalty, PenaltyKind } from '../law/index.ts'
import { LicenceDecision } from '../licences/index.ts'
import { FoundOverride, FoundReason, PartyType } from './types.ts'

const text = z.string().nullable()
const where = { unitId: z.uuid(), unitPath: z.string(), organName: z.string(), organUscc: text }
/** What is on the record when it exists already. */
const standing = {
  recordId: z.uuid().nullable(),
  publicSince: Day.nullable(),
  foundReason: FoundReason.nullable(),
  foundOverride: FoundOverride.nullable(),
}

/** A decision of our own with its case, unmasked. */
export const DecisionRow = z.object({
  ...where,
  ...standing,
  decisionId: z.uuid(),
  outcome: Outcome,
  statute: text,
  family: Family,
  partyType: PartyType.nullable(),
  personal: z.boolean().nullable(),
  birthOn: Day.nullable(),
  occurredOn: Day.nullable(),
  decidedOn: Day,
  secrecy: Secrecy,
  sensitive: z.array(Sensitive),
  revokedOn: Day.nullable(),
  number: text,
  partyName: text,
  uscc: text,
  legalRepresentative: text,
  causeCode: z.string(),
  facts: text,
  outcomeReason: text,
  penalties: z.array(Penalty),
  basis: z.array(z.string()),
  place: z.string(),
  regionCode: z.string(),
  names: z.array(z.string()),
})
export type DecisionRow = z.infer<typeof DecisionRow>

/** A historical decision: the two-publicity row under its standard names. */
export const ImportedRow = z.object({
  ...where,
  ...standing,
  importedId: z.uuid(),
  decidedOn: Day,
  number: z.string(),
  partyName: z.string(),
  partyType: PartyType,
  uscc: text,
  penalties: z.array(PenaltyKind),
  fineFen: z.int(),
  confiscatedFen: z.int(),
  regionCode: z.string(),
  fields: z.looseObject({
    legalRepresentative: z.string().nullish(),
    personIdNo: z.string().nullish(),
    violationType: z.string().nullish(),
    violationFacts: z.string().nullish(),
    legalBasis: z.string().nullish(),
    penaltyContent: z.string().nullish(),
  }),
})
export type ImportedRow = z.infer<typeof ImportedRow>

/** A decision on a licence, unmasked, with everybody who is named on its application. */
export const LicenceRow = LicenceDecision.pick({
  ...{
    kindCode: true,
    documentName: true,
    outcome: true,
    decidedOn: true,
    content: true,
    basis: true,
    validFrom: true,
    validTo: true,
  },
  ...{
    licenceType: true,
    certificateName: true,
    certificateNo: true,
    partyType: true,
    partyName: true,
    uscc: true,
    birthOn: true,
  },
  ...{ legalRepresentative: true, secrecy: true, tradeSecret: true, revokedOn: true, number: true },
}).extend({
  ...where,
  ...standing,
  licenceDecisionId: z.uuid(),
  /** Day on which it ended before its term without having been unlawful. */
  endedOn: Day.nullable(),
  regionCode: z.string(),
  names: z.array(z.string()),
})
export type LicenceRow = z.infer<typeof LicenceRow>
