/** What must not stand in a public text, and what stands there instead. */
export type Detector = { kind: string; title: string; pattern: RegExp; substitute: string }

const HAN_DIGIT = '〇零一二三四五六七八九幺'
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领'
const GAP = '[ \\u3000-]?'
/** Between the parts of a telephone number people also put dots. */
const PHONE_GAP = '[ \\u3000.·-]?'
const digits = (count: string) => `\\d(?:${GAP}\\d)${count}`
const alone = (body: string) => new RegExp(`(?<![0-9A-Za-z])(?:${body})(?![0-9A-Za-z])`, 'g')

const NUMBER = '[A-Za-z甲乙丙丁东西南北]?[\\d一二三四五六七八九十百]+(?:-\\d+)*'
const SPACE = '[ \\t\\n\\r\\u3000]*'
const UNIT = `${SPACE}(?:号楼|号院|号|栋|幢|座|楼|单元|室|户|门)`
const HOUSE_NUMBER = `(?<=路|街|道|巷|胡同|弄|里|村|屯|组|小区|花园|家园|公寓|大厦|苑)${SPACE}(?:${NUMBER}${UNIT}${SPACE})+(?:[\\d-]+室?)?`
/** After the name of an open place only 号 makes an address: 市场3户, 广场2号线 are none. */
const PLACE_NUMBER =
  `(?<=公园|广场|市场|商场|商城|商厦|宿舍|大院|校区|园区|工业园|产业园|林场|农场|码头|镇|乡|庄|寨)${SPACE}` +
  `${NUMBER}${SPACE}号(?!线|令|文件)(?:楼|院)?${SPACE}(?:${NUMBER}${UNIT}${SPACE})*(?:[\\d-]+室?)?`

/** In this order: what looks like two things is taken for the first. */
export const DETECTORS: readonly Detector[] = [
  {
    kind: 'id-number',
    title: '身份证件号码',
    pattern: alone(`${digits('{16}')}${GAP}[\\dXx]|${digits('{14}')}`),
    substitute: '（证件号码略）',
  },
  { kind: 'bank-card', title: '银行卡号', pattern: alone(digits('{15,18}')), substitute: '（银行卡号略）' },
  {
    kind: 'phone',
    title: '电话号码',
    pattern: alone(`(?:\\+?86${PHONE_GAP})?1${PHONE_GAP}[3-9](?:${PHONE_GAP}\\d){9}|0\\d{2,3}${PHONE_GAP}\\d{7,8}`),
    substitute: '（电话略）',
  },
  { kind: 'id-number', title: '身份证件号码', pattern: alone('[A-Za-z]{1,2}\\d{7,10}'), substitute: '（证件号码略）' },
  {
    kind: 'number-in-words',
    title: '以汉字书写的号码',
    pattern: new RegExp(`[${HAN_DIGIT}]{11,}`, 'g'),
    substitute: '（号码略）',
  },
  {
    kind: 'plate',
    title: '车牌号码',
    pattern: new RegExp(`[${PROVINCES}][A-Za-z][ ·•・-]?(?:[0-9A-Za-z]{5,6}|[0-9A-Za-z]{4}[警学挂港澳])(?![0-9A-Za-z])`, 'g'),
    substitute: '（车牌号码略）',
  },
  {
    kind: 'address',
    title: '门牌住址',
    pattern: new RegExp(`${HOUSE_NUMBER}|${PLACE_NUMBER}`, 'g'),
    substitute: '（门牌号略）',
  },
  {
    kind: 'email',
    title: '电子邮箱',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
    substitute: '（电子邮箱略）',
  },
  {
    kind: 'account',
    title: '网络账号',
    pattern: /(?<=(?:微信|QQ|qq|支付宝)(?:号|账号|帐号)?[:：为是 ]{0,2})[A-Za-z0-9_-]{5,20}/g,
    substitute: '（账号略）',
  },
]

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** Full-width digits and letters in plain width, invisible signs gone: what an eye reads is what the detectors see. */
export function legible(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[－—–‐‑−]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
}
