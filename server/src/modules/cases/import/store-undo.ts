import { z } from 'zod'
import { firstRow, type Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'

/** How many rows of this import a later one has corrected since. */
export async function correctedSince(tx: Tx, importId: string): Promise<number> {
  const found = await firstRow(
    z.object({ n: z.int() }),
    tx`select count(*) as n from cases.imported_revision where data ->> 'import_id' = ${importId}`,
  )
  return found?.n ?? 0
}

/** Deletes what the import created and brings back what it replaced. @returns rows deleted and restored */
export async function undo(tx: Tx, importId: string): Promise<{ deleted: number; restored: number }> {
  const restored =
    await tx`update cases.imported_decision d set import_id = o.import_id, row_number = o.row_number, raw_number = o.raw_number,
      decided_on = o.decided_on, party_name = o.party_name, party_type = o.party_type, uscc = o.uscc, penalties = o.penalties,
      fine_fen = o.fine_fen, confiscated_fen = o.confiscated_fen, fields = o.fields, uscc_override = o.uscc_override
    from cases.imported_revision v, jsonb_populate_record(null::cases.imported_decision, v.data) o
    where v.import_id = ${importId} and d.id = v.decision_id`
  await tx`delete from cases.imported_revision where import_id = ${importId}`
  const deleted = await tx`delete from cases.imported_decision where import_id = ${importId}`
  return { deleted: deleted.count, restored: restored.count }
}

export async function markUndone(tx: Tx, importId: string, by: string, at: Instant, reason: string): Promise<void> {
  await tx`update cases.import set undone_at = ${at}, undone_by = ${by}, undone_reason = ${reason} where id = ${importId}`
}
