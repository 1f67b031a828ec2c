import { z } from 'zod'
import { Day } from '../day.ts'
import { plainIdentifier } from './width.ts'

/** 公民身份号码, GB 11643-1999: region 6, birth 8, order 3, check sign. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'
/** No living person was born before; catches numbers typed with a slip in the year. */
const FIRST_YEAR = '1850'

/** Full-width to half-width, blanks away, x to X. */
export const normaliseIdNumber = plainIdentifier

/** @param digits the first 17 */
export function idCheckSign(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECK_SIGNS[sum % 11] ?? ''
}

/** Birth day of an 18-sign number, or null when there is no such day. */
export function birthDayOf(idNumber: string): Day | null {
  const text = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  const parsed = Day.safeParse(text)
  return parsed.success && text >= FIRST_YEAR ? parsed.data : null
}

/**
 * Why this is no valid number, in Chinese, or null. Region codes are not compared with a list: abolished ones stay valid.
 * @param text normalised
 * @param today a birth day after it is refused; left out in forms, where the action checks again
 */
export function refuseIdNumber(text: string, today?: Day): string | null {
  if (/^\d{15}$/.test(text)) return '15位身份证号码已停止使用，请填写18位公民身份号码'
  if (text.length !== 18) return `公民身份号码应为18位，现为${text.length}位`
  if (!/^\d{17}[\dX]$/.test(text)) return '公民身份号码前17位应为数字，最后一位为数字或X'
  if (/^[09]/.test(text)) return `公民身份号码不以${text[0]}开头，请核对证件种类`
  const bornOn = birthDayOf(text)
  if (!bornOn) return `公民身份号码中的出生日期（${text.slice(6, 14)}）不存在`
  if (today && bornOn > today) return `公民身份号码中的出生日期（${text.slice(6, 14)}）晚于今天`
  return idCheckSign(text) === text[17] ? null : '公民身份号码校验码不正确，请核对是否输错'
}

/** An old 15-digit number (valid only in records made before 2013) as 18 signs; null when it is none or its birth day is impossible. */
export function idNumberFrom15(text: string): string | null {
  if (!/^[1-8]\d{14}$/.test(text)) return null
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`
  return birthDayOf(digits) ? digits + idCheckSign(digits) : null
}

/** Form field: normalised, then checked. Whether the birth day lies in the future is the action's question. */
export const IdNumber = z
  .string({ error: '请填写公民身份号码' })
  .overwrite(normaliseIdNumber)
  .superRefine((text, context) => {
    const refused = refuseIdNumber(text)
    if (refused) context.addIssue({ code: 'custom', message: refused })
  })
export type IdNumber = z.infer<typeof IdNumber>
