import type { Tx } from '../../../kit/db.ts'
import { newId } from '../../../kit/uuid.ts'
import type { PartyInput } from './types.ts'

/** The columns a form fills. */
const columns = ({ usccOverride: _, ...party }: PartyInput) => party

export async function insertParty(tx: Tx, caseId: string, party: PartyInput, recordedAt: string): Promise<string> {
  const id = newId()
  await tx`insert into cases.party ${tx({ id, caseId, ...columns(party), recordedAt })}`
  return id
}

export async function updateParty(tx: Tx, partyId: string, party: PartyInput): Promise<void> {
  const { role: _role, kind: _kind, ...changeable } = columns(party)
  await tx`update cases.party set ${tx(changeable)}, version = version + 1 where id = ${partyId}`
}

export async function removeParty(tx: Tx, partyId: string, removedAt: string, reason: string): Promise<void> {
  await tx`update cases.party set removed_at = ${removedAt}, removed_reason = ${reason}, version = version + 1 where id = ${partyId}`
}
