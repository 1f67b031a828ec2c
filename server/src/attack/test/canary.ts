import { gunzipSync, inflateSync } from 'node:zlib'
import { readPdf } from '../../kit/test/pdf.ts'

/*
 * Invented people and numbers that must never be public, and a reader that finds them however they are written. A canary is compared without blanks, dots,
 * dashes and invisible signs; what is read is undone first: percent signs, entities, escapes, base64, packing, full width.
 */

/** People by what they are to a case, in invented names nobody bears. */
export const PEOPLE = {
  offender: '慕容霁月',
  secondOffender: '东方既明',
  victim: '钟离漱玉',
  witness: '澹台觅棠',
  guardian: '阿依努尔·吐尔洪',
  reporter: '濮阳栖迟',
  thirdPerson: '申屠砚秋',
  guarantor: '闾丘听澜',
  trader: '公冶拾遗',
  sealed: '拓跋晚照',
  legacy: '呼延逐鹿',
  minor: '南宫稚羽',
  imported: '上官采薇',
  importedSealed: '夏侯忘机',
  objector: '司徒望舒',
  licenceAgent: '端木衔霜',
  licenceNeighbour: '即墨听雨',
  licenceRecipient: '百里见微',
  licenceHolder: '西门临渊',
  shopkeeper: '第五栖梧',
} as const

/** The legal representative of a unit is public as such (OGI, the two-publicity table), and nowhere else. */
export const REPRESENTATIVES = { own: '令狐问渠', imported: '轩辕踏雪', licence: '公羊知白' } as const

/** Who may enforce is public in the list the three systems ask for, and named nowhere else. */
export const OFFICERS = { inspector: '亓官照野' } as const

/** Their numbers, addresses and accounts. */
export const NUMBERS = {
  id18: '220381197803124516',
  id15: '220381780312451',
  passport: 'E83746152',
  mobile: '13944387216',
  landline: '0434-6617283',
  words: '一三九四四三八七二一六',
  card: '6222083102017264859',
  plate: '吉C7K2M9',
  address: '88号院3号楼2单元1701室',
  email: 'yueying.deng@example.test',
  account: 'yueying_7788',
} as const

export const CANARIES: readonly string[] = [...Object.values(PEOPLE), ...Object.values(NUMBERS)]

/** The ways people and machines write the same thing. */
export const WRITTEN: Record<string, (canary: string) => string> = {
  plain: (canary) => canary,
  spaced: (canary) => [...canary].join(' '),
  dotted: (canary) => [...canary].join('·'),
  'full width': (canary) => canary.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'zero width': (canary) => [...canary].join('\u200b'),
  'percent signs': encodeURIComponent,
  'html entities': (canary) => [...canary].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''),
  'json escapes': (canary) => [...canary].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  base64: (canary) => Buffer.from(`前${canary}后，示例文字`).toString('base64'),
  base64url: (canary) => Buffer.from(`前${canary}后，示例文字`).toString('base64url'),
}

/** The signs an eye compares. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\s·•・･‧∙⋅．._—–-]/g, '')
    .toLowerCase()

const attempt = (undo: () => string): string => {
  try {
    return undo()
  } catch {
    return ''
  }
}
const percents = (text: string) => text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => attempt(() => decodeURIComponent(run)) || run)
const sign = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
const entities = (text: string) =>
  text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, hex) => sign(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, number) => sign(Number(number)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'amp'])
const escapes = (text: string) => text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
const base64s = (text: string) =>
  [...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].map(([run]) => Buffer.from(run, 'base64').toString('utf8')).join('\n')

/** Everything a text says, also where it is wrapped; wrappings within wrappings three deep. */
function readings(text: string, depth = 3): string[] {
  if (depth === 0 || text === '') return [text]
  const undone = [percents(text), entities(text), escapes(text), base64s(text)].filter((one) => one !== text && one !== '')
  return [text, ...undone.flatMap((one) => readings(one, depth - 1))]
}

/** The text of an answer's bytes: unpacked, a document's pages and properties read. */
export async function textOf(content: string | Buffer): Promise<string> {
  if (typeof content === 'string') return content
  if (content.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return textOf(gunzipSync(content))
  if (content[0] === 0x78) return textOf(Buffer.from(attempt(() => inflateSync(content).toString('utf8')) || '')) // zlib
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') {
    const { pages, info } = await readPdf(content)
    return [...pages, JSON.stringify(info)].join('\n')
  }
  return content.toString('utf8')
}

/** Which canaries stand in it, however written. */
export async function findCanaries(content: string | Buffer, canaries: readonly string[] = CANARIES): Promise<string[]> {
  const text = await textOf(content)
  const read = readings(text).map(bare)
  return canaries.filter((canary) => read.some((one) => one.includes(bare(canary))))
}
