import type { Tx } from '../../../kit/db.ts'
import { getCaseFile } from '../file/store.ts'
import type { CaseFile } from '../file/types.ts'
import { liveParties } from '../parties/age.ts'
import { titleOf } from './rules.ts'
import { retitle } from './store.ts'

const ownTitle = (file: CaseFile) => titleOf(liveParties(file), file.case.causeName)

/** A title the system made follows the cause and the suspects as they become known; one that a person typed stays. @param before the file before the act */
export async function renewTitle(tx: Tx, before: CaseFile): Promise<void> {
  if (before.case.title !== ownTitle(before)) return
  const title = ownTitle(await getCaseFile(tx, before.case.id))
  if (title !== before.case.title) await retitle(tx, before.case.id, title)
}
