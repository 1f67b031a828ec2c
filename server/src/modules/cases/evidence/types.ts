import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { EvidenceKind } from '../file/types.ts'
import { ActInput, CaseParams } from '../perform.ts'

export const AddEvidence = ActInput.extend({
  kind: EvidenceKind,
  title: text(100),
  description: optionalText(2000),
  collectedOn: Day,
  /** Officers who collected it: two, or one where the 2025 law lets one act alone. */
  collectedBy: z.array(z.uuid()).min(1, '请选择收集证据的民警').max(10),
  place: optionalText(200),
  /** Collected under full audio and video recording. */
  avRecorded: z.boolean().default(false),
  /** Collected in a regulated handling place (执法办案场所). */
  inHandlingPlace: z.boolean().default(false),
})
export type AddEvidence = z.infer<typeof AddEvidence>

const flag = z
  .enum(['true', 'false'], '请填写 true 或者 false')
  .default('false')
  .transform((value) => value === 'true')

/** `AddEvidence` as the fields of a form that brings the file along: all are texts, the collectors' ids with commas between. */
export const EvidenceForm = AddEvidence.omit({ caseId: true }).extend({
  version: z.coerce.number().int().min(1),
  collectedBy: z
    .string({ error: '请选择收集证据的民警' })
    .max(1000)
    .transform((ids) => ids.split(',').map((id) => id.trim()))
    .pipe(AddEvidence.shape.collectedBy),
  avRecorded: flag,
  inHandlingPlace: flag,
})

export const EvidenceParams = CaseParams.extend({ evidenceId: z.uuid() })
export type EvidenceParams = z.infer<typeof EvidenceParams>

export const ExcludeEvidence = ActInput.extend({ evidenceId: z.uuid(), reason: text(500) })
export type ExcludeEvidence = z.infer<typeof ExcludeEvidence>
