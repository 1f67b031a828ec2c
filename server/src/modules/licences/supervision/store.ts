import type { Tx } from '../../../kit/db.ts'
import type { Supervision } from '../file/types.ts'

export async function insertSupervision(tx: Tx, row: Supervision & { applicationId: string; recordedAt: string }): Promise<void> {
  await tx`insert into licences.supervision ${tx(row)}`
}
