import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Id, nullableDay, nullableInstant, nullableText } from './types-columns.ts'

export const CaseId = z.uuid('案件标识有误').brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

/** Where a case stands. Which act leads where is the table in `lifecycle.ts`. */
export const Stage = z.enum([
  'reported',
  'declined',
  'investigating',
  'handling-continued',
  'proposed',
  'reviewed',
  'decided',
  'delivered',
  'closed',
])
export type Stage = z.infer<typeof Stage>

export const STAGE_NAME: Record<Stage, string> = {
  reported: '已接报',
  declined: '不予受理',
  investigating: '调查中',
  'handling-continued': '继续调查（嫌疑人未明或在逃）',
  proposed: '待法制审核',
  reviewed: '审核通过，待决定',
  decided: '已决定，待送达',
  delivered: '已送达，执行中',
  closed: '已结案',
}

export const Procedure = z.enum(['ordinary', 'summary', 'fast-track'])
export type Procedure = z.infer<typeof Procedure>
export const PROCEDURE_NAME: Record<Procedure, string> = { ordinary: '普通程序', summary: '简易程序', 'fast-track': '快速办理' }

/** Whose procedure governs: the public-security law first (治安案件), or the Administrative Penalty Law. @law PSA-2025:4 */
export const Family = z.enum(['psa', 'general'])
export type Family = z.infer<typeof Family>

export const Secrecy = z.enum(['none', 'state-secret', 'police-work-secret', 'security-risk'])
export type Secrecy = z.infer<typeof Secrecy>
export const Sensitive = z.enum(['sexual', 'family-violence', 'drug-rehabilitation', 'juvenile'])
export type Sensitive = z.infer<typeof Sensitive>
export const Source = z.enum(['report', 'patrol', 'transfer', 'surrender', 'superior', 'on-the-spot'])
export type Source = z.infer<typeof Source>

export const LimitationGround = z.enum(['life-health-finance', 'refused-report'])

export const Outcome = z.enum(['penalty', 'no-penalty', 'transfer', 'mediated', 'terminated'])
export type Outcome = z.infer<typeof Outcome>
export const OUTCOME_NAME: Record<Outcome, string> = {
  penalty: '行政处罚',
  'no-penalty': '不予行政处罚',
  transfer: '移送',
  mediated: '治安调解结案',
  terminated: '终止调查',
}

/** The case's own row, with the unit's and the cause's names joined. */
export const Case = z.object({
  id: CaseId,
  number: z.string(),
  title: z.string(),
  unitId: Id,
  unitPath: z.string(),
  unitName: z.string(),
  unitLevel: z.string(),
  organId: Id,
  organName: z.string(),
  procedure: Procedure,
  stage: Stage,
  family: Family,
  causeCode: nullableText,
  causeName: nullableText,
  source: Source,
  place: z.string(),
  regionCode: z.string(),
  occurredOn: nullableDay,
  occurredUntil: nullableDay,
  foundOn: Day,
  summary: z.string(),
  secrecy: Secrecy,
  sensitive: z.array(Sensitive),
  reportedAt: Instant,
  acceptedAt: nullableInstant,
  /** 受案登记表文号, once accepted. */
  acceptanceNumber: nullableText,
  /** Why limitation is longer than usual, or does not hold. @law APL:36, PROC:154(3) */
  limitationGround: LimitationGround.nullable(),
  closedAt: nullableInstant,
  version: z.int(),
})
export type Case = z.infer<typeof Case>

export const Handler = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  kind: z.enum(['lead', 'co']),
  fromAt: Instant,
  untilAt: nullableInstant,
  endGround: z.enum(['handed-over', 'recused', 'lead-changed']).nullable(),
  reason: nullableText,
})
export type Handler = z.infer<typeof Handler>

export const PartyRole = z.enum(['offender', 'victim', 'guardian', 'reporter', 'witness', 'third-person'])
export type PartyRole = z.infer<typeof PartyRole>
export const IdType = z.enum([
  'id-card',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-residence',
  'residence-permit',
  'unknown',
])
export type IdType = z.infer<typeof IdType>
export const Vulnerability = z.enum(['blind', 'deaf', 'mute', 'mental-illness'])
export type Vulnerability = z.infer<typeof Vulnerability>

export const Party = z.object({
  id: Id,
  role: PartyRole,
  kind: z.enum(['person', 'unit']),
  name: z.string(),
  idType: IdType.nullable(),
  idNumber: nullableText,
  uscc: nullableText,
  soleTrader: z.boolean(),
  birthOn: nullableDay,
  legalRepresentative: nullableText,
  phone: nullableText,
  address: nullableText,
  guardsParty: nullableText,
  vulnerabilities: z.array(Vulnerability),
  nursingOrPregnant: z.boolean(),
  congressDeputy: z.enum(['county-or-above', 'township']).nullable(),
  priorDetained: z.boolean(),
  version: z.int(),
  removedAt: nullableInstant,
  removedReason: nullableText,
})
export type Party = z.infer<typeof Party>
