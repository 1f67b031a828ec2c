import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'
import type { StoredFile } from '../../../platform/index.ts'
import type { AddEvidence } from './types.ts'

const NO_FILE = { id: null, sha256: null, name: null, type: null, bytes: null }

export async function insertEvidence(tx: Tx, input: AddEvidence, file: StoredFile | null, recordedAt: string): Promise<string> {
  const { version: _, ...row } = input
  const id = newId()
  const { id: fileId, sha256: fileSha256, name: fileName, type: fileType, bytes: fileBytes } = file ?? NO_FILE
  await tx`insert into cases.evidence ${tx({ id, ...row, fileId, fileSha256, fileName, fileType, fileBytes, recordedAt })}`
  return id
}

/** The file of a piece of evidence of this case; null when there is none or the actor may not see the case. */
export async function fileOf(tx: Tx, caseId: string, evidenceId: string): Promise<string | null> {
  const [row] = await tx`select file_id from cases.evidence where id = ${evidenceId} and case_id = ${caseId}`
  return row?.fileId ?? null
}

export async function excludeEvidence(tx: Tx, evidenceId: string, excludedOn: string, reason: string): Promise<void> {
  await tx`update cases.evidence set excluded_on = ${excludedOn}, excluded_reason = ${reason} where id = ${evidenceId}`
}
