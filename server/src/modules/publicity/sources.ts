import type { Tx } from '../../kit/db.ts'
import { gateFactsOf, gateFactsOfImported, unmaskedOf, unmaskedOfImported } from './rules-facts.ts'
import type { Unmasked } from './rules-fields.ts'
import { listDecisions, listImported, type Which } from './store-facts.ts'
import type { GateFacts } from './types-gate.ts'

/** What lies behind one record: what the gate looks at and the unmasked words. */
export type Origin = {
  recordId: string | null
  decisionId: string | null
  importedId: string | null
  unitId: string
  unitPath: string
  organName: string
  gate: GateFacts
  unmasked: Unmasked
}

/** Decisions of our own and historical ones alike. */
export async function listOrigins(tx: Tx, which: Which): Promise<Origin[]> {
  const own = await listDecisions(tx, which)
  const imported = await listImported(tx, which)
  return [
    ...own.map((row) => ({ ...row, importedId: null, gate: gateFactsOf(row), unmasked: unmaskedOf(row) })),
    ...imported.map((row) => ({ ...row, decisionId: null, gate: gateFactsOfImported(row), unmasked: unmaskedOfImported(row) })),
  ]
}

/** By record id. */
export async function originsOf(tx: Tx, recordIds: readonly string[]): Promise<Map<string, Origin>> {
  const origins = await listOrigins(tx, { recordIds })
  return new Map(origins.flatMap((origin) => (origin.recordId ? [[origin.recordId, origin] as const] : [])))
}
