import type { Input, Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type PublicityRecord = Reply<'listPublicityRecords'>['items'][number]
export type Detail = Reply<'getPublicityRecord'>
export type Shown = NonNullable<Detail['proposed']>['fields']
/** What a page shows of a licence, and of any other decision. */
export type LicenceFields = Extract<Shown, { licenseContent: string }>
export type Fields = Exclude<Shown, LicenceFields>
export const isLicence = (fields: Shown): fields is LicenceFields => 'licenseContent' in fields
export type Act = Detail['acts']['publishRecord']
export type State = PublicityRecord['state']
export type ReasonCode = NonNullable<PublicityRecord['reasonCode']>
export type WithholdReason = Input<'withholdRecord'>['reasonCode']

export const isPublic = ({ state }: Pick<PublicityRecord, 'state'>) => state === 'published' || state === 'under-objection'

export const KINDS: Record<PublicityRecord['kind'], string> = {
  penalty: '行政处罚',
  licence: '行政许可',
  other: '其他行政执法决定',
}
export const EVENTS: Record<Detail['timeline'][number]['event'], string> = {
  collected: '采集',
  transmitted: '确认内容并传递',
  returned: '退回',
  reviewed: '复核通过',
  published: '发布',
  updated: '更正',
  objected: '受理异议',
  answered: '答复异议',
  withdrawn: '撤回',
  sealed: '封存',
  restored: '恢复公示',
  expired: '公示期满',
  repaired: '信用修复',
  withheld: '不予公开',
}
/** What one person proposes and another decides. */
export const PROPOSALS: Record<Detail['proposals'][number]['act'], string> = {
  update: '更正',
  withdraw: '撤回',
  withhold: '不予公开',
  reopen: '恢复公示程序',
  restore: '恢复公示',
}
export const GROUNDS: Record<Input<'reopenRecord'>['ground'], string> = {
  consent: '第三人同意公开',
  'public-interest': '不公开会对公共利益造成重大影响',
  mistaken: '原来的判断有误',
}

export const STATES: Record<State, string> = {
  collected: '待确认',
  transmitted: '已传递，待复核',
  reviewed: '复核通过，待发布',
  published: '已公示',
  'under-objection': '已公示，异议处理中',
  withdrawn: '已撤回',
  expired: '公示期满',
  repaired: '信用修复，不再公示',
  'not-public': '不予公开',
}
export const STATE_TONE: Record<State, Tone> = {
  collected: 'amber',
  transmitted: 'amber',
  'not-public': 'grey',
  reviewed: 'blue',
  published: 'green',
  'under-objection': 'amber',
  withdrawn: 'red',
  expired: 'grey',
  repaired: 'grey',
}
/** What is to be done next, in the order of a record's life; the first holds all that is the person's own task. */
export const STEPS: Record<Reply<'countPublicitySteps'>[number]['step'], string> = {
  mine: '待我办理',
  transmission: '待确认内容',
  confirmation: '待复核',
  publication: '待发布',
  correction: '待更正',
  withdrawal: '待撤回',
  decision: '待另一人决定',
  proposed: '我提出的，待决定',
}

/** Reasons a person finds by reading. */
export const WITHHOLD_REASONS: Record<WithholdReason, string> = {
  'state-secret': '涉及国家秘密',
  'police-work-secret': '涉及警务工作秘密',
  'security-risk': '公开可能危及国家安全、公共安全、经济安全、社会稳定',
  privacy: '涉及第三人个人隐私',
  'trade-secret': '涉及第三人商业秘密',
}
const DOWN_REASONS = { withdrawn: '决定被变更、撤销、确认违法或者确认无效', wrong: '公示内容有误' } as const
/** Why a page is taken down by people. */
export const WITHDRAW_REASONS: Record<Input<'withdrawRecord'>['reasonCode'], string> = { ...DOWN_REASONS, ...WITHHOLD_REASONS }

/** Why a decision is not public; the first five are found by reading, the others by the gate. */
export const REASONS: Record<ReasonCode, string> = {
  ...WITHHOLD_REASONS,
  minor: '涉及未成年人',
  'age-unknown': '当事人出生日期不明，不能排除未成年人',
  sensitive: '涉及性侵害、家庭暴力、戒毒等不宜公开的事实',
  'sealed-psa': '自然人治安管理违法记录依法封存',
  'sealed-psa-legacy': '自然人治安管理违法记录依法封存（2026年前已公示）',
  'no-social-influence': '不具有一定社会影响',
  mediated: '治安调解结案',
  'not-a-penalty': '不属于行政处罚决定',
  'no-penalty-person': '对自然人不予行政处罚',
  'not-a-grant': '不属于准予行政许可的决定',
  'personal-licence': '自然人的行政许可，属于个人信息',
  ...DOWN_REASONS,
  'import-undone': '数据导入被撤销',
}

export const refusalOf = ({ refused, basis }: Act) => (refused === null ? null : { detail: refused, basis })
