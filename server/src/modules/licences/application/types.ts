import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { ApplicationId, Channel, NonAcceptanceGround, PaperType, Purpose, Secrecy, Stage } from '../file/types.ts'
import { ApplicantKind } from '../kinds/types.ts'
import { LicenceActInput } from '../perform.ts'

/** Who asks, with the papers that prove it. */
export const ApplicantInput = z.object({
  applicantKind: ApplicantKind,
  applicantName: text(100),
  /** A person's paper; null for units. */
  idType: PaperType.nullable().default(null),
  idNumber: optionalText(40),
  /** Of a unit, or of a person who trades under a code. */
  uscc: optionalText(40),
  soleTrader: z.boolean().default(false),
  /** Filled from the ID card number where there is one. */
  birthOn: Day.nullable().default(null),
  legalRepresentative: optionalText(50),
  legalRepIdType: PaperType.nullable().default(null),
  legalRepIdNumber: optionalText(40),
  phone: optionalText(30),
  address: optionalText(200),
  /** For an applicant under eighteen, with the guardian's identity card number. */
  guardianName: optionalText(50),
  guardianIdNumber: optionalText(40),
  agentName: optionalText(50),
})
export type ApplicantInput = z.infer<typeof ApplicantInput>

/** 接收申请. */
export const ReceiveApplication = ApplicantInput.extend({
  kindCode: text(60),
  purpose: Purpose.default('new'),
  /** The decision that gave the licence to renew or change. */
  priorDecisionId: z.uuid('请选择原许可').nullable().default(null),
  /** The handling unit within the actor's scope; the actor's own when left out. */
  unitId: z.uuid('机构标识有误').nullable().default(null),
  matter: text(500),
  channel: Channel.default('window'),
  /** Papers handed in, by the names of the kind's list. */
  documents: z.array(text(100)).max(30).default([]),
  secrecy: Secrecy.default('none'),
  tradeSecret: z.boolean().default(false),
})
export type ReceiveApplication = z.infer<typeof ReceiveApplication>

export const ReceivedApplication = z.object({
  applicationId: ApplicationId,
  version: z.int(),
  stage: Stage,
  /** Of the receipt. */
  number: z.string(),
  /** Papers of the kind that are missing. */
  missing: z.array(z.string()),
  /** Last day to tell what is missing; afterwards the application counts as accepted (LIC 32). */
  correctBy: Day,
  /** The applicant deceived before and may not ask until after that day: to be declined as `barred` (LIC 78, 79). */
  barredUntil: Day.nullable(),
})
export type ReceivedApplication = z.infer<typeof ReceivedApplication>

export const TellCorrections = LicenceActInput.extend({ missing: z.array(text(200)).min(1, '请列明全部需要补正的内容').max(30) })
export type TellCorrections = z.infer<typeof TellCorrections>

export const RecordCorrections = LicenceActInput.extend({
  /** All papers there are now. */
  documents: z.array(text(100)).min(1).max(30),
})
export type RecordCorrections = z.infer<typeof RecordCorrections>

export const AcceptApplication = LicenceActInput
export type AcceptApplication = z.infer<typeof AcceptApplication>

export const DeclineApplication = LicenceActInput.extend({
  ground: NonAcceptanceGround,
  reason: text(1000),
  /** The organ to turn to, where this one has no competence. */
  otherOrgan: optionalText(100),
})
export type DeclineApplication = z.infer<typeof DeclineApplication>

export const WithdrawApplication = LicenceActInput.extend({ reason: text(500) })
export type WithdrawApplication = z.infer<typeof WithdrawApplication>
