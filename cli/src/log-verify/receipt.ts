import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { LogFailure, UsageFailure } from './failure.ts'
import { readLeaf } from './leaves.ts'
import { hashLeaf, rootFromProof } from './merkle.ts'
import { openCheckpoint } from './note.ts'
import type { OldHead } from './witness.ts'

const FORMAT = 'fadu-log-receipt/1'
const MAX_BYTES = 4 * 1024 * 1024
export type CheckedReceipt = { record: string; event: string; at: string; index: number; entry: Buffer; head: OldHead }
type Receipt = {
  format: string
  record: string
  event: string
  at: string
  index: number
  entry: string
  salt: string
  content: string
  proof: string[]
  checkpoint: string
  keys: string[]
}

async function readReceipt(file: string): Promise<Receipt> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageFailure(`无法读取 ${file}：${error.code}`)
  })
  let receipt: Receipt
  try {
    receipt = JSON.parse(bytes.subarray(0, MAX_BYTES).toString())
  } catch {
    throw new LogFailure('bad-receipt', file, '回执不是 JSON')
  }
  const texts = [
    receipt?.record,
    receipt?.event,
    receipt?.at,
    receipt?.entry,
    receipt?.salt,
    receipt?.content,
    receipt?.checkpoint,
  ]
  const lists = [receipt?.proof, receipt?.keys]
  const whole =
    receipt?.format === FORMAT &&
    Number.isSafeInteger(receipt.index) &&
    texts.every((text) => typeof text === 'string') &&
    lists.every((list) => Array.isArray(list) && list.length < 100 && list.every((text) => typeof text === 'string'))
  if (!whole) throw new LogFailure('bad-receipt', file, '回执格式不对')
  return receipt
}

/** Commitment, inclusion and signature of one receipt. @param trusted keys; those the receipt brings when there are none */
export async function checkReceipt(file: string, trusted: readonly string[] | null): Promise<CheckedReceipt> {
  const { record, event, at, index, entry, salt, content, proof, checkpoint, keys } = await readReceipt(file)
  const leaf = readLeaf(Buffer.from(entry), file)
  if (leaf.record !== record || leaf.event !== event || leaf.at !== at)
    throw new LogFailure('receipt-differs', file, '回执所写的记录、事件或时间与条目不符')
  const opened = hash('sha256', Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(content)]), 'base64')
  if (Buffer.from(salt, 'base64').length !== 32 || opened !== leaf.commitment)
    throw new LogFailure('bad-commitment', file, '回执的内容与日志中的承诺值不符：内容被改动过')
  const head = openCheckpoint(checkpoint, trusted ?? keys, file)
  const path = proof.map((text) => Buffer.from(text, 'base64'))
  const bytes = Buffer.from(entry)
  const possible = index >= 0 && index < head.size && path.every((one) => one.length === 32)
  const root = possible ? rootFromProof(index, head.size, hashLeaf(bytes), path) : null
  if (!root?.equals(head.root)) throw new LogFailure('bad-proof', file, '回执的包含证明不成立：该条目不在所签的日志中')
  return { record, event, at, index, entry: bytes, head: { ...head, where: file } }
}
