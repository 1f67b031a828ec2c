import type { Tx } from '../../../kit/db.ts'
import { originsOf } from '../sources.ts'

/** The names that may stand in no public text about this record; none when what it rested on is gone. */
export async function namesOf(tx: Tx, recordId: string): Promise<readonly string[]> {
  return (await originsOf(tx, [recordId])).get(recordId)?.unmasked.names ?? []
}
