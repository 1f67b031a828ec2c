import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { newId } from '../../kit/uuid.ts'
import { CriminalImport, type CriminalRow, WrongRow } from './types.ts'

const Looked = z.object({ at: z.int(), unit: z.boolean(), person: z.boolean(), done: z.boolean(), same: z.boolean() })
/** What became of a row. `same`: registered before, word for word. */
export type Looked = z.infer<typeof Looked>
export type Numbered = CriminalRow & { at: number }

/**
 * Registers files of units and persons of the actor's scope; a number that any unit has is not written twice, though one may not see whose it is.
 * @returns every row with what became of it
 */
export async function insertCriminalRows(tx: Tx, all: readonly Numbered[], by: string, at: Instant): Promise<Looked[]> {
  const looked: Looked[] = []
  for (let from = 0; from < all.length; from += 2000) {
    const some = all.slice(from, from + 2000).map((row) => ({ ...row, id: newId() }))
    looked.push(
      ...(await rows(
        Looked,
        tx`with given as (select * from jsonb_to_recordset(${tx.json(some as never)})
          as g (at int, id uuid, number text, "unitCode" text, "policeNumber" text, "closedOn" date)),
        found as (select g.*, u.id as unit_id, u.path, u.organ_id, p.id as person_id from given g
          left join organisations.unit u on u.code = g."unitCode" and u.path ^@ platform.scope()
          left join organisations.person p on p.police_number = g."policeNumber" and p.kind = 'officer'),
        done as (insert into assessment.criminal_file (id, number, unit_id, unit_path, organ_id, handler_id, closed_on, registered_by, registered_at)
          select id, number, unit_id, path, organ_id, person_id, "closedOn", ${by}, ${at}::timestamptz from found where unit_id is not null and person_id is not null
          on conflict (number) do nothing returning id)
        select f.at, f.unit_id is not null as unit, f.person_id is not null as person, d.id is not null as done, had.id is not null as same
        from found f left join done d on d.id = f.id left join assessment.criminal_file had
          on had.number = f.number and had.unit_id = f.unit_id and had.handler_id = f.person_id and had.closed_on = f."closedOn"
        order by f.at`,
      )),
    )
  }
  return looked
}

/** Writes an import with its wrong rows, a dry run too. */
export async function insertCriminalImport(
  tx: Tx,
  { importId, ...run }: CriminalImport,
  wrong: readonly WrongRow[],
  by: { unitPath: string; importedBy: string; importedAt: Instant },
): Promise<void> {
  await tx`insert into assessment.criminal_import ${tx({ id: importId, ...run, ...by })}`
  for (let from = 0; from < wrong.length; from += 2000)
    await tx`insert into assessment.criminal_import_wrong (import_id, row, cells, errors) select ${importId}, d.row, d.cells, d.errors
      from jsonb_to_recordset(${tx.json(wrong.slice(from, from + 2000) as never)}) as d (row int, cells jsonb, errors jsonb)`
}

/** An import of the own units. */
export async function getCriminalImport(tx: Tx, importId: string): Promise<CriminalImport> {
  const found = await firstRow(
    CriminalImport,
    tx`select *, id as import_id from assessment.criminal_import where id = ${importId}`,
  )
  if (!found) throw new DomainError('not-found', 'import-not-found', '没有这次导入，或者不在您的单位范围内。')
  return found
}
export const listWrong = (tx: Tx, importId: string, after: number, limit: number): Promise<WrongRow[]> =>
  rows(
    WrongRow,
    tx`select row, cells, errors from assessment.criminal_import_wrong where import_id = ${importId} and row > ${after} order by row limit ${limit}`,
  )
