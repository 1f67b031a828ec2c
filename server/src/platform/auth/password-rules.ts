import type { Day } from '../../kit/day.ts'
import { daysBetween } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/**
 * Why this password may not be chosen, or null: at least 10 characters, three of lower case, upper case, digits and other signs,
 * and not built around the sign-in name. The numbers are common practice under GB/T 22239-2019 8.1.4.1, which names none.
 */
export function refusePassword(password: string, signInName: string): Refusal | null {
  const length = [...password].length
  if (length < PASSWORD_MIN) return { code: 'password-short', detail: `密码至少 ${PASSWORD_MIN} 个字符。` }
  if (length > PASSWORD_MAX) return { code: 'password-long', detail: `密码最多 ${PASSWORD_MAX} 个字符。` }
  if (CLASSES.filter((kind) => kind.test(password)).length < 3) {
    return { code: 'password-simple', detail: '密码须包含大写字母、小写字母、数字、其他符号中的至少三类。' }
  }
  if (password.toLowerCase().includes(signInName.toLowerCase())) {
    return { code: 'password-is-name', detail: '密码不得包含登录名。' }
  }
  if (new Set(password).size < 5) return { code: 'password-repetitive', detail: '密码重复字符过多。' }
  return null
}

/** @param maxDays calendar days a password may be used, 0 for no limit; on day `maxDays` it still holds */
export function passwordExpired(changedOn: Day, today: Day, maxDays: number): boolean {
  return maxDays > 0 && daysBetween(changedOn, today) > maxDays
}
