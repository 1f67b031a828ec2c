import { z } from 'zod'
import { rows, type Tx } from '../../../kit/db.ts'
import type { Case } from '../file/types.ts'

/** What may be corrected while the case is open. */
type Correctable = Pick<
  Case,
  | 'title'
  | 'causeCode'
  | 'family'
  | 'place'
  | 'regionCode'
  | 'occurredOn'
  | 'occurredUntil'
  | 'foundOn'
  | 'summary'
  | 'secrecy'
  | 'sensitive'
>

type NewCase = Correctable &
  Pick<Case, 'id' | 'number' | 'unitId' | 'unitPath' | 'organId' | 'source' | 'reportedAt'> & { createdBy: string }

/** A reported case, which takes the ordinary procedure until another is chosen. */
export async function insertCase(tx: Tx, row: NewCase): Promise<void> {
  await tx`insert into cases.administrative_case ${tx({ ...row, procedure: 'ordinary', stage: 'reported' })}`
}

export async function updateCase(tx: Tx, caseId: string, row: Correctable): Promise<void> {
  await tx`update cases.administrative_case set ${tx(row)} where id = ${caseId}`
}

type Accepted = Pick<Case, 'causeCode' | 'family' | 'occurredOn' | 'occurredUntil' | 'limitationGround'> & {
  acceptedAt: string
  acceptanceNumber: string
}

export async function acceptCase(tx: Tx, caseId: string, row: Accepted): Promise<void> {
  await tx`update cases.administrative_case set ${tx(row)} where id = ${caseId}`
}

export async function retitle(tx: Tx, caseId: string, title: string): Promise<void> {
  await tx`update cases.administrative_case set title = ${title} where id = ${caseId}`
}

/** Hands a reported case to another unit. The last thing its old unit does: afterwards the actor may not see it. */
export async function transferReport(tx: Tx, caseId: string, unitId: string): Promise<void> {
  await tx`select cases.transfer_report(${caseId}, ${unitId})`
}

const Similar = z.object({ caseId: z.string(), number: z.string(), title: z.string(), partyName: z.string() })
export type Similar = z.infer<typeof Similar>

/** Cases in the actor's scope with one of these people or units and an act on that day, newest first, at most five. */
export function findSimilar(tx: Tx, keys: readonly string[], occurredOn: string, except: string): Promise<Similar[]> {
  return rows(
    Similar,
    tx`select distinct on (c.id) c.id as "caseId", c.number, c.title, p.name as "partyName", c.reported_at
       from cases.party p join cases.administrative_case c on c.id = p.case_id
       where (p.id_number = any (${keys as string[]}) or p.uscc = any (${keys as string[]})) and p.removed_at is null
         and ${occurredOn} between c.occurred_on and coalesce(c.occurred_until, c.occurred_on) and c.id <> ${except}
       order by c.id desc limit 5`,
  )
}
