import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { IdType, PartyRole, Vulnerability } from '../file/types.ts'
import { ActInput } from '../perform.ts'

/** What is known of a person or unit on the case. */
export const PartyInput = z.object({
  role: PartyRole,
  kind: z.enum(['person', 'unit']),
  name: text(100),
  idType: IdType.nullable().default(null),
  /** Upper case, without spaces; checked by its kind. */
  idNumber: optionalText(40),
  uscc: optionalText(40),
  /** Why a social credit code stands although its check sign is wrong: some were issued so. */
  usccOverride: optionalText(200),
  soleTrader: z.boolean().default(false),
  /** Filled from the ID card number where there is one. */
  birthOn: Day.nullable().default(null),
  legalRepresentative: optionalText(50),
  phone: optionalText(30),
  address: optionalText(200),
  /** The party whose guardian this is. */
  guardsParty: z.uuid('请选择被监护人').nullable().default(null),
  vulnerabilities: z.array(Vulnerability).max(4).default([]),
  nursingOrPregnant: z.boolean().default(false),
  congressDeputy: z.enum(['county-or-above', 'township']).nullable().default(null),
  priorDetained: z.boolean().default(false),
})
export type PartyInput = z.infer<typeof PartyInput>

export const AddParty = ActInput.extend(PartyInput.shape)
export type AddParty = z.infer<typeof AddParty>

/** A corrected party: all fields again, and the version of the party that the person saw. */
export const CorrectParty = ActInput.extend(PartyInput.shape).extend({ partyId: z.uuid(), partyVersion: z.int().min(1) })
export type CorrectParty = z.infer<typeof CorrectParty>

export const RemoveParty = ActInput.extend({ partyId: z.uuid(), partyVersion: z.int().min(1), reason: text(500) })
export type RemoveParty = z.infer<typeof RemoveParty>
