import { z } from 'zod'
import { firstRow, type Tx } from '../../../kit/db.ts'

const Case = z.object({ number: z.string(), unitPath: z.string() })
/** Number and unit of a case the actor may see, else null. */
export const findCase = (tx: Tx, caseId: string) =>
  firstRow(Case, tx`select number, unit_path from cases.administrative_case where id = ${caseId}`)
