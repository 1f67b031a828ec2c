import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { newId } from '../../kit/uuid.ts'
import type { CriminalRow } from './types.ts'

const Looked = z.object({ at: z.int(), unit: z.boolean(), person: z.boolean(), taken: z.boolean() })
export type Numbered = CriminalRow & { at: number }

/**
 * Registers files of units and persons of the actor's scope. @returns the rows that could not be: unit or person not there, or the number is taken; by any unit,
 * so that a number one may not see is not written twice either
 */
export async function insertCriminalRows(
  tx: Tx,
  all: readonly Numbered[],
  by: string,
  at: Instant,
): Promise<z.infer<typeof Looked>[]> {
  const refused: z.infer<typeof Looked>[] = []
  for (let from = 0; from < all.length; from += 2000) {
    const some = all.slice(from, from + 2000).map((row) => ({ ...row, id: newId() }))
    const looked = await rows(
      Looked,
      tx`with given as (select * from jsonb_to_recordset(${tx.json(some as never)})
          as g (at int, id uuid, number text, "unitCode" text, "policeNumber" text, "closedOn" date)),
        found as (select g.*, u.id as unit_id, u.path, u.organ_id, p.id as person_id from given g
          left join organisations.unit u on u.code = g."unitCode" and u.path ^@ platform.scope()
          left join organisations.person p on p.police_number = g."policeNumber" and p.kind = 'officer'),
        done as (insert into assessment.criminal_file (id, number, unit_id, unit_path, organ_id, handler_id, closed_on, registered_by, registered_at)
          select id, number, unit_id, path, organ_id, person_id, "closedOn", ${by}, ${at}::timestamptz from found where unit_id is not null and person_id is not null
          on conflict (number) do nothing returning id)
        select at, unit_id is not null as unit, person_id is not null as person, not exists (select from done where done.id = found.id) as taken
        from found order by at`,
    )
    refused.push(...looked.filter(({ unit, person, taken }) => !unit || !person || taken))
  }
  return refused
}
