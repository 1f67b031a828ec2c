import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { text } from '../../../kit/text.ts'
import { ExaminationKind, ExcludedGround } from '../file/types.ts'
import { LicenceActInput } from '../perform.ts'

const Officers = z.array(z.uuid('请选择审查人员')).min(1, '请选择审查人员').max(10)

export const RecordExamination = LicenceActInput.extend({
  kind: ExaminationKind,
  officers: Officers,
  examinedOn: Day,
  record: text(4000),
  conclusion: z.enum(['meets', 'fails']),
})
export type RecordExamination = z.infer<typeof RecordExamination>

export const StartExcludedTime = LicenceActInput.extend({
  ground: ExcludedGround,
  fromOn: Day,
  /** What it will take, in days, as the applicant is told in writing. */
  neededDays: z.int().min(1).max(365),
})
export type StartExcludedTime = z.infer<typeof StartExcludedTime>

export const EndExcludedTime = LicenceActInput.extend({ toOn: Day })
export type EndExcludedTime = z.infer<typeof EndExcludedTime>

export const ExtendDecision = LicenceActInput.extend({ reason: text(1000) })
export type ExtendDecision = z.infer<typeof ExtendDecision>
