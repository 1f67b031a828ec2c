import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'

export async function insertHandler(
  tx: Tx,
  row: { caseId: string; personId: string; kind: 'lead' | 'co'; fromAt: string },
): Promise<string> {
  const id = newId()
  await tx`insert into cases.handler ${tx({ id, ...row })}`
  return id
}

export async function endHandler(
  tx: Tx,
  id: string,
  end: { untilAt: string; endGround: 'handed-over' | 'recused' | 'lead-changed'; reason: string },
): Promise<void> {
  await tx`update cases.handler set ${tx(end)} where id = ${id}`
}
