import { hash } from 'node:crypto'
import type { Sql, Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { signedBy } from './note.ts'
import { inclusionProof } from './prove.ts'
import { findHead, findOpening, listKeys, signedTiles } from './public-log.ts'
import { LeafFacts, type Receipt } from './types.ts'

/**
 * The receipt of a record's newest leaf, as docs/transparency-log.md describes it.
 * @param sql pool or transaction of either serving role
 * @returns null when the page is not public now, or its leaf waits for the next head (a minute at most)
 * @throws DomainError `receipt-mismatch` when what the page shows is not what the log committed to: someone changed one of them
 */
export async function makeReceipt(sql: Sql | Tx, recordNo: string): Promise<Receipt | null> {
  const [opening, head, keys] = await Promise.all([findOpening(sql, recordNo), findHead(sql), listKeys(sql)])
  if (!opening || !head || opening.index >= head.size) return null
  const { index, entry, salt, content } = opening
  const { record, event, at, commitment } = LeafFacts.parse(JSON.parse(entry))
  if (hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'base64') !== commitment)
    throw new DomainError(
      'conflict',
      'receipt-mismatch',
      '公示内容与透明日志中的承诺值不符，不能出具回执，请立即报告系统管理员。',
    )
  const proof = await inclusionProof(index, head.size, signedTiles(sql))
  return {
    ...{ format: 'fadu-log-receipt/1' as const, record, event, at, index, entry, salt: salt.toString('base64'), content },
    proof: proof.map((one) => one.toString('base64')),
    checkpoint: head.note,
    keys: keys.map(({ verifierKey }) => verifierKey).filter((key) => signedBy(head.note, key)),
  }
}
