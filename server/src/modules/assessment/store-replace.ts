import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { DropOut } from './types.ts'
import type { Handed } from './types-assign.ts'

type NewDropOut = { roundId: string; personId: string; reason: string; recordedBy: string; recordedAt: Instant }
/** @returns whether it was recorded; not twice for one person */
export async function insertDropOut(tx: Tx, row: NewDropOut): Promise<boolean> {
  const done = await tx`insert into assessment.drop_out ${tx(row)} on conflict do nothing`
  return done.count === 1
}

const Left = z.object({ id: z.string(), fileId: z.string() })
/** What who dropped out has not handed in, locked: from here on it is not handed in any more. */
export function lockLeft(tx: Tx, roundId: string, personId: string) {
  return rows(
    Left,
    tx`select id, file_id from assessment.assignment where round_id = ${roundId} and person_id = ${personId} and submitted_at is null
      order by file_id for no key update`,
  )
}

/** Gives each file to its new marker, without the draft. @returns how many changed hands */
export async function handOver(tx: Tx, roundId: string, personId: string, handed: readonly Handed[]): Promise<number> {
  const done = await tx`update assessment.assignment a set person_id = d."personId", entries = '[]', version = 1, saved_at = null
    from jsonb_to_recordset(${tx.json(handed as never)}) as d ("fileId" uuid, "personId" uuid)
    where a.round_id = ${roundId} and a.person_id = ${personId} and a.file_id = d."fileId" and a.submitted_at is null`
  return done.count
}

export function listDropOuts(tx: Tx, roundId: string) {
  return rows(
    DropOut,
    tx`select d.person_id, n.name, o.name as organ_name, d.reason, d.recorded_at,
        (select count(*) from assessment.handover h where h.round_id = d.round_id and h.from_person = d.person_id) as handed,
        (select count(*) from assessment.assignment a where a.round_id = d.round_id and a.person_id = d.person_id) as kept
      from assessment.drop_out d join assessment.marker m on m.round_id = d.round_id and m.person_id = d.person_id
        join organisations.unit o on o.id = m.organ_id cross join lateral organisations.names_of(array[d.person_id]) n
      where d.round_id = ${roundId} order by d.recorded_at, d.person_id`,
  )
}
