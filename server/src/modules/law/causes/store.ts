import { rows, type Tx } from '../../../kit/db.ts'
import { CauseOfAction } from './types.ts'

/** Writes what is missing or different. @returns rows changed, 0 when everything was there */
export async function saveCauses(tx: Tx, causes: readonly CauseOfAction[]): Promise<number> {
  const saved = await tx`insert into law.cause_of_action as old (code, name, field, subjects, data)
    select code, name, field, subjects, jsonb_build_object('versions', versions)
    from jsonb_to_recordset(${tx.json(causes as never)}) as new (code text, name text, field text, subjects text[], versions jsonb)
    on conflict (code) do update set name = excluded.name, field = excluded.field, subjects = excluded.subjects, data = excluded.data
    where (old.name, old.field, old.subjects, old.data) is distinct from (excluded.name, excluded.field, excluded.subjects, excluded.data)`
  return saved.count
}

export function listCauses(tx: Tx): Promise<CauseOfAction[]> {
  return rows(
    CauseOfAction,
    tx`select code, name, field, subjects, data -> 'versions' as versions from law.cause_of_action order by field, code`,
  )
}
