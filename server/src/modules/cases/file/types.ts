import { z } from 'zod'
import { Case, Handler, Party } from './types-case.ts'
import { Decision, Proposal } from './types-decision.ts'
import { Closure, Delivery, Execution, InstalmentPlan, Payment } from './types-enforcement.ts'
import { Discussion, Hearing, Notice, Statement } from './types-hearing.ts'
import { Evidence, Extension, FastTrack, Measure, Mediation, Pause, Questioning } from './types-investigation.ts'

export * from './types-case.ts'
export * from './types-decision.ts'
export * from './types-enforcement.ts'
export * from './types-hearing.ts'
export * from './types-investigation.ts'

/**
 * Everything recorded on one case, as every rule and the case page read it. Lists are in the order of recording.
 * Facts about people and units outside the case are never here: a rule that needs one takes it as a parameter.
 */
export const CaseFile = z.object({
  case: Case,
  handlers: z.array(Handler),
  parties: z.array(Party),
  evidence: z.array(Evidence),
  questionings: z.array(Questioning),
  measures: z.array(Measure),
  pauses: z.array(Pause),
  extensions: z.array(Extension),
  fastTracks: z.array(FastTrack),
  mediations: z.array(Mediation),
  notices: z.array(Notice),
  statements: z.array(Statement),
  hearings: z.array(Hearing),
  discussions: z.array(Discussion),
  proposals: z.array(Proposal),
  decisions: z.array(Decision),
  deliveries: z.array(Delivery),
  payments: z.array(Payment),
  instalmentPlans: z.array(InstalmentPlan),
  executions: z.array(Execution),
  closure: Closure.nullable(),
})
export type CaseFile = z.infer<typeof CaseFile>
