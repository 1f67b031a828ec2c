import { z } from 'zod'
import { setting } from '../settings/setting.ts'

const count = (least: number, most: number) => z.int().min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`)

/** GB/T 22239 asks for lockout, complexity and renewal but names no number: these are the bureau's choice. */
export const LOCK_AFTER_FAILURES = setting({
  key: 'auth.lock-after-failures',
  title: '连续登录失败多少次后锁定账号',
  schema: count(1, 20),
  initial: 5,
  basis: ['unsourced'],
})
export const LOCK_SECONDS = setting({
  key: 'auth.lock-seconds',
  title: '账号锁定时长（秒）',
  schema: count(60, 86_400),
  initial: 15 * 60,
  basis: ['unsourced'],
})
export const PASSWORD_MAX_AGE_DAYS = setting({
  key: 'auth.password-max-age-days',
  title: '密码最长使用天数（0 为不限）',
  schema: count(0, 3650),
  initial: 90,
  basis: ['unsourced'],
})
export const PASSWORD_HISTORY = setting({
  key: 'auth.password-history',
  title: '新密码不得与最近几次使用的密码相同',
  schema: count(0, 24),
  initial: 5,
  basis: ['unsourced'],
})
/** Read inside the query that finds the session, see `sessions.ts`. */
export const SESSION_IDLE_SECONDS = setting({
  key: 'auth.session-idle-seconds',
  title: '无操作多久后自动退出（秒）',
  schema: count(60, 86_400),
  initial: 30 * 60,
  basis: ['unsourced'],
})
export const SESSION_LIFE_SECONDS = setting({
  key: 'auth.session-life-seconds',
  title: '一次登录最长有效时间（秒）',
  schema: count(300, 7 * 86_400),
  initial: 12 * 3600,
  basis: ['unsourced'],
})
