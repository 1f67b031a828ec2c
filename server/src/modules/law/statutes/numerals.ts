const DIGITS = '〇一二三四五六七八九'
const VALUES = new Map(
  [...'零〇一二三四五六七八九两'].map((sign, index) => [sign, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2][index] ?? 0]),
)

function tens(value: number, leading: boolean): string {
  const ten = Math.floor(value / 10)
  const one = value % 10
  const head = ten === 0 ? '' : `${ten === 1 && leading ? '' : DIGITS[ten]}十`
  return head + (one === 0 ? '' : DIGITS[one])
}

/**
 * Chinese numeral as statutes write it: 10 十, 18 十八, 105 一百零五, 110 一百一十.
 * @param value 1 to 999
 * @throws RangeError outside of that
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`No article number: ${value}`)
  if (value < 100) return tens(value, true)
  const rest = value % 100
  const zero = rest > 0 && rest < 10 ? '零' : ''
  return `${DIGITS[Math.floor(value / 100)]}百${zero}${tens(rest, false)}`
}

/** Full-width digits and spaces become half-width; zero-width signs go. */
export function plainWidth(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u3000\u00a0\t]/g, ' ')
}

/** Value of a Chinese or Arabic numeral up to 999 (`一百零五`, `118`, `１１８`), or null when it is none. */
export function numeralValue(text: string): number | null {
  const plain = plainWidth(text).replaceAll(' ', '')
  if (/^\d{1,3}$/.test(plain)) return Number(plain)
  const match = /^(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!match || plain === '' || plain === '零') return null
  const [, hundred, ten, tenSign, one] = match
  const tenValue = tenSign ? (ten ? (VALUES.get(ten) ?? 0) : 1) : 0
  return (VALUES.get(hundred ?? '零') ?? 0) * 100 + tenValue * 10 + (VALUES.get(one ?? '零') ?? 0)
}
