import type { Tx } from '../../kit/db.ts'

/** @returns rows folded into one for each thing counted */
export async function foldTally(tx: Tx): Promise<number> {
  const [row] = await tx<{ folded: number }[]>`select publicity.fold_tally() as folded`
  return row?.folded ?? 0
}

/** How many counts differ from a recount of the records. Takes a second or two for a million. */
export async function countTallyErrors(tx: Tx): Promise<number> {
  const [row] = await tx<{ wrong: number }[]>`select count(*) as wrong from publicity.tally_errors()`
  return row?.wrong ?? 0
}
