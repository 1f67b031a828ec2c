import type { Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import type { ApproveInstalments, CloseCase, HandInMoney, RecordDelivery, RecordExecution, RecordPayment } from './types.ts'

export async function insertDelivery(tx: Tx, input: RecordDelivery, recordedAt: Instant): Promise<string> {
  const id = newId()
  const { version: _, ...row } = input
  await tx`insert into cases.delivery ${tx({ id, ...row, recordedAt })}`
  return id
}

export async function insertPayment(tx: Tx, input: RecordPayment, recordedAt: Instant): Promise<string> {
  const id = newId()
  const { version: _, collectedWhy: __, ...row } = input
  await tx`insert into cases.payment ${tx({ id, ...row, recordedAt })}`
  return id
}

export async function handIn(tx: Tx, { paymentId, handedInOn }: HandInMoney): Promise<void> {
  await tx`update cases.payment set handed_in_on = ${handedInOn} where id = ${paymentId}`
}

export async function insertInstalments(tx: Tx, input: ApproveInstalments, approvedBy: string): Promise<string> {
  const id = newId()
  const { caseId, decisionId, requestedOn, approvedOn } = input
  const parts = tx.json(input.parts) as never
  await tx`insert into cases.instalment_plan ${tx({ id, caseId, decisionId, requestedOn, approvedBy, approvedOn, parts })}`
  return id
}

export async function insertExecution(tx: Tx, input: RecordExecution, recordedAt: Instant): Promise<string> {
  const id = newId()
  const { version: _, ...row } = input
  await tx`insert into cases.execution ${tx({ id, ...row, recordedAt })}`
  return id
}

export async function insertClosure(tx: Tx, input: CloseCase, closedBy: string, closedAt: Instant): Promise<void> {
  const { caseId, ground, closedOn, note } = input
  await tx`insert into cases.closure ${tx({ caseId, ground, closedOn, note, closedBy })}`
  await tx`update cases.administrative_case set closed_at = ${closedAt} where id = ${caseId}`
}
