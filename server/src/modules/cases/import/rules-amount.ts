import type { Fen } from '../../../kit/money.ts'

const MOST_DECIMALS = 6
const FEN_PER_WAN = 1_000_000
const MOST_FEN = 1_000_000_000_000

/** An amount in 万元 as fen, without rounding: the sixth decimal is one fen. A message in Chinese when it is none. */
export function fenOfWan(text: string): { fen: Fen } | { wrong: string } {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text)
  if (!match) return { wrong: '应为以万元为单位的数字，如 0.02（即 200 元），不带单位和千位分隔符' }
  const [, whole = '0', decimals = ''] = match
  if (decimals.length > MOST_DECIMALS) return { wrong: '最多六位小数（精确到分）' }
  const fen = Number(whole) * FEN_PER_WAN + Number(decimals.padEnd(MOST_DECIMALS, '0'))
  return fen > MOST_FEN ? { wrong: '金额过大' } : { fen }
}

/** The same amount as text, always with six decimals: 20000 fen is `0.020000`. Whole numbers only, so nothing is rounded. */
export function wanOfFen(fen: Fen): string {
  return `${Math.floor(fen / FEN_PER_WAN)}.${String(fen % FEN_PER_WAN).padStart(MOST_DECIMALS, '0')}`
}
