import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { LimitationGround, Secrecy, Sensitive, Source } from '../file/types.ts'
import { PartyInput } from '../parties/types.ts'
import { ActInput, ActReply } from '../perform.ts'

const RegionCode = z.string().regex(/^\d{6}$/, '行政区划代码应为 6 位数字')
const CauseCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '请选择案由')
  .max(60)

/** What is known of the act itself; the same fields are later corrected. */
const Facts = z.object({
  title: optionalText(100),
  causeCode: CauseCode.nullable().default(null),
  place: text(200),
  /** GB/T 2260; the unit's own region when left out. */
  regionCode: RegionCode.nullable().default(null),
  occurredOn: Day.nullable().default(null),
  /** Last day of an act that went on. */
  occurredUntil: Day.nullable().default(null),
  /** Day on which the police learnt of the act. */
  foundOn: Day,
  summary: text(4000),
  secrecy: Secrecy.default('none'),
  sensitive: z.array(Sensitive).max(4).default([]),
})

/** 接报案登记. A decision on the spot has its own act. */
export const RegisterReport = Facts.extend({
  source: Source.exclude(['on-the-spot']),
  parties: z.array(PartyInput).max(20, '一次最多登记 20 名当事人').default([]),
})
export type RegisterReport = z.infer<typeof RegisterReport>

/** Something the officer should know; it never blocks. */
export const Warning = z.object({
  code: z.string(),
  detail: z.string(),
  basis: z.array(z.string()).optional(),
  caseId: z.string().optional(),
})
export type Warning = z.infer<typeof Warning>
export const Registered = ActReply.extend({ number: z.string(), warnings: z.array(Warning) })
export type Registered = z.infer<typeof Registered>

export const CorrectCase = ActInput.extend(Facts.shape)
export type CorrectCase = z.infer<typeof CorrectCase>

/** 受案（立案）. */
export const Accept = ActInput.extend({
  causeCode: CauseCode,
  /** Day of the act, when it has become known since the report. */
  occurredOn: Day.nullable().default(null),
  occurredUntil: Day.nullable().default(null),
  limitationGround: LimitationGround.nullable().default(null),
  /** Says that the officer has seen that limitation has run out: the case can only end without a penalty. */
  limitationSeen: z.boolean().default(false),
  /** 受案回执: to whom it was given; null when nobody reported, as after a patrol. */
  receiptGivenTo: optionalText(50),
  receiptNote: optionalText(200),
})
export type Accept = z.infer<typeof Accept>

export const DeclineGround = z.enum(['not-police-matter', 'no-offence', 'other-organ', 'repeat-report'])
/** How the reporter was told. */
const Told = z.enum(['oral', 'written', 'unreachable'])
export const Decline = ActInput.extend({
  ground: DeclineGround,
  reason: text(1000),
  told: Told,
  toldOn: Day.nullable().default(null),
  /** The organ outside this platform that takes the matter over, or the number of the case already open. */
  handedTo: optionalText(100),
})
export type Decline = z.infer<typeof Decline>

export const TransferReport = ActInput.extend({
  unitId: z.uuid('请选择接收单位'),
  reason: text(1000),
  told: Told,
  toldOn: Day.nullable().default(null),
})
export type TransferReport = z.infer<typeof TransferReport>

export const ContinueUnknown = ActInput.extend({
  ground: z.enum(['unknown', 'fled']),
  /** What has been done to find the offender. */
  effort: text(1000),
  victimToldOn: Day.nullable().default(null),
  victimNote: optionalText(200),
})
export type ContinueUnknown = z.infer<typeof ContinueUnknown>

export const Resume = ActInput.extend({ reason: text(1000) })
export type Resume = z.infer<typeof Resume>
