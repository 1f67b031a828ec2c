import type { Tx } from '../../../kit/db.ts'
import type { Examination, ExcludedTime, Extension } from '../file/types.ts'

type Of<Row> = Row & { applicationId: string }

export async function insertExamination(tx: Tx, row: Of<Examination>): Promise<void> {
  await tx`insert into licences.examination ${tx(row)}`
}

export async function insertExcludedTime(tx: Tx, row: Of<Omit<ExcludedTime, 'toOn'>>): Promise<void> {
  await tx`insert into licences.excluded_time ${tx(row)}`
}

/** Ends the one that is open. */
export async function endExcludedTime(tx: Tx, applicationId: string, toOn: string): Promise<void> {
  await tx`update licences.excluded_time set to_on = ${toOn} where application_id = ${applicationId} and to_on is null`
}

export async function insertExtension(tx: Tx, row: Of<Extension>): Promise<void> {
  await tx`insert into licences.extension ${tx(row)}`
}
