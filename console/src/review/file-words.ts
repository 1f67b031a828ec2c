/** Words for the codes of the case file that the review desk reads out. */
export const EVIDENCE_KINDS: Readonly<Record<string, string>> = {
  physical: '物证',
  documentary: '书证',
  'victim-statement': '被侵害人陈述',
  'witness-statement': '证人证言',
  'offender-statement': '违法嫌疑人陈述和申辩',
  'expert-opinion': '鉴定意见',
  'scene-record': '勘验、检查、辨认、现场笔录',
  'av-material': '视听资料',
  'electronic-data': '电子数据',
}
export const PARTY_ROLES: Readonly<Record<string, string>> = {
  offender: '违法嫌疑人',
  victim: '被侵害人',
  guardian: '监护人',
  reporter: '报案人',
  witness: '证人',
  'third-person': '第三人',
}
export const MEASURES: Readonly<Record<string, string>> = {
  seizure: '扣押',
  'sealing-off': '查封',
  freezing: '冻结',
  'evidence-preservation': '先行登记保存',
  'continued-questioning': '继续盘问',
  'restraint-until-sober': '约束至酒醒',
}
export const ADOPTED = { adopted: '采纳', partly: '部分采纳', 'not-adopted': '不予采纳' } as const
