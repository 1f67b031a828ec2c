import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import type { Role, Setting } from '../../platform/index.ts'

/** Categories of problems, P01 to P20 of the case-file review, in their order. */
export const Area = z.enum([
  'acceptance',
  'jurisdiction-subject',
  'evidence',
  'questioning-record',
  'compulsory-measure',
  'property',
  'time-limit',
  'notice-hearing',
  'review-approval',
  'law-application',
  'discretion',
  'decision-document',
  'service',
  'execution',
  'av-record',
  'filing',
  'system-entry',
  'minor-protection',
  'publicity',
  'other',
])
export type Area = z.infer<typeof Area>

export const AREA_NAMES: Record<Area, string> = {
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

export const Severity = z.enum(['veto', 'serious', 'ordinary', 'flaw'])
export type Severity = z.infer<typeof Severity>
export const SEVERITY_NAMES: Record<Severity, string> = { veto: '致命', serious: '严重', ordinary: '一般', flaw: '瑕疵' }

/** What the id of a finding names: a row of the table of that name (`case` is cases.administrative_case). */
export const Subject = z.enum([
  'case',
  'handler',
  'party',
  'evidence',
  'questioning',
  'measure',
  'extension',
  'pause',
  'fast-track',
  'mediation',
  'notice',
  'statement',
  'hearing',
  'discussion',
  'proposal',
  'proposal-item',
  'decision',
  'delivery',
  'payment',
  'execution',
  'opinion',
  'publicity-record',
  'licence-application',
])
export type Subject = z.infer<typeof Subject>

export const SUBJECT_NAMES: Record<Subject, string> = {
  case: '案件',
  handler: '办案人员',
  party: '当事人',
  evidence: '证据',
  questioning: '询问',
  measure: '强制措施',
  extension: '延长办案期限',
  pause: '不计入期限的时间',
  'fast-track': '快速办理',
  mediation: '调解',
  notice: '处罚告知',
  statement: '陈述申辩',
  hearing: '听证',
  discussion: '集体讨论',
  proposal: '处理意见',
  'proposal-item': '处理意见',
  decision: '决定',
  delivery: '送达',
  payment: '缴纳',
  execution: '执行',
  opinion: '法制审核意见',
  'publicity-record': '公示信息',
  'licence-application': '行政许可申请',
}

/**
 * One thing that may be wrong with a case, and the one statement that finds it in all of them. How to write one, and what the statement may
 * name, says `docs/how-to/add-a-check.md`.
 */
export type Check = {
  /** kebab-case, stable for ever; the name of its file. */
  code: string
  /** 中文: what is wrong, in a few words. */
  title: string
  area: Area
  severity: Severity
  /** Articles broken, e.g. `PSA-2025:97`, of every wording the statement judges by. */
  law: readonly string[]
  /** First day of the steps it judges, when an older law had no such duty. The statement holds the same day as a literal. */
  from?: Day
  /** Last day of the steps it judges, when a newer law has no such duty. The statement holds the same day, or the one after it. */
  until?: Day
  /** Who answers for it. */
  owner: Role
  /** 中文: what puts it right, one or two sentences. */
  remedy: string
  /** False where the past cannot be repaired, such as a term that is over. */
  correctable: boolean
  subject: Subject
  /** 中文 sentence with `{key}` for the values of `details`: `询问 {hours} 小时，上限 {limit} 小时。` */
  facts: string
  /** Choices the law leaves to the bureau; the statement reads them from the relation `setting` by their key. */
  settings?: readonly Setting<number>[]
  /** True for what hangs on no case: the statement then returns `unit_id` where others return `case_id`. */
  outside?: true
  /** One set-based SELECT of `case_id, subject_id, since, details`. `$1` is the moment, `$2` its day in Shanghai. */
  sql: string
}

/** Where the cases come from: all of them, those an increment has copied out, or of these only those something happened to. */
export type Reach = 'full' | 'increment' | 'touched'
