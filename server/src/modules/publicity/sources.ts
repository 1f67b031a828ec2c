import type { Day } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { gateFactsOf, gateFactsOfImported, unmaskedOf, unmaskedOfImported } from './rules-facts.ts'
import { gateFactsOfLicence, unmaskedOfLicence } from './rules-facts-licence.ts'
import type { Unmasked } from './rules-fields.ts'
import { listDecisions, listImported, listLicences, type Which } from './store-facts.ts'
import type { AnyGateFacts } from './types-gate.ts'

/** What lies behind one record: what the gate looks at and the unmasked words. */
export type Origin = {
  recordId: string | null
  decisionId: string | null
  importedId: string | null
  licenceDecisionId: string | null
  unitId: string
  unitPath: string
  organName: string
  gate: AnyGateFacts
  unmasked: Unmasked
}

/** Decisions of our own, historical ones and those on licences alike. */
export async function listOrigins(tx: Tx, which: Which): Promise<Origin[]> {
  const own = await listDecisions(tx, which)
  const imported = await listImported(tx, which)
  const licences = await listLicences(tx, which)
  const none = { decisionId: null, importedId: null, licenceDecisionId: null }
  return [
    ...own.map((row) => ({ ...none, ...row, gate: gateFactsOf(row), unmasked: unmaskedOf(row) })),
    ...imported.map((row) => ({ ...none, ...row, gate: gateFactsOfImported(row), unmasked: unmaskedOfImported(row) })),
    ...licences.map((row) => ({ ...none, ...row, gate: gateFactsOfLicence(row), unmasked: unmaskedOfLicence(row) })),
  ]
}

/** By record id, as they stand on a day. */
export async function originsOf(tx: Tx, recordIds: readonly string[], until: Day): Promise<Map<string, Origin>> {
  const origins = await listOrigins(tx, { recordIds, until })
  return new Map(origins.flatMap((origin) => (origin.recordId ? [[origin.recordId, origin] as const] : [])))
}
