import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'

export const RecordState = z.enum([
  'collected',
  'transmitted',
  'reviewed',
  'published',
  'under-objection',
  'withdrawn',
  'expired',
  'repaired',
  'not-public',
])
export type RecordState = z.infer<typeof RecordState>
export const STATE_NAME: Record<RecordState, string> = {
  collected: '已采集',
  transmitted: '已传递，待复核',
  reviewed: '审核通过',
  published: '已公示',
  'under-objection': '异议处理中',
  withdrawn: '已撤回',
  expired: '公示期满',
  repaired: '信用修复',
  'not-public': '不予公开',
}

/** Penalties and licences are public within 7 working days, other decisions within 20. */
export const RecordKind = z.enum(['penalty', 'licence', 'other'])
export type RecordKind = z.infer<typeof RecordKind>
export const KIND_NAME: Record<RecordKind, string> = { penalty: '行政处罚', licence: '行政许可', other: '其他行政执法决定' }

/** What happens to a record, in the words of its timeline. The database writes each event itself. */
export const RecordEvent = z.enum([
  'collected',
  'transmitted',
  'returned',
  'reviewed',
  'published',
  'updated',
  'objected',
  'answered',
  'withdrawn',
  'sealed',
  'restored',
  'expired',
  'repaired',
  'withheld',
])
export type RecordEvent = z.infer<typeof RecordEvent>
export const EVENT_NAME: Record<RecordEvent, string> = {
  collected: '采集',
  transmitted: '传递',
  returned: '退回',
  reviewed: '审核通过',
  published: '发布',
  updated: '更正',
  objected: '收到异议',
  answered: '答复异议',
  withdrawn: '撤回',
  sealed: '封存',
  restored: '恢复公示',
  expired: '公示期满',
  repaired: '信用修复',
  withheld: '不予公开',
}

/** Why a decision is not public. The order is that in which the reasons are looked for. */
export const ReasonCode = z.enum([
  'state-secret',
  'police-work-secret',
  'security-risk',
  'minor',
  'age-unknown',
  'sensitive',
  'sealed-psa',
  'sealed-psa-legacy',
  'privacy',
  'trade-secret',
  'no-social-influence',
  'mediated',
  'not-a-penalty',
  'no-penalty-person',
  'not-a-grant',
  'personal-licence',
  'withdrawn',
  'import-undone',
  'wrong',
])
export type ReasonCode = z.infer<typeof ReasonCode>
/** Reasons a person finds by reading; the others are the gate's. */
export const FoundReason = ReasonCode.extract(['state-secret', 'police-work-secret', 'security-risk', 'privacy', 'trade-secret'])
export type FoundReason = z.infer<typeof FoundReason>
/** Why a third person's affairs are public nevertheless. @law OGI:15 */
export const FoundOverride = z.enum(['consent', 'public-interest'])
export type FoundOverride = z.infer<typeof FoundOverride>
export const REASON_NAME: Record<ReasonCode, string> = {
  'state-secret': '涉及国家秘密',
  'police-work-secret': '涉及警务工作秘密',
  'security-risk': '公开可能危及国家安全、公共安全、经济安全、社会稳定',
  minor: '涉及未成年人',
  'age-unknown': '当事人出生日期不明，不能排除未成年人',
  sensitive: '涉及性侵害、家庭暴力、戒毒等不宜公开的事实',
  'sealed-psa': '自然人治安管理违法记录依法封存',
  'sealed-psa-legacy': '自然人治安管理违法记录依法封存（2026年前已公示）',
  privacy: '涉及第三人个人隐私',
  'trade-secret': '涉及第三人商业秘密',
  'no-social-influence': '不具有一定社会影响',
  mediated: '治安调解结案',
  'not-a-penalty': '不属于行政处罚决定',
  'no-penalty-person': '对自然人不予行政处罚',
  'not-a-grant': '不属于准予行政许可的决定',
  'personal-licence': '自然人的行政许可，属于个人信息',
  withdrawn: '决定被变更、撤销、确认违法或者确认无效',
  'import-undone': '数据导入被撤销',
  wrong: '公示内容有误',
}

/** What one person proposes and another decides. */
export const ProposalAct = z.enum(['update', 'withdraw', 'withhold', 'reopen', 'restore'])
export type ProposalAct = z.infer<typeof ProposalAct>
export const PROPOSAL_NAME: Record<ProposalAct, string> = {
  update: '更正',
  withdraw: '撤回',
  withhold: '不予公开',
  reopen: '恢复公示程序',
  restore: '恢复公示',
}

export const PartyType = z.enum(['legal-person', 'natural-person', 'sole-trader'])
export type PartyType = z.infer<typeof PartyType>
export const PARTY_TYPE_NAME: Record<PartyType, string> = {
  'legal-person': '法人及非法人组织',
  'natural-person': '自然人',
  'sole-trader': '个体工商户',
}

/** What is shown of one decision: the names are those of the two-publicity standard. Already masked. */
export const PublicFields = z.object({
  partyName: z.string(),
  partyType: PartyType,
  uscc: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  decisionNo: z.string().nullable(),
  violationType: z.string(),
  violationFacts: z.string(),
  /** Citations such as `PSA-2012:43`, or, for imported decisions, the words themselves. */
  legalBasis: z.array(z.string()),
  penaltyTypes: z.array(z.string()),
  penaltyContent: z.string(),
  fineFen: z.int().nullable(),
  confiscatedFen: z.int().nullable(),
  decisionDate: Day,
  /** 公示截止期 on the credit platform; null: never sent there. */
  publicityEndDate: Day.nullable(),
  authorityName: z.string(),
  authorityUscc: z.string().nullable(),
  place: z.string().nullable(),
})
export type PublicFields = z.infer<typeof PublicFields>

/** What is shown of a licence, under the names of the two-publicity standard (3.2). Already masked. */
export const LicenceFields = z.object({
  partyName: z.string(),
  partyType: PartyType,
  uscc: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  /** 许可事项 */
  licenceKind: z.string(),
  licenseDocName: z.string(),
  licenseDocNo: z.string(),
  /** 普通, 特许, 认可, 核准, 登记 or 其他. */
  licenseType: z.string(),
  certificateName: z.string().nullable(),
  certificateNo: z.string().nullable(),
  licenseContent: z.string(),
  legalBasis: z.array(z.string()),
  decisionDate: Day,
  validFrom: Day,
  /** Last day; null: for good. */
  validTo: Day.nullable(),
  /** `2`: it ended before its term. */
  status: z.enum(['1', '2']),
  authorityName: z.string(),
  authorityUscc: z.string().nullable(),
})
export type LicenceFields = z.infer<typeof LicenceFields>

/** What a page shows: of a licence its own fields, of every other decision those of a penalty. */
export const ShownFields = z.union([PublicFields, LicenceFields])
export type ShownFields = z.infer<typeof ShownFields>
export const isLicence = (fields: ShownFields): fields is LicenceFields => 'licenseContent' in fields
/** What the decision is about: the act, or the kind of licence. */
export const subjectOf = (fields: ShownFields) => (isLicence(fields) ? fields.licenceKind : fields.violationType)
/** 文号 */
export const numberOf = (fields: ShownFields) => (isLicence(fields) ? fields.licenseDocNo : fields.decisionNo)
/** What was decided, in words. */
export const contentOf = (fields: ShownFields) => (isLicence(fields) ? fields.licenseContent : fields.penaltyContent)

/** A field in which something was replaced, and why; shown to the public beside the field. Never holds what was replaced. */
export const MaskMark = z.object({
  field: z.string(),
  substitute: z.string(),
  reason: z.string(),
  proposedBy: z.enum(['machine', 'person']),
})
export type MaskMark = z.infer<typeof MaskMark>

export const PublicityRecord = z.object({
  id: z.uuid(),
  recordNo: z.string(),
  kind: RecordKind,
  decisionId: z.uuid().nullable(),
  importedId: z.uuid().nullable(),
  licenceDecisionId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  /** Application a licence was given on. */
  applicationId: z.uuid().nullable(),
  unitName: z.string(),
  organName: z.string(),
  decidedOn: Day,
  number: z.string().nullable(),
  state: RecordState,
  reasonCode: ReasonCode.nullable(),
  reasonBasis: z.array(z.string()),
  reasonNote: z.string().nullable(),
  /** Last day to be public in time, counted from `dueFrom`; null while there is no duty. */
  dueOn: Day.nullable(),
  dueFrom: Day.nullable(),
  publicFields: ShownFields.nullable(),
  masking: z.array(MaskMark),
  transmittedBy: z.string().nullable(),
  transmittedAt: Instant.nullable(),
  maskedBy: z.string().nullable(),
  maskedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  withdrawDueOn: Day.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
  endOn: Day.nullable(),
  /** Of the public text; moves on with every correction. */
  edition: z.int(),
  updatedAt: Instant.nullable(),
  /** Clock of whoever acted last, and why; they go into the event. */
  actedAt: Instant.nullable(),
  actNote: z.string().nullable(),
  /** What a person found when reading, and why it is public nevertheless. */
  foundReason: FoundReason.nullable(),
  foundOverride: FoundOverride.nullable(),
  /** Wrong data found: put right by then. */
  correctDueOn: Day.nullable(),
  correctFrom: Day.nullable(),
  /** What one person proposed and another has not decided yet. */
  openProposal: ProposalAct.nullable(),
  proposedBy: z.string().nullable(),
  creditClass: z.enum(['minor', 'general', 'serious']).nullable(),
  creditEndOn: Day.nullable(),
  /** First day on which a credit repair may be entered. */
  repairFrom: Day.nullable(),
  version: z.int(),
})
export type PublicityRecord = z.infer<typeof PublicityRecord>
