import { z } from 'zod'
import { text } from '../../kit/text.ts'

/** Points are whole hundredths: 100 points are 10,000. */
export const Hundredths = z.int('应为整数').min(0, '不能为负').max(10_000, '不能超过 100 分')

export const FileKind = z.enum(['administrative', 'criminal'])
export type FileKind = z.infer<typeof FileKind>

const Code = z.string().regex(/^[A-Z0-9-]{1,12}$/, '代码为 1 至 12 个大写字母、数字或连字符')
export const Deduction = z.object({ code: Code, title: text(100), hundredths: Hundredths })
/** Deductions of a criterion never exceed its points. */
export const Criterion = z.object({
  code: Code,
  title: text(100),
  hundredths: Hundredths,
  deductions: z.array(Deduction).max(50),
})
export type Criterion = z.infer<typeof Criterion>
export const VetoItem = z.object({ code: Code, title: text(100), basis: z.array(text(60)).max(10) })
export type VetoItem = z.infer<typeof VetoItem>

export const Standard = z.object({
  /** For each kind of file; the points of a kind add up to 100. */
  criteria: z.object({ administrative: z.array(Criterion).max(30), criminal: z.array(Criterion).max(30) }),
  vetoes: z.array(VetoItem).max(60),
  /** Two marks that lie further apart call a third marker. */
  spreadHundredths: Hundredths,
  excellentHundredths: Hundredths,
  passHundredths: Hundredths,
  unitExcellentHundredths: Hundredths,
  unitMeetsHundredths: Hundredths,
  /** No two bureaus mark each other, and none the same bureau twice running; from three bureaus on. */
  pairsApart: z.boolean(),
  /** Working days. */
  appealDays: z.int().min(1, '至少 1 个工作日').max(60),
  decisionDays: z.int().min(1, '至少 1 个工作日').max(60),
  /** How many persons decide an appeal. */
  panel: z.int().min(1, '至少 1 人').max(9),
})
export type Standard = z.infer<typeof Standard>

export const Severity = z.enum(['veto', 'serious', 'ordinary', 'flaw'])
export type Severity = z.infer<typeof Severity>

/** Problem categories P01–P20, in this order. */
export const Category = z.enum([
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
export type Category = z.infer<typeof Category>
export const CATEGORY_NAMES: Record<Category, string> = {
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
export const SEVERITY_NAMES: Record<Severity, string> = { veto: '致命', serious: '严重', ordinary: '一般', flaw: '瑕疵' }
