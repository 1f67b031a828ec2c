import type { Sql } from '../db.ts'

/** Schemas whose every change through a context leaves a line of the audit in its own transaction. */
export const AUDITED = ['inspection', 'assessment', 'draws', 'governance']

/**
 * Puts a watch into a test database: a transaction of a context that changed a row of these schemas and wrote no audit line cannot commit. So every test that
 * acts proves it of the acts it makes. Not watched: SQL a test writes by hand (without roles, or with `fadu.by_hand`), and the three below.
 */
export async function watchAudit(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create function audit.watch() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    declare
      own text := (pg_current_xact_id()::text::bigint % 4294967296)::text;
    begin
      if coalesce(current_setting('fadu.roles', true), '') = '' or current_setting('fadu.by_hand', true) = 'on' then
        return null;
      end if;
      -- the run over all units stores check by check; its lines stand where it begins and where it ends
      if tg_table_schema = 'inspection' and platform.scope() = '/' and tg_table_name in ('finding', 'finding_event', 'run_check') then
        return null;
      end if;
      -- a draft is its marker's own until it is handed in
      if tg_table_name = 'assignment' and tg_op = 'UPDATE' and to_jsonb(new) - '{entries,version,saved_at}'::text[] = to_jsonb(old) - '{entries,version,saved_at}'::text[] then
        return null;
      end if;
      if current_setting('fadu.audited', true) is distinct from own then
        raise exception 'no audit line: % of %.%', tg_op, tg_table_schema, tg_table_name using errcode = 'raise_exception', constraint = 'audited';
      end if;
      return null;
    end $$;
    -- by transaction, not by row: after a part of it was taken back, rows carry another number than their transaction
    create function audit.watched() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      perform set_config('fadu.audited', (pg_current_xact_id()::text::bigint % 4294967296)::text, true);
      return null;
    end $$;
    revoke execute on function audit.watch, audit.watched from public;
    create trigger zz_watched after insert on audit.line for each statement execute function audit.watched()`)
  // inspection.calendar is the program's own, brought up at its start; lists of cases an increment asks of are not kept
  const tables =
    await sql`select format('%I.%I', schemaname, tablename) as name from pg_tables join pg_class c on c.oid = format('%I.%I', schemaname, tablename)::regclass
    where schemaname = any (${AUDITED}) and c.relpersistence = 'p' and not (schemaname = 'inspection' and tablename in ('calendar', 'rectification_step'))`
  for (const { name } of tables)
    await sql.unsafe(`create constraint trigger zz_audited after insert or update or delete on ${name} deferrable initially deferred
      for each row execute function audit.watch()`)
}
