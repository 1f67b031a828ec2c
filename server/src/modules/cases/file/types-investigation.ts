import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Id, nullableDay, nullableInstant, nullableText } from './types-columns.ts'

export const EvidenceKind = z.enum([
  'physical',
  'documentary',
  'victim-statement',
  'witness-statement',
  'offender-statement',
  'expert-opinion',
  'scene-record',
  'av-material',
  'electronic-data',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>
export const Evidence = z.object({
  id: Id,
  kind: EvidenceKind,
  title: z.string(),
  description: nullableText,
  collectedOn: Day,
  collectedBy: z.array(Id),
  place: nullableText,
  avRecorded: z.boolean(),
  inHandlingPlace: z.boolean(),
  /** All four, or none when the evidence came without a file. */
  fileSha256: nullableText,
  fileName: nullableText,
  fileType: nullableText,
  fileBytes: z.int().nullable(),
  excludedOn: nullableDay,
  excludedReason: nullableText,
})
export type Evidence = z.infer<typeof Evidence>

export const Questioning = z.object({
  id: Id,
  partyId: Id,
  summons: z.enum(['written', 'oral', 'forced', 'voluntary']),
  approvedBy: nullableText,
  arrivedAt: Instant,
  leftAt: nullableInstant,
  ground: z.enum(['ordinary', 'many-or-unknown', 'detention-possible']),
  officers: z.array(Id),
  inHandlingPlace: z.boolean(),
  avRecorded: z.boolean(),
  restAndFood: z.boolean(),
  guardianPresent: nullableText,
  guardianAbsentReason: nullableText,
})
export type Questioning = z.infer<typeof Questioning>

export const MeasureKind = z.enum([
  'seizure',
  'sealing-off',
  'freezing',
  'evidence-preservation',
  'continued-questioning',
  'restraint-until-sober',
])
export type MeasureKind = z.infer<typeof MeasureKind>
export const Measure = z.object({
  id: Id,
  partyId: nullableText,
  kind: MeasureKind,
  object: z.string(),
  urgent: z.boolean(),
  takenAt: Instant,
  officers: z.array(Id),
  approvedBy: nullableText,
  approvedAt: nullableInstant,
  refusedAt: nullableInstant,
  familyTold: nullableText,
  documentNumber: nullableText,
  liftedAt: nullableInstant,
  liftedReason: nullableText,
  extendedOn: nullableDay,
  /** 继续盘问: hours approved beyond the first twelve, 24 or 48. @law PROC:57 */
  limitHours: z.int().nullable().default(null),
})
export type Measure = z.infer<typeof Measure>

export const Pause = z.object({
  id: Id,
  reason: z.enum(['expert-opinion', 'hearing']),
  fromOn: Day,
  toOn: nullableDay,
  document: z.string(),
})
export type Pause = z.infer<typeof Pause>

export const Extension = z.object({
  id: Id,
  ordinal: z.int(),
  reason: z.string(),
  requestedBy: Id,
  requestedAt: Instant,
  approvedBy: nullableText,
  approverUnit: nullableText,
  approvedOn: nullableDay,
  refusedReason: nullableText,
  decidedAt: nullableInstant,
})
export type Extension = z.infer<typeof Extension>

export const FastTrack = z.object({
  id: Id,
  partyId: Id,
  informedAt: Instant,
  consentedAt: Instant,
  custodyFrom: nullableInstant,
  convertedAt: nullableInstant,
  convertedReason: nullableText,
})
export type FastTrack = z.infer<typeof FastTrack>
export const Mediation = z.object({
  id: Id,
  ordinal: z.int(),
  kind: z.enum(['mediation', 'self-settlement']).default('mediation'),
  heldOn: Day,
  agreed: z.boolean(),
  agreement: nullableText,
  performedOn: nullableDay,
  failedOn: nullableDay,
  /** Of a settlement the parties reached themselves: who recognised it. @law PSA-2025:9(4), PROC:186 */
  recognisedBy: nullableText.default(null),
  recognisedOn: nullableDay.default(null),
})
export type Mediation = z.infer<typeof Mediation>
