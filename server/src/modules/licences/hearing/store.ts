import type { Tx } from '../../../kit/db.ts'
import type { Hearing } from '../file/types.ts'

type Told = Pick<Hearing, 'id' | 'ground' | 'toldOn' | 'toldTo'> & { applicationId: string }
export async function insertHearing(tx: Tx, row: Told): Promise<void> {
  await tx`insert into licences.hearing ${tx(row)}`
}

type Change = Partial<Omit<Hearing, 'id' | 'ground' | 'toldOn' | 'toldTo'>>
export async function updateHearing(tx: Tx, hearingId: string, change: Change): Promise<void> {
  await tx`update licences.hearing set ${tx(change)} where id = ${hearingId}`
}
