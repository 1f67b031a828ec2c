import type { Input, Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type CampaignRow = Reply<'listCampaigns'>['items'][number]
export type Campaign = Reply<'getCampaign'>['campaign']
export type Standard = Campaign['standard']
export type Kind = Campaign['kinds'][number]
export type Criterion = Standard['criteria']['administrative'][number]
export type RoundDetail = Reply<'getRound'>
export type Round = RoundDetail['round']
export type Marker = RoundDetail['markers'][number]
export type RoundFile = Reply<'listRoundFiles'>['items'][number]
export type Assignment = Reply<'getAssignment'>
export type Entry = Assignment['entries'][number]
export type MyAssignment = Reply<'listMyAssignments'>['items'][number]
export type FileDetail = Reply<'getReviewedFile'>
export type Problem = FileDetail['problems'][number]
export type Appeal = Reply<'listAppeals'>['items'][number]
export type Means = Reply<'getAverages'>
export type Sample = Input<'planRound'>['sample']

export const KINDS: Record<Kind, string> = { administrative: '行政案卷', criminal: '刑事案卷' }
export const ROUND_STATES: Record<Round['state'], { title: string; tone: Tone }> = {
  drawing: { title: '抽取案卷', tone: 'grey' },
  sampled: { title: '待分配评查员', tone: 'amber' },
  marking: { title: '评查打分', tone: 'blue' },
  'fed-back': { title: '已反馈结果', tone: 'amber' },
  closed: { title: '已结束', tone: 'green' },
}
export const SAMPLE_BY: Record<Sample['by'][number], string> = {
  unit: '办案机关',
  kind: '案卷种类',
  procedure: '办案程序',
  handler: '承办人',
}
export const PROCEDURES: Record<string, string> = { ordinary: '普通程序', summary: '简易程序', 'fast-track': '快速办理' }
type Grade = NonNullable<RoundFile['grade']>
export const GRADES: Record<Grade, { title: string; tone: Tone }> = {
  excellent: { title: '优秀', tone: 'green' },
  pass: { title: '合格', tone: 'blue' },
  fail: { title: '不合格', tone: 'red' },
}
export const SCORE_RULES: Record<FileDetail['scores'][number]['rule'], string> = {
  two: '两名评查员评分的平均',
  nearest: '第三评查员与较接近的一名的平均',
  three: '三名评查员评分的平均',
}
export const SEVERITIES: Record<Entry['severity'], string> = { veto: '致命', serious: '严重', ordinary: '一般', flaw: '瑕疵' }
export const CATEGORIES: Record<Entry['category'], string> = {
  acceptance: '受案立案不规范',
  'jurisdiction-subject': '管辖、主体问题',
  evidence: '证据收集、固定',
  'questioning-record': '询问笔录',
  'compulsory-measure': '强制措施',
  property: '涉案财物',
  'time-limit': '办案期限',
  'notice-hearing': '告知、听证',
  'review-approval': '法制审核、审批',
  'law-application': '定性、法律适用',
  discretion: '裁量',
  'decision-document': '决定文书内容',
  service: '送达',
  execution: '执行、罚缴',
  'av-record': '音像记录',
  filing: '案卷归档',
  'system-entry': '信息系统录入',
  'minor-protection': '未成年人保护',
  publicity: '公示',
  other: '其他',
}
export const SLOTS: Record<number, string> = { 1: '评查员一', 2: '评查员二', 3: '第三评查员' }

/** Hundredths as points with two decimals. */
export const points = (hundredths: number | null | undefined): string =>
  hundredths === null || hundredths === undefined ? '—' : (hundredths / 100).toFixed(2)
/** As a deduction is written: 5, 2.5. */
export const deducted = (hundredths: number): string => String(hundredths / 100)
