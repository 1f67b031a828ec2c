import type { Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type FindingRow = Reply<'listFindings'>['items'][number]
export type FindingDetail = Reply<'getFinding'>
export type CheckRow = Reply<'listChecks'>[number]
export type RunRow = Reply<'listRuns'>['items'][number]
export type RunDetail = Reply<'getRun'>
type State = FindingRow['state']
type Severity = FindingRow['severity']
type Area = FindingRow['area']

export const STATES: Record<State, { title: string; tone: Tone }> = {
  open: { title: '待处理', tone: 'amber' },
  gone: { title: '已纠正', tone: 'green' },
  closed: { title: '已办结', tone: 'green' },
  'false-alarm': { title: '误报', tone: 'grey' },
}
export const STATE_NAMES = namesOf(STATES)

export const SEVERITIES: Record<Severity, { title: string; tone: Tone }> = {
  veto: { title: '致命', tone: 'red' },
  serious: { title: '严重', tone: 'red' },
  ordinary: { title: '一般', tone: 'amber' },
  flaw: { title: '瑕疵', tone: 'grey' },
}
export const SEVERITY_NAMES = namesOf(SEVERITIES)

/** Categories of problems, P01 to P20, in their order. */
export const AREAS: Record<Area, string> = {
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

export const RUN_KINDS: Record<RunRow['kind'], string> = { full: '全部案件', increment: '增量' }

function namesOf<K extends string>(of: Record<K, { title: string }>): Record<K, string> {
  return Object.fromEntries(Object.entries<{ title: string }>(of).map(([code, { title }]) => [code, title])) as Record<K, string>
}

/** 12.50%, or a dash while there is nothing to divide by. */
export const percentText = (percent: number | null): string => (percent === null ? '—' : `${percent.toFixed(2)}%`)

export type BatchAct = 'hand-over' | 'close' | 'false-alarm'
/** What may be done with many faults at once. */
export const BATCH_ACTS: Record<BatchAct, { title: string; hint: string; needsReason: boolean }> = {
  'hand-over': {
    title: '交办整改',
    hint: '每个问题开一张整改单，由所在单位认领或者提出异议；已在整改的不重复交办。',
    needsReason: false,
  },
  close: { title: '人工办结', hint: '用于不能补正、已另行处理的问题；理由逐个存档，可以复查。', needsReason: true },
  'false-alarm': { title: '标记误报', hint: '事实没有错、规则判断有误的；逐个计入该规则的误报率。', needsReason: true },
}
