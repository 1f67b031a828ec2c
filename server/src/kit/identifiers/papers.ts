import { z } from 'zod'
import type { Day } from '../day.ts'
import { birthDayOf, idCheckSign, refuseIdNumber } from './id-number.ts'
import { plainIdentifier } from './width.ts'

/** Papers by which a person is known. */
export const PaperKind = z.enum([
  'id-card',
  'passport',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'residence-permit',
  'permanent-residence',
])
export type PaperKind = z.infer<typeof PaperKind>

/** Full-width to half-width, blanks away, upper case. */
export const normalisePaper = plainIdentifier

type Check = (text: string, today?: Day) => string | null
const matching =
  (pattern: RegExp, message: string): Check =>
  (text) =>
    pattern.test(text) ? null : message

/** Old card: three letters and 12 digits; since 2023 18 signs beginning with 9, checked as an identity number. */
const refusePermanentResidence: Check = (text, today) => {
  if (/^[A-Z]{3}\d{12}$/.test(text)) return null
  if (!/^9\d{16}[\dX]$/.test(text)) return '外国人永久居留身份证号码应为3个字母加12位数字，或以9开头的18位'
  const bornOn = birthDayOf(text)
  if (!bornOn || (today && bornOn > today)) return `号码中的出生日期（${text.slice(6, 14)}）不正确`
  return idCheckSign(text) === text[17] ? null : '外国人永久居留身份证号码校验码不正确'
}

const CHECKS: Record<PaperKind, Check> = {
  'id-card': refuseIdNumber,
  passport: matching(/^(?=.*\d)[A-Z0-9]{5,15}$/, '护照号码应为5至15位字母和数字'),
  'hong-kong-macao-permit': matching(/^[HM]\d{8}(\d{2})?$/, '港澳居民来往内地通行证号码应为H或M加8位数字'),
  'taiwan-permit': matching(/^\d{8}$/, '台湾居民来往大陆通行证号码应为8位数字'),
  'residence-permit': (text, today) =>
    /^8[123]0000/.test(text) ? refuseIdNumber(text, today) : '港澳台居民居住证号码应为18位，以810000、820000或830000开头',
  'permanent-residence': refusePermanentResidence,
}

/** Why this is no number of such a paper, in Chinese, or null. @param text normalised @param today refuses a birth day after it */
export function refusePaper(kind: PaperKind, text: string, today?: Day): string | null {
  return CHECKS[kind](text, today)
}
