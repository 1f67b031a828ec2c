import { Readable } from 'node:stream'
import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { makeDocument } from '../../platform/documents/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../platform/index.ts'
import { makeReceipt } from './log/receipt.ts'
import { receiptLetter } from './log/receipt-letter.ts'
import type { Receipt } from './log/types.ts'
import * as store from './store.ts'
import type { PublicityRecord } from './types.ts'

type Taken = { record: PublicityRecord; receipt: Receipt }
async function take(tx: Tx, recordId: string): Promise<Taken> {
  const record = await store.getRecord(tx, recordId)
  const receipt = await makeReceipt(tx, record.recordNo)
  if (receipt) return { record, receipt }
  const detail = '该信息现未公示，或者刚刚公示、尚未排入透明日志（约一分钟），不能出具回执。'
  throw new DomainError('not-found', 'no-receipt', detail)
}

/** The receipt of a public record's newest leaf in the transparency log. */
export function getReceipt(ctx: Ctx, { recordId }: { recordId: string }): Promise<Receipt> {
  authorise(ctx.actor, 'publicity.read')
  return ctx.transaction(async (tx) => (await take(tx, recordId)).receipt)
}

/** The same as a document for the person concerned, with nothing on it that is not public; who took it is in the trail. */
export async function getReceiptDocument(ctx: Ctx, { recordId }: { recordId: string }): Promise<Download> {
  authorise(ctx.actor, 'publicity.read')
  const { record, receipt } = await ctx.transaction((tx) => take(tx, recordId))
  const { bytes, fingerprint } = await makeDocument(receiptLetter(receipt, record.organName, ctx.today))
  const details = { index: receipt.index, fingerprint }
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'publicity.receipt-taken', subject: recordId, details }))
  return { name: `公示回执-${record.recordNo}.pdf`, type: 'application/pdf', stream: Readable.from([bytes]) }
}
