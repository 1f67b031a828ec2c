import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Delivery } from '../file/types-enforcement.ts'

const Id = z.string()
export const Part = z.object({ dueOn: Day, amountFen: z.int() })
export type Part = z.infer<typeof Part>

/** What is still to be paid under a decision, and why. Sums in fen. */
export const Owed = z.object({
  decisionId: Id,
  fineFen: z.int(),
  finePaidFen: z.int(),
  fineOpenFen: z.int(),
  /** Day the offender received the decision; null: nothing is due yet. */
  receivedOn: Day.nullable(),
  /** What is due when: the whole fine after fifteen days, or as deferred. */
  parts: z.array(Part),
  /** Last due day. */
  dueOn: Day.nullable(),
  surchargeDays: z.int(),
  surchargeFen: z.int(),
  surchargePaidFen: z.int(),
  surchargeOpenFen: z.int(),
  openFen: z.int(),
  /** Why this sum: Chinese sentences, in the order of the sum. */
  steps: z.array(z.string()),
  basis: z.array(z.string()),
})
export type Owed = z.infer<typeof Owed>

/** Who receives a decision, and whether he has. */
export const Recipient = z.object({
  decisionId: Id,
  partyId: Id,
  name: z.string(),
  role: z.enum(['offender', 'victim', 'guardian']),
  /** A guardian may be given the decision of the ward; no article makes it a duty. */
  required: z.boolean(),
  delivery: Delivery.nullable(),
  dueOn: Day.nullable(),
  /** Whether the police were late; for a public notice its publication counts, not the end of its term. */
  late: z.boolean(),
})
export type Recipient = z.infer<typeof Recipient>

/** How far a decided case is carried out. `missing`: what stands against closing, in the order of work. */
export const EnforcementStanding = z.object({
  owed: z.array(Owed),
  recipients: z.array(Recipient),
  missing: z.array(z.string()),
})
export type EnforcementStanding = z.infer<typeof EnforcementStanding>

/** Days that do not count for the surcharge: a reconsideration or a lawsuit. Both ends included; `to` null: still going on. @law APL:73(3) */
export type Stay = { from: Day; to: Day | null }
