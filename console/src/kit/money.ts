/** Yuan with at most two decimals → fen; null when the text is no amount. Thousands commas and full-width digits are understood. */
export function fenOf(yuan: string): number | null {
  const plain = yuan.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[,\s]|元$/g, '')
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Fen → the yuan a person types: `1234.5` fen 123450; whole yuan without decimals. */
export function yuanOf(fen: number): string {
  const rest = fen % 100
  return `${Math.floor(fen / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** `1,234.50元` */
export function moneyText(fen: number): string {
  const [whole = '0', rest] = yuanOf(Math.abs(fen)).split('.')
  const sign = fen < 0 ? '−' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}元`
}

/** For sums: `12.35万元`, `1.2亿元`; below ten thousand yuan the amount itself. */
export function sumText(fen: number): string {
  const yuan = fen / 100
  if (Math.abs(yuan) >= 1e8) return `${trim(yuan / 1e8)}亿元`
  if (Math.abs(yuan) >= 1e4) return `${trim(yuan / 1e4)}万元`
  return moneyText(fen)
}

const trim = (value: number) => String(Number(value.toFixed(2)))
