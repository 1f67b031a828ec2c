import { day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { originsOf } from '../sources.ts'

/** Names do not depend on the day. */
const ANY_DAY = day('2099-12-31')

/** The names that may stand in no public text about this record; none when what it rested on is gone. */
export async function namesOf(tx: Tx, recordId: string): Promise<readonly string[]> {
  return (await originsOf(tx, [recordId], ANY_DAY)).get(recordId)?.unmasked.names ?? []
}
