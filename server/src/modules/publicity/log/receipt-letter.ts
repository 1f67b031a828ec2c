import { z } from 'zod'
import { type Day, dayOf, dayWords } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import type { IssuedDocument } from '../../../platform/documents/index.ts'
import { PublicFields } from '../types.ts'
import { verifyAddress } from './compact.ts'
import type { Receipt } from './types.ts'

const EVENT_WORDS: Record<string, string> = { published: '公示', updated: '更正后公示', restored: '恢复公示' }
/** The code holds some 1,200 signs: smaller, and telephones cannot read it off paper. */
const CODE_MM = 56
/** Browsers check over HTTPS only, or on the machine itself. */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Address of the site whose log this is. @param origin as `originFor` makes it */
export function siteOf(origin: string): string {
  const host = origin.replace(/\/log$/, '')
  return `${LOCAL.test(host.split('/')[0] ?? '') ? 'http' : 'https'}://${host}`
}

/** Names of the party, the act and the organ as they are public, so masked already; nothing else of the case is known here. */
export function receiptLetter(receipt: Receipt, organ: string, today: Day): IssuedDocument {
  const { fields } = z.object({ fields: PublicFields }).parse(JSON.parse(receipt.content))
  const [origin = '', size = '', root = ''] = receipt.checkpoint.split('\n')
  const site = siteOf(origin)
  const at = new Date(receipt.at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23' })
  const lines: [string, string | null][] = [
    ['当事人', fields.partyName],
    ['文号', fields.decisionNo],
    ['事项', fields.violationType],
    ['决定内容', fields.penaltyContent],
    ['决定日期', dayWords(fields.decisionDate)],
    ['公示网址', `${site}/decisions/${receipt.record}`],
    [`${EVENT_WORDS[receipt.event] ?? '公示'}时间`, `${dayWords(dayOf(instant(receipt.at)))} ${at}`],
    ['日志名称', origin],
    ['日志条目', `第${receipt.index + 1}条（出具时共${size}条）`],
    ['根哈希', root],
    ['签名公钥', receipt.keys.join('；')],
  ]
  return {
    ...{ organ, title: '公示回执', number: `公示编号 ${receipt.record}`, addressee: null },
    facts: lines.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    paragraphs: [
      '上列信息已在网站公示，并列入只增不改、由公安机关签名的透明日志。公示的内容、时间事后如被改动或者抹去，凭本回执可以发现。',
      `核验：扫描二维码，或者打开${site}/verify。也可以从公示网页取得回执文件，用fadu log verify --receipt 文件名离线核对，不必相信本网站。签名公钥请与公告或者司法行政机关处公布的比对。`,
      '公示依法撤回或者封存后，网站不再显示内容，本回执仍能证明当时确有此条。',
    ],
    issuedOn: today,
    code: { content: verifyAddress(site, receipt), words: '扫码核验', widthMm: CODE_MM },
  }
}
