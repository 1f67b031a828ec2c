import type { Sql } from '../db.ts'

/** Lets tests pass in the clock: the triggers that hold moments to the database's own are off. */
export const passClock = (sql: Sql): Promise<void> => setAll(sql, 'disable')
/** As the product has it: for tests of those triggers, which then act now. */
export const bindClock = (sql: Sql): Promise<void> => setAll(sql, 'enable')

async function setAll(sql: Sql, how: 'enable' | 'disable'): Promise<void> {
  const bound = await sql`select tgrelid::regclass::text as name from pg_trigger where tgname = 'moment_is_now'`
  for (const { name } of bound) await sql.unsafe(`alter table ${name} ${how} trigger moment_is_now`)
}
