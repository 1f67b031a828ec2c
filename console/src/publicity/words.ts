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
export const STEPS = { transmission: '待确认内容', confirmation: '待复核', publication: '待发布', withdrawal: '待撤回' } as const

/** Reasons a person finds by reading. */
export const WITHHOLD_REASONS: Record<WithholdReason, string> = {
  'state-secret': '涉及国家秘密',
  'police-work-secret': '涉及警务工作秘密',
  'security-risk': '公开可能危及国家安全、公共安全、经济安全、社会稳定',
  privacy: '涉及第三人个人隐私',
  'trade-secret': '涉及第三人商业秘密',
}
export const WITHDRAW_REASONS = { withdrawn: '决定被变更、撤销、确认违法或者确认无效', wrong: '公示内容有误' } as const

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
  ...WITHDRAW_REASONS,
  'import-undone': '数据导入被撤销',
}

export const refusalOf = ({ refused, basis }: Act) => (refused === null ? null : { detail: refused, basis })
