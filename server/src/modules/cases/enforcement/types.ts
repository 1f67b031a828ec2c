import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Fen } from '../../../kit/money.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { Closure, DeliveryMethod, Execution, Payment } from '../file/types.ts'
import { ActInput } from '../perform.ts'

const Id = z.uuid('标识有误')
const Sum = Fen.refine((fen) => fen > 0, '金额应大于零')

export const RecordDelivery = ActInput.extend({
  decisionId: Id,
  partyId: Id,
  method: DeliveryMethod,
  /** For a public notice the day its term ended. */
  deliveredOn: Day,
  publishedOn: Day.nullable().default(null),
  consentSigned: z.boolean().default(false),
  /** Whether the party was told that the decision will be public. */
  toldPublication: z.boolean().default(false),
  note: optionalText(2000),
})
export type RecordDelivery = z.infer<typeof RecordDelivery>

/** Why an officer took the money himself. @law PSA-2025:123, APL:68, APL:69 */
export const CollectedWhy = z.enum(['small', 'remote', 'hard-to-execute'])
export const RecordPayment = ActInput.extend({
  decisionId: Id,
  kind: Payment.shape.kind,
  paidOn: Day,
  amountFen: Sum,
  channel: Payment.shape.channel,
  receipt: text(60),
  collectedWhy: CollectedWhy.nullable().default(null),
})
export type RecordPayment = z.infer<typeof RecordPayment>

/** `landedOn`: money taken on the water or on a train is handed in within two days of landing or arrival. */
export const HandInMoney = ActInput.extend({ paymentId: Id, handedInOn: Day, landedOn: Day.nullable().default(null) })
export type HandInMoney = z.infer<typeof HandInMoney>

/** One part is a deferral, several are instalments; together they are the fine still open. */
export const ApproveInstalments = ActInput.extend({
  decisionId: Id,
  requestedOn: Day,
  approvedOn: Day,
  parts: z
    .array(z.object({ dueOn: Day, amountFen: Sum }))
    .min(1, '至少填写一期')
    .max(36, '最多三十六期'),
})
export type ApproveInstalments = z.infer<typeof ApproveInstalments>

export const RecordExecution = ActInput.extend({
  decisionId: Id,
  kind: Execution.shape.kind,
  fromOn: Day,
  toOn: Day.nullable().default(null),
  creditedDays: z.int('应为整数').min(0, '不能为负').max(60, '天数过多').default(0),
  place: optionalText(200),
  guarantor: optionalText(100),
  depositFen: Sum.nullable().default(null),
  note: optionalText(2000),
})
export type RecordExecution = z.infer<typeof RecordExecution>

export const CloseCase = ActInput.extend({ ground: Closure.shape.ground, closedOn: Day, note: optionalText(2000) })
export type CloseCase = z.infer<typeof CloseCase>
