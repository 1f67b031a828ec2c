import type { Tx } from '../../kit/db.ts'

type Row = { day: string; worked: number; nextWorked: string | null }

/** @returns rows that were not as they are now */
export async function saveCalendar(tx: Tx, days: readonly Row[]): Promise<number> {
  const saved = await tx`
    insert into inspection.calendar (day, worked, next_worked)
    select day, worked, "nextWorked" from jsonb_to_recordset(${tx.json(days as never)}) as d (day date, worked integer, "nextWorked" date)
    on conflict (day) do update set worked = excluded.worked, next_worked = excluded.next_worked
    where (calendar.worked, calendar.next_worked) is distinct from (excluded.worked, excluded.next_worked)`
  return saved.count
}
