import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import { DocumentMark, DocumentNumber, type NumberPage, type NumberQuery } from './types.ts'

const columns = (
  tx: Tx,
) => tx`n.id, n.organ_code as "organCode", n.unit_mark as "unitMark", n.document_mark as mark, n.year, n.month,
  n.number, n.text, n.subject, n.issued_at as "issuedAt", n.issued_by as "issuedBy", n.cancelled_at as "cancelledAt",
  n.cancelled_reason as "cancelledReason", n.cancelled_by as "cancelledBy"`

export type NextNumber = {
  unitPath: string
  organCode: string
  unitMark: string
  mark: string
  year: number
  month: number
  subject: string
  issuedAt: Instant
}

/** Takes the next number of its sequence, which stays locked until the transaction ends. */
export async function insertNumber(tx: Tx, next: NextNumber): Promise<DocumentNumber> {
  const number = await firstRow(
    DocumentNumber,
    tx`select ${columns(tx)} from law.issue_number(${newId()}, ${next.unitPath}, ${next.organCode}, ${next.unitMark}, ${next.mark},
      ${next.year}, ${next.month}, ${next.subject}, ${next.issuedAt}) n`,
  )
  if (!number) throw new Error('law.issue_number returned nothing')
  return number
}

export async function getNumber(tx: Tx, id: string): Promise<DocumentNumber> {
  const number = await firstRow(DocumentNumber, tx`select ${columns(tx)} from law.document_number n where n.id = ${id}`)
  if (!number) throw new DomainError('not-found', 'number-not-found', '没有这个文书字号。')
  return number
}

/** @throws DomainError conflict when somebody else cancelled it first */
export async function updateCancelled(
  tx: Tx,
  id: string,
  cancellation: { reason: string; by: string; at: Instant },
): Promise<DocumentNumber> {
  const number = await firstRow(
    DocumentNumber,
    tx`update law.document_number n set cancelled_at = ${cancellation.at}, cancelled_reason = ${cancellation.reason}, cancelled_by = ${cancellation.by}
      where n.id = ${id} and n.cancelled_at is null returning ${columns(tx)}`,
  )
  if (!number) throw new DomainError('conflict', 'number-already-cancelled', '该文书字号已由他人作废。')
  return number
}

export async function listNumbers(tx: Tx, query: NumberQuery & { text?: string }): Promise<NumberPage> {
  const where = tx`
    ${query.year ? tx`n.year = ${query.year}` : tx`true`} and ${query.mark ? tx`n.document_mark = ${query.mark}` : tx`true`}
    and ${query.state ? (query.state === 'cancelled' ? tx`n.cancelled_at is not null` : tx`n.cancelled_at is null`) : tx`true`}
    and ${query.text ? tx`n.text = ${query.text}` : tx`true`}`
  const [count] = await rows(z.object({ total: z.int() }), tx`select count(*) as total from law.document_number n where ${where}`)
  const items = await rows(
    DocumentNumber,
    tx`select ${columns(tx)} from law.document_number n where ${where}
      order by n.year desc, n.organ_code, n.unit_mark, n.document_mark, n.month desc, n.number desc
      limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

export function documentMarks(tx: Tx): Promise<DocumentMark[]> {
  return rows(DocumentMark, tx`select code, mark, title, evidence from law.document_mark order by code`)
}
