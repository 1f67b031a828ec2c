import { html } from 'ghtml'
import { toString as draw } from 'qrcode'
import {
  findDecision,
  findTakenDown,
  makeReceipt,
  type Receipt,
  verifyAddress,
} from '../../../server/src/modules/publicity/public.ts'
import { gone } from '../gone.ts'
import type { View } from '../layout.ts'
import { type Answer, file, type PageContext, page, type Reply } from '../page.ts'
import { trail } from '../parts.ts'
import { missing } from './missing.ts'

/** The receipt as the file anyone may take while the page is public. Its name says no more than the page's number. */
export const receiptFile = page('/decisions/:recordNo/receipt.json', (context) =>
  withReceipt(context, (receipt) =>
    file('json', `${JSON.stringify(receipt, null, 2)}\n`, { name: `receipt-${receipt.record}.json` }),
  ),
)

/** The address that holds the receipt's short form, as a QR code. */
export const receiptCode = page('/decisions/:recordNo/receipt.svg', (context) =>
  withReceipt(context, async (receipt) => {
    const svg = await draw(verifyAddress(context.publicUrl, receipt), { type: 'svg', errorCorrectionLevel: 'L', margin: 4 })
    return file('svg', svg)
  }),
)

async function withReceipt(
  { sql, params, view }: PageContext,
  answer: (receipt: Receipt) => Reply | Promise<Reply>,
): Promise<Reply> {
  const recordNo = params.recordNo ?? ''
  if (!/^[0-9a-f]{20}$/.test(recordNo)) return missing(view)
  const receipt = await makeReceipt(sql, recordNo)
  if (receipt) return answer(receipt)
  const taken = await findTakenDown(sql, recordNo)
  if (taken) return gone(taken, view)
  return (await findDecision(sql, recordNo)) ? notYet(view, recordNo) : missing(view)
}

function notYet(view: View, recordNo: string): Answer {
  const title = '回执还没有生成'
  const body = html`!${trail(view, ['/decisions', '执法决定'], [`/decisions/${recordNo}`, '这条公示信息'])}
<h1>${title}</h1>
<p>这条信息刚刚公示，还没有排入透明日志。一般一分钟之内排入，请稍后再取。</p>`
  return { status: 404, title, body }
}
