import { z } from 'zod'
import { Application, Correction, NonAcceptance } from './types-application.ts'
import { Decision, Delivery, Proposal, Supervision } from './types-decision.ts'
import { Examination, ExcludedTime, Extension, Hearing } from './types-examination.ts'

export * from './types-application.ts'
export * from './types-decision.ts'
export * from './types-examination.ts'

/**
 * Everything recorded on one application, as every rule and the page read it. Lists are in the order of recording.
 * `prior` is the licence that is to be renewed or changed.
 */
export const LicenceFile = z.object({
  application: Application,
  prior: Decision.nullable(),
  correction: Correction.nullable(),
  nonAcceptance: NonAcceptance.nullable(),
  examinations: z.array(Examination),
  excludedTimes: z.array(ExcludedTime),
  extension: Extension.nullable(),
  hearings: z.array(Hearing),
  proposals: z.array(Proposal),
  decisions: z.array(Decision),
  deliveries: z.array(Delivery),
  supervisions: z.array(Supervision),
})
export type LicenceFile = z.infer<typeof LicenceFile>
