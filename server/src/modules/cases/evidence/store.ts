import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'
import type { AddEvidence } from './types.ts'

/** What the store of files says of an uploaded file. */
export type StoredFile = { fileSha256: string; fileName: string; fileType: string }

export async function insertEvidence(tx: Tx, input: AddEvidence, file: StoredFile | null, recordedAt: string): Promise<string> {
  const { version: _, ...row } = input
  const id = newId()
  await tx`insert into cases.evidence ${tx({ id, ...row, ...file, recordedAt })}`
  return id
}

export async function excludeEvidence(tx: Tx, evidenceId: string, excludedOn: string, reason: string): Promise<void> {
  await tx`update cases.evidence set excluded_on = ${excludedOn}, excluded_reason = ${reason} where id = ${evidenceId}`
}
