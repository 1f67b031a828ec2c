import { z } from 'zod'
import { plainIdentifier } from './width.ts'

/** Half-width digits; +86 and the signs between groups of a mobile number away; `0434-3250000` keeps its dash. */
export function normalisePhone(raw: string): string {
  const plain = plainIdentifier(raw)
    .replace(/[‐-―−]/g, '-')
    .replace(/[()]/g, (sign) => (sign === '(' ? '' : '-'))
    .replace(/^(\+|00)86-?/, '')
  const digits = plain.replaceAll('-', '')
  return /^1\d{10}$/.test(digits) ? digits : plain
}

/** Why this is no telephone number, in Chinese, or null: mobile, fixed with area code, or 400/800. @param text normalised */
export function refusePhone(text: string): string | null {
  if (/^1[3-9]\d{9}$/.test(text)) return null
  if (/^0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?$/.test(text)) return null
  if (/^[48]00-?\d{3}-?\d{4}$/.test(text)) return null
  return '电话号码应为11位手机号，或带区号的固定电话（如0434-3250000）'
}

/** Form field: normalised, then checked. */
export const Phone = z
  .string({ error: '请填写联系电话' })
  .overwrite(normalisePhone)
  .superRefine((text, context) => {
    const refused = refusePhone(text)
    if (refused) context.addIssue({ code: 'custom', message: refused })
  })
export type Phone = z.infer<typeof Phone>
