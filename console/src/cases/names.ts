import { PENALTY_NAMES } from '../kit/penalty.ts'
import type { CaseFile, Party, Penalty } from './types.ts'

/** Official Chinese terms of the codes a case file holds. The compiler says when the server knows a code that is not here. */
type Row<K extends keyof CaseFile> = CaseFile[K] extends readonly (infer R)[] ? R : never
type Names<T> = Record<Extract<T, string>, string>

export const STAGES: Names<CaseFile['case']['stage']> = {
  reported: '已接报',
  declined: '不予受理',
  investigating: '调查中',
  'handling-continued': '继续调查',
  proposed: '待法制审核',
  reviewed: '待决定',
  decided: '待送达',
  delivered: '执行中',
  closed: '已结案',
}
export const PROCEDURES: Names<CaseFile['case']['procedure']> = {
  ordinary: '普通程序',
  'fast-track': '快速办理',
  summary: '简易程序',
}
export const SOURCES: Names<CaseFile['case']['source']> = {
  report: '群众报案、控告、举报',
  patrol: '工作中发现',
  surrender: '违法嫌疑人投案',
  transfer: '其他机关移送',
  superior: '上级交办',
  'on-the-spot': '当场查处',
}
export const SECRECY: Names<CaseFile['case']['secrecy']> = {
  none: '不涉密',
  'state-secret': '涉及国家秘密',
  'police-work-secret': '涉及警务工作秘密',
  'security-risk': '公开可能危及安全稳定',
}
export const SENSITIVE: Names<CaseFile['case']['sensitive'][number]> = {
  sexual: '涉性侵害',
  'family-violence': '家庭暴力',
  'drug-rehabilitation': '戒毒人员',
  juvenile: '涉未成年人',
}
export const OUTCOMES: Names<Row<'decisions'>['outcome']> = {
  penalty: '行政处罚',
  'no-penalty': '不予行政处罚',
  transfer: '移送',
  mediated: '治安调解结案',
  terminated: '终止调查',
}
export const ROLES: Names<Party['role']> = {
  offender: '违法嫌疑人',
  victim: '被侵害人',
  guardian: '监护人',
  reporter: '报案人',
  witness: '证人',
  'third-person': '第三人',
}
export const PARTY_KINDS: Names<Party['kind']> = { person: '自然人', unit: '单位' }
export const ID_TYPES: Names<Party['idType']> = {
  'id-card': '居民身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-residence': '外国人永久居留身份证',
  'residence-permit': '港澳台居民居住证',
  unknown: '身份不明',
}
export const VULNERABILITIES: Names<Party['vulnerabilities'][number]> = {
  blind: '盲人',
  deaf: '聋人',
  mute: '哑人',
  'mental-illness': '精神病人、智力残疾人',
}
export const DEPUTIES: Names<Party['congressDeputy']> = {
  'county-or-above': '县级以上人大代表',
  township: '乡镇人大代表',
}
export const HANDLER_KINDS: Names<Row<'handlers'>['kind']> = { lead: '主办', co: '协办' }
export const HANDLER_ENDS: Names<Row<'handlers'>['endGround']> = {
  'handed-over': '移交',
  recused: '回避',
  'lead-changed': '改任协办',
}
export const EVIDENCE_KINDS: Names<Row<'evidence'>['kind']> = {
  physical: '物证',
  documentary: '书证',
  'victim-statement': '被侵害人陈述',
  'witness-statement': '证人证言',
  'offender-statement': '违法嫌疑人的陈述和申辩',
  'expert-opinion': '鉴定意见',
  'scene-record': '勘验、检查、辨认笔录，现场笔录',
  'av-material': '视听资料',
  'electronic-data': '电子数据',
}
export const SUMMONSES: Names<Row<'questionings'>['summons']> = {
  written: '书面传唤',
  oral: '口头传唤',
  forced: '强制传唤',
  voluntary: '自动到案',
}
export const QUESTIONING_GROUNDS: Names<Row<'questionings'>['ground']> = {
  ordinary: '一般情形',
  'many-or-unknown': '人数众多或身份不明',
  'detention-possible': '情况复杂，可能适用行政拘留',
}
export const MEASURE_KINDS: Names<Row<'measures'>['kind']> = {
  seizure: '扣押',
  'sealing-off': '查封',
  freezing: '冻结',
  'evidence-preservation': '先行登记保存',
  'continued-questioning': '继续盘问',
  'restraint-until-sober': '约束至酒醒',
}
export const PAUSE_REASONS: Names<Row<'pauses'>['reason']> = { 'expert-opinion': '鉴定期间', hearing: '听证期间' }
export const NOTICE_METHODS: Names<Row<'notices'>['method']> = {
  'in-person': '书面当面告知',
  oral: '口头告知并记入笔录',
  announcement: '公告告知',
}
export const ADOPTED: Names<Row<'statements'>['adopted']> = { adopted: '采纳', partly: '部分采纳', 'not-adopted': '不采纳' }
export const VOTES: Names<Row<'discussions'>['members'][number]['vote']> = {
  agree: '同意',
  disagree: '不同意',
  abstain: '弃权',
}
export const MITIGATIONS: Names<Row<'proposals'>['items'][number]['mitigation']> = {
  none: '无',
  lighter: '从轻',
  reduced: '减轻',
}
export const REVIEW_RESULTS: Names<NonNullable<Row<'proposals'>['review']>['result']> = {
  approved: '同意',
  returned: '退回补充',
  disagreed: '不同意',
  transferred: '移送',
  'not-required': '依设置不需审核',
}
export const DELIVERY_METHODS: Names<Row<'deliveries'>['method']> = {
  pronounced: '当场宣告并交付',
  'handed-over': '直接送达',
  'left-at-address': '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  'public-notice': '公告送达',
  impossible: '无法送达',
}
export const PAYMENT_KINDS: Names<Row<'payments'>['kind']> = {
  fine: '罚款',
  surcharge: '加处罚款',
  confiscation: '没收违法所得',
}
export const CHANNELS: Names<Row<'payments'>['channel']> = {
  bank: '银行代收',
  electronic: '电子支付',
  'on-the-spot': '当场收缴',
}
export const COLLECTED_WHY = {
  small: '依法给予小额罚款当场收缴',
  remote: '边远、水上、交通不便地区，当事人提出',
  'hard-to-execute': '当场不收缴事后难以执行',
} as const
export const EXECUTION_KINDS: Names<Row<'executions'>['kind']> = {
  detention: '行政拘留执行',
  'detention-suspended': '行政拘留暂缓执行',
  'detention-not-executed': '行政拘留不执行',
  license: '吊销、暂扣许可证件',
  business: '责令停产停业等',
  confiscation: '没收',
  warning: '警告',
  impossible: '无法执行',
}
export const CLOSURE_GROUNDS: Names<NonNullable<CaseFile['closure']>['ground']> = {
  executed: '处罚决定已执行完毕',
  'no-penalty': '作出不予行政处罚决定',
  mediated: '治安调解已履行',
  transferred: '移送其他机关',
  criminal: '转为刑事案件办理',
  terminated: '终止调查',
  impossible: '无法执行或者无需执行',
}
export const PENALTIES: Names<Penalty['kind']> = PENALTY_NAMES
export const LEVELS: Names<Row<'decisions'>['level']> = {
  officer: '办案民警',
  station: '派出所',
  county: '县级公安机关',
  city: '市公安局',
}
