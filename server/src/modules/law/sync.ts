import type { Tx } from '../../kit/db.ts'
import { syncCauses } from './causes/index.ts'
import { syncStatutes } from './statutes/index.ts'

/** Brings laws, wordings and causes of action in the database up to the program's. Idempotent. @returns rows changed */
export async function syncLaw(tx: Tx): Promise<number> {
  return (await syncStatutes(tx)) + (await syncCauses(tx))
}
