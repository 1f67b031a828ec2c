import { z } from 'zod'
import { plainIdentifier } from './width.ts'

/** 统一社会信用代码, GB 32100-2015. A sign's value is its place here; I, O, S, V and Z are left out. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** Organisation code (GB 11714) inside it, signs 9 to 17: its values are 0–9 and A = 10 … Z = 35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Full-width to half-width, blanks away, upper case. */
export const normaliseUscc = plainIdentifier

/** @param body the first 17 signs */
export function usccCheckSign(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SIGNS.indexOf(body[at] ?? ''), 0)
  return SIGNS[(31 - (sum % 31)) % 31] ?? '' // the outer remainder: 31 − 0 is 0, not past the end
}

/** Length and signs only. A code issued against the formula exists: such a record may be kept, with a logged reason. */
export function refuseUsccForm(text: string): string | null {
  if (text.length !== 18) return `统一社会信用代码应为18位，现为${text.length}位`
  const wrong = [...text].findIndex((sign) => !SIGNS.includes(sign))
  if (wrong >= 0) return `统一社会信用代码第${wrong + 1}位“${text[wrong]}”不是可用字符（不使用 I、O、S、V、Z）`
  return /^\d{6}$/.test(text.slice(2, 8)) ? null : '统一社会信用代码第3至8位应为数字（登记管理机关行政区划码）'
}

/** Why this is no valid code, in Chinese, or null. @param text normalised */
export function refuseUscc(text: string): string | null {
  const refused = refuseUsccForm(text)
  if (refused) return refused
  return usccCheckSign(text) === text[17] ? null : '统一社会信用代码校验码不正确，请核对是否输错'
}

/** A hint, never a refusal: the organisation code inside does not check. Null when it does or the code has not the right form. */
export function warnUscc(text: string): string | null {
  if (refuseUsccForm(text)) return null
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(text[8 + at] ?? '0', 36), 0)
  const check = (11 - (sum % 11)) % 11
  const sign = check === 10 ? 'X' : String(check)
  return sign === text[16] ? null : '其中的组织机构代码（第9至17位）校验码不符，请核对'
}

/** Form field: normalised, then checked. */
export const Uscc = z
  .string({ error: '请填写统一社会信用代码' })
  .overwrite(normaliseUscc)
  .superRefine((text, context) => {
    const refused = refuseUscc(text)
    if (refused) context.addIssue({ code: 'custom', message: refused })
  })
export type Uscc = z.infer<typeof Uscc>
