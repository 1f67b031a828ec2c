import type { Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'

type Row = Record<string, string | number | boolean | null | string[]>

/** Inserts a row of the case with an id of its own. */
const insert =
  (table: string) =>
  async (tx: Tx, caseId: string, row: Row): Promise<string> => {
    const id = newId()
    await tx`insert into ${tx(`cases.${table}`)} ${tx({ id, caseId, ...row })}`
    return id
  }

/** Changes what may change on one row of the case. */
const update =
  (table: string) =>
  async (tx: Tx, id: string, row: Row): Promise<void> => {
    await tx`update ${tx(`cases.${table}`)} set ${tx(row)} where id = ${id}`
  }

export const insertQuestioning = insert('questioning')
export const endQuestioning = (tx: Tx, id: string, leftAt: Instant) => update('questioning')(tx, id, { leftAt })
export const insertMeasure = insert('measure')
export const updateMeasure = update('measure')
export const insertMeasureExtension = insert('measure_extension')
export const insertPause = insert('pause')
export const endPause = (tx: Tx, id: string, toOn: string) => update('pause')(tx, id, { toOn })
export const insertExtension = insert('extension')
export const decideExtension = update('extension')
export const insertFastTrack = insert('fast_track')
export const insertMediation = insert('mediation')
export const settleMediation = update('mediation')

/** Every live consent of the case ends with its conversion. */
export async function convertFastTracks(tx: Tx, caseId: string, convertedAt: Instant, reason: string): Promise<void> {
  await tx`update cases.fast_track set converted_at = ${convertedAt}, converted_reason = ${reason}
    where case_id = ${caseId} and converted_at is null`
}

export async function setProcedure(tx: Tx, caseId: string, procedure: 'ordinary' | 'fast-track'): Promise<void> {
  await tx`update cases.administrative_case set procedure = ${procedure} where id = ${caseId}`
}
