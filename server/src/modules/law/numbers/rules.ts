import type { Refusal } from '../../../kit/errors.ts'
import { plainIdentifier } from '../../../kit/identifiers/index.ts'
import type { DocumentNumber, MarkCode } from './types.ts'

/** Marks of the documents; the same as in `law.document_mark`, which a test compares. */
export const MARKS: Record<MarkCode, string> = {
  'penalty-decision': '行罚决字',
  'no-penalty-decision': '不罚决字',
  acceptance: '受案字',
  summons: '行传字',
  inspection: '检查字',
  'evidence-preservation': '证保决字',
  'hearing-notice': '听通字',
  'correction-order': '责改字',
  'compulsory-execution': '强制执决字',
  'legal-review': '审核字',
  'case-supervision': '执监字',
  termination: '终止决字',
  'advice-letter': '建议字',
  'credit-promise': '承诺字',
  'licence-application': '许申字',
  'licence-correction': '许补字',
  'licence-acceptance': '许受字',
  'licence-non-acceptance': '许不受字',
  'licence-grant': '准许决字',
  'licence-refusal': '不许决字',
  'licence-revocation': '撤许决字',
  'licence-cancellation': '注许决字',
  'licence-certificate': '许证字',
}

const YEAR_IN_BRACKETS = /(.)[([{<〔﹝【〖「『〈《❲]((?:19|20)\d{2})[)\]}>〕﹞】〗」』〉》❳]/g
const NUMBER = new RegExp(
  `^([一-龥]{1,6}公)(?:（([一-龥]{1,8})）)?([一-龥]{0,4}?)(${Object.values(MARKS).join('|')})〔((?:19|20)\\d{2})〕([1-9]\\d{0,6})号$`,
)
const PREFIX = /^([一-龥]{1,6}公)(?:（([一-龥]{1,8})）)?$/

/**
 * The one written form of a document number, whatever brackets, width, blanks, 第 or zeros it was typed with:
 * `四公(法)行罚决字[2022]第0012号` becomes `四公（法）行罚决字〔2022〕12号`. A court's number keeps its year in round brackets.
 * Text that is no number comes back tidied; of a very long text only the first 200 signs are looked at. Keep the raw text beside it.
 */
export function normaliseNumber(raw: string): string {
  return plainIdentifier(raw)
    .replace(YEAR_IN_BRACKETS, '$1〔$2〕')
    .replace(/[([{<﹝【〖「『〈《❲]/g, '（')
    .replace(/[)\]}>﹞】〗」』〉》❳]/g, '）')
    .replace(/^〔(\d{4})〕/, '（$1）')
    .replace(/〕第/, '〕')
    .replace(/〕0+(?=\d)/, '〕')
}

export type ParsedNumber = {
  organCode: string
  unitMark: string
  /** Signs between unit and mark that some organs use: 海 in 京公海行罚决字. */
  inserted: string
  mark: MarkCode
  year: number
  number: number
}

/** Takes a normalised number apart; null when it is no number of a police organ. */
export function parseNumber(text: string): ParsedNumber | null {
  const match = NUMBER.exec(text)
  if (!match) return null
  const [, organCode = '', unitMark = '', inserted = '', word, year, number] = match
  const mark = (Object.keys(MARKS) as MarkCode[]).find((code) => MARKS[code] === word)
  return mark ? { organCode, unitMark, inserted, mark, year: Number(year), number: Number(number) } : null
}

/** Why this is no document number, in Chinese, or null. @param text normalised */
export function refuseNumber(text: string): string | null {
  if (parseNumber(text)) return null
  if (!/〔(19|20)\d{2}〕/.test(text)) return '文书字号缺少年份，应如 四公（法）行罚决字〔2022〕12号'
  if (!/〕[1-9]\d{0,6}号$/.test(text)) return '文书字号的序号不正确，年份后应为不超过7位的数字加“号”'
  if (!/^[一-龥]{1,6}公/.test(text)) return '文书字号应以机关代字开头，如 四公（法）'
  return '文书字号中的文书代字不在目录内，请核对'
}

/** `四公（西）` into organ code and unit mark; null when it is no prefix. */
export function parsePrefix(prefix: string): { organCode: string; unitMark: string } | null {
  const match = PREFIX.exec(prefix)
  return match ? { organCode: match[1] ?? '', unitMark: match[2] ?? '' } : null
}

/** 案件编号: A, 12-digit unit code, year and month, 4-digit order. Why this is none, in Chinese, or null. */
export function refuseCaseNumber(text: string): string | null {
  return /^A\d{12}(19|20)\d{2}(0[1-9]|1[0-2])\d{4}$/.test(text) && !text.endsWith('0000')
    ? null
    : '案件编号应为A加12位机构代码、6位年月和4位序号'
}

/** Why this number may not be cancelled, or null. */
export function refuseCancellation(number: DocumentNumber): Refusal | null {
  if (number.mark === 'case-number') return { code: 'case-number-stays', detail: '案件编号随案件保留，不能单独作废。' }
  if (number.cancelledAt === null) return null
  return { code: 'number-already-cancelled', detail: `${number.text} 已作废，原因：${number.cancelledReason}。` }
}
