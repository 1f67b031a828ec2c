import type { Tone } from '../theme.ts'
import type { Application, ApplicationItem, Decision, Kind, LicenceFile, Standing } from './types.ts'

/** Official Chinese terms of the codes an application holds. The compiler says when the server knows a code that is not here. */
type Row<K extends keyof LicenceFile> = LicenceFile[K] extends readonly (infer R)[] ? R : never
type Names<T> = Record<Extract<T, string>, string>

export const STAGES: Names<Application['stage']> = {
  received: '已收件',
  correcting: '待补正',
  declined: '不予受理',
  examining: '审查中',
  granted: '准予许可（待送达）',
  refused: '不予许可（待送达）',
  closed: '已办结',
  withdrawn: '申请人已撤回',
}
export const STAGE_TONES: Record<Application['stage'], Tone> = {
  received: 'blue',
  correcting: 'amber',
  declined: 'grey',
  examining: 'blue',
  granted: 'green',
  refused: 'amber',
  closed: 'grey',
  withdrawn: 'grey',
}
export const PURPOSES: Names<Application['purpose']> = { new: '新办', renewal: '延续', change: '变更' }
export const CHANNELS: Names<Application['channel']> = { window: '窗口', online: '网上', post: '邮寄' }
export const APPLICANT_KINDS: Names<Application['applicantKind']> = { person: '个人', unit: '单位' }
export const PAPERS: Names<Application['idType']> = {
  'id-card': '身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-residence': '外国人永久居留身份证',
  'residence-permit': '港澳台居民居住证',
}
export const SECRECY: Names<Application['secrecy']> = {
  none: '不涉密',
  'state-secret': '涉及国家秘密',
  'police-work-secret': '涉及警务工作秘密',
  'security-risk': '公开可能危及安全稳定',
}
export const DECLINE_GROUNDS: Names<NonNullable<LicenceFile['nonAcceptance']>['ground']> = {
  'not-required': '依法不需要取得行政许可',
  'not-competent': '不属于本机关职权范围',
  'false-material': '隐瞒有关情况或者提供虚假材料',
  barred: '在不得再次申请的期间内',
  'not-corrected': '告知补正后未补正',
}
export const EXAMINATIONS: Names<Row<'examinations'>['kind']> = {
  document: '材料审查',
  'on-site': '实地核查',
  test: '检验检测',
}
export const CONCLUSIONS: Names<Row<'examinations'>['conclusion']> = { meets: '符合条件', fails: '不符合条件' }
export const EXCLUDED_GROUNDS: Names<Row<'excludedTimes'>['ground']> = {
  inspection: '检验',
  test: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
  bidding: '招标、拍卖',
}
export const HEARING_GROUNDS: Names<Row<'hearings'>['ground']> = {
  'great-interest': '直接涉及申请人与他人之间重大利益关系',
  required: '法律、法规、规章规定应当听证',
  'public-interest': '涉及公共利益的重大许可事项',
}
export const REVOCATION_GROUNDS: Names<Row<'proposals'>['ground']> = {
  'abuse-of-office': '工作人员滥用职权、玩忽职守作出准予许可决定',
  'beyond-competence': '超越法定职权作出准予许可决定',
  'unlawful-procedure': '违反法定程序作出准予许可决定',
  unqualified: '对不具备资格或者不符合条件的申请人准予许可',
  'other-lawful': '依法可以撤销的其他情形',
  'fraud-or-bribery': '以欺骗、贿赂等不正当手段取得许可',
  'law-or-facts-changed': '依据或者客观情况重大变化，为公共利益撤回',
}
/** The article of each ground, filled in as the basis of the proposal. */
export const REVOCATION_BASIS: Names<Row<'proposals'>['ground']> = {
  'abuse-of-office': 'LIC:69(1).1',
  'beyond-competence': 'LIC:69(1).2',
  'unlawful-procedure': 'LIC:69(1).3',
  unqualified: 'LIC:69(1).4',
  'other-lawful': 'LIC:69(1).5',
  'fraud-or-bribery': 'LIC:69(2)',
  'law-or-facts-changed': 'LIC:8',
}
export const CANCELLATION_GROUNDS = {
  expired: '有效期届满未延续',
  'holder-dead-or-incapable': '公民死亡或者丧失行为能力',
  'unit-ended': '法人或者其他组织依法终止',
  revoked: '许可被撤销、撤回或者证件被吊销',
  'force-majeure': '不可抗力导致许可事项无法实施',
  'other-lawful': '法律、法规规定的其他情形',
} as const
export const INTENTS: Names<Row<'proposals'>['intent']> = { refuse: '不予许可', revoke: '撤销许可' }
export const OPINIONS: Names<NonNullable<Row<'proposals'>['opinion']>['result']> = { agreed: '同意', 'not-agreed': '不同意' }
export const OUTCOMES: Names<Decision['outcome']> = {
  granted: '准予许可',
  refused: '不予许可',
  renewed: '准予延续',
  changed: '准予变更',
  revoked: '撤销许可',
  cancelled: '注销许可',
}
export const DELIVERIES: Names<Row<'deliveries'>['method']> = {
  window: '窗口领取',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  announcement: '公告送达',
}
export const SUPERVISION_RESULTS: Names<Row<'supervisions'>['result']> = {
  'in-order': '未发现问题',
  corrected: '当场改正',
  'to-be-corrected': '责令限期改正',
  violation: '涉嫌违法，移送处理',
}
export const STANDINGS: Record<Standing['state'], { tone: Tone; word: string }> = {
  valid: { tone: 'green', word: '有效' },
  'not-yet': { tone: 'blue', word: '尚未生效' },
  expired: { tone: 'grey', word: '有效期已届满' },
  revoked: { tone: 'red', word: '已撤销' },
  cancelled: { tone: 'grey', word: '已注销' },
  succeeded: { tone: 'grey', word: '已由新许可代替' },
}
export const LEVELS: Names<Kind['level']> = { county: '县级', city: '设区的市级', province: '省级（市级初审）' }
export const TYPES: Names<Kind['type']> = {
  ordinary: '普通',
  franchise: '特许',
  qualification: '认可',
  verification: '核准',
  registration: '登记',
  other: '其他',
}
export const EVIDENCE: Names<Kind['basisEvidence']> = {
  text: '已核对条文',
  excerpt: '见于官方办事指南',
  unsourced: '待核对',
}
export const DUE: Names<NonNullable<ApplicationItem['next']>['state']> | Record<string, string> = {
  overdue: '已逾期',
  'due-soon': '即将届满',
}
