import { z } from 'zod'

/** An amount in fen. Yuan appear only on paper and on screen. */
export const Fen = z.int({ error: '金额应为整数（分）' }).min(0, '金额不能为负').max(1_000_000_000_000, '金额过大')
export type Fen = z.infer<typeof Fen>

/** @returns fen */
export const yuan = (amount: number): Fen => Math.round(amount * 100)

/** `1,234.50元`; whole yuan without decimals. */
export function yuanText(fen: Fen): string {
  const whole = Math.floor(fen / 100)
  const rest = fen % 100
  return `${whole.toLocaleString('zh-CN')}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`
}
