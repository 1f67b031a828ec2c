import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Id, nullableDay, nullableText } from './types-columns.ts'

export const DeliveryMethod = z.enum([
  'pronounced',
  'handed-over',
  'left-at-address',
  'post',
  'electronic',
  'entrusted',
  'public-notice',
  'impossible',
])
export type DeliveryMethod = z.infer<typeof DeliveryMethod>
export const Delivery = z.object({
  id: Id,
  decisionId: Id,
  partyId: Id,
  method: DeliveryMethod,
  deliveredOn: Day,
  publishedOn: nullableDay,
  consentSigned: z.boolean(),
  toldPublication: z.boolean(),
  note: nullableText,
})
export type Delivery = z.infer<typeof Delivery>
export const Payment = z.object({
  id: Id,
  decisionId: Id,
  kind: z.enum(['fine', 'surcharge', 'confiscation']),
  paidOn: Day,
  amountFen: z.int(),
  channel: z.enum(['bank', 'on-the-spot', 'electronic']),
  receipt: z.string(),
  handedInOn: nullableDay,
})
export type Payment = z.infer<typeof Payment>
export const InstalmentPlan = z.object({
  id: Id,
  decisionId: Id,
  requestedOn: Day,
  approvedBy: Id,
  approvedOn: Day,
  parts: z.array(z.object({ dueOn: Day, amountFen: z.int() })),
})
export type InstalmentPlan = z.infer<typeof InstalmentPlan>
export const Execution = z.object({
  id: Id,
  decisionId: Id,
  kind: z.enum([
    'detention',
    'detention-suspended',
    'detention-not-executed',
    'license',
    'business',
    'confiscation',
    'warning',
    'impossible',
  ]),
  fromOn: Day,
  toOn: nullableDay,
  creditedDays: z.int(),
  place: nullableText,
  /** Of suspended detention: a guarantor, or a deposit of 200 yuan a day. @law PROC:223 */
  guarantor: nullableText,
  depositFen: z.int().nullable(),
  note: nullableText,
})
export type Execution = z.infer<typeof Execution>
export const Closure = z.object({
  ground: z.enum(['no-penalty', 'mediated', 'executed', 'criminal', 'impossible', 'transferred', 'terminated']),
  closedOn: Day,
  note: nullableText,
  closedBy: Id,
})
export type Closure = z.infer<typeof Closure>
