import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { ApplicantKind } from '../kinds/types.ts'

export const ApplicationId = z.uuid('申请标识有误').brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>

/** Where an application stands. `closed`: the decision, and the certificate where there is one, have reached the applicant. */
export const Stage = z.enum(['received', 'correcting', 'declined', 'examining', 'granted', 'refused', 'closed', 'withdrawn'])
export type Stage = z.infer<typeof Stage>
export const STAGE_NAME: Record<Stage, string> = {
  received: '已收件',
  correcting: '待补正',
  declined: '不予受理',
  examining: '审查中',
  granted: '准予许可（待发证送达）',
  refused: '不予许可（待送达）',
  closed: '已办结',
  withdrawn: '申请人已撤回',
}

/** A first application, or one to prolong (LIC 50) or to change (LIC 49) a licence that holds. */
export const Purpose = z.enum(['new', 'renewal', 'change'])
export type Purpose = z.infer<typeof Purpose>
export const PURPOSE_NAME: Record<Purpose, string> = { new: '新办', renewal: '延续', change: '变更' }

export const Channel = z.enum(['window', 'online', 'post'])
export type Channel = z.infer<typeof Channel>
export const CHANNEL_NAME: Record<Channel, string> = { window: '窗口', online: '网上', post: '邮寄' }

export const PaperType = z.enum([
  'id-card',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-residence',
  'residence-permit',
])
export type PaperType = z.infer<typeof PaperType>
/** The words of the two-publicity table. */
export const PAPER_NAME: Record<PaperType, string> = {
  'id-card': '身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-residence': '外国人永久居留身份证',
  'residence-permit': '港澳台居民居住证',
}

export const Secrecy = z.enum(['none', 'state-secret', 'police-work-secret', 'security-risk'])

/** The application as it was received, and how far it has come. */
export const Application = z.object({
  id: ApplicationId,
  number: z.string(),
  kindCode: z.string(),
  purpose: Purpose,
  priorDecisionId: z.uuid().nullable(),
  unitId: z.uuid(),
  unitPath: z.string(),
  unitName: z.string(),
  organId: z.uuid(),
  organName: z.string(),
  organUscc: z.string().nullable(),
  stage: Stage,
  applicantKind: ApplicantKind,
  applicantName: z.string(),
  idType: PaperType.nullable(),
  idNumber: z.string().nullable(),
  uscc: z.string().nullable(),
  /** 个体工商户: a person who trades under a code. */
  soleTrader: z.boolean(),
  birthOn: Day.nullable(),
  legalRepresentative: z.string().nullable(),
  legalRepIdType: PaperType.nullable(),
  legalRepIdNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  /** Who acts for an applicant under eighteen. */
  guardianName: z.string().nullable(),
  guardianIdNumber: z.string().nullable(),
  agentName: z.string().nullable(),
  /** What is asked for, in words. */
  matter: z.string(),
  channel: Channel,
  documents: z.array(z.string()),
  secrecy: Secrecy,
  /** The applicant marked trade secrets, which are not disclosed (LIC 5). */
  tradeSecret: z.boolean(),
  /** Working days to decide, and the article they stand in, as on the day of receipt. */
  decisionDays: z.int(),
  decisionBasis: z.string(),
  extensionDays: z.int().nullable(),
  onSite: z.boolean(),
  hearingRequired: z.boolean(),
  receivedAt: Instant,
  acceptedAt: Instant.nullable(),
  /** From when acceptance holds; the day of receipt when nothing was told in five working days. */
  acceptedOn: Day.nullable(),
  bySilence: z.boolean(),
  acceptanceNumber: z.string().nullable(),
  closedAt: Instant.nullable(),
  version: z.int(),
})
export type Application = z.infer<typeof Application>

/** The one notice of everything that is wanting (LIC 32). */
export const Correction = z.object({
  number: z.string(),
  missing: z.array(z.string()),
  toldOn: Day,
  answeredOn: Day.nullable(),
})
export type Correction = z.infer<typeof Correction>

/** Why an application is not accepted: LIC 32(1), 32(2), 78, 79; `not-corrected` is the bureau's practice (unsourced). */
export const NonAcceptanceGround = z.enum(['not-required', 'not-competent', 'false-material', 'barred', 'not-corrected'])
export type NonAcceptanceGround = z.infer<typeof NonAcceptanceGround>
export const NON_ACCEPTANCE_NAME: Record<NonAcceptanceGround, string> = {
  'not-required': '依法不需要取得行政许可',
  'not-competent': '不属于本机关职权范围',
  'false-material': '隐瞒有关情况或者提供虚假材料',
  barred: '在不得再次申请的期间内',
  'not-corrected': '告知补正后未补正',
}
export const NonAcceptance = z.object({
  number: z.string(),
  ground: NonAcceptanceGround,
  reason: z.string(),
  otherOrgan: z.string().nullable(),
  toldOn: Day,
})
export type NonAcceptance = z.infer<typeof NonAcceptance>
