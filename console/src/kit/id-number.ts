const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** Full width to half width, spaces gone, `x` to `X`. */
export function normaliseIdNumber(raw: string): string {
  return raw
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase()
}

/** What is wrong with an 18-sign identity number (GB 11643-1999), or null. The server decides; this only saves a round trip. */
export function faultOfIdNumber(value: string): string | null {
  if (value.length !== 18) return `公民身份号码应为 18 位，现为 ${value.length} 位`
  if (!/^\d{17}[\dX]$/.test(value)) return '公民身份号码前 17 位应为数字，末位为数字或 X'
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  const parsed = new Date(`${birth}T00:00:00Z`)
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(birth)) return '公民身份号码中的出生日期不存在'
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0)
  return CHECK[sum % 11] === value[17] ? null : '公民身份号码校验位不符，请核对'
}

/** What the number says of itself: day of birth and sex. Only for numbers without fault. */
export function readIdNumber(value: string): { bornOn: string; sex: '男' | '女' } {
  const bornOn = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  return { bornOn, sex: Number(value[16]) % 2 === 1 ? '男' : '女' }
}
