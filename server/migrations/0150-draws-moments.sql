-- Why: who gave up an attempt before its time was over, or made a late reveal look timely, needed only to write another moment. A draw's moments follow each other,
-- a result's day of publication is counted, and what the application says happens now happens now by the database's own clock.

create function draws.guard_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  bad boolean;
  due date;
begin
  case tg_table_name
    when 'plan' then
      bad := new.frozen_at < new.planned_at;
    when 'attempt' then
      bad := new.opened_at < coalesce((select a.ended_at from draws.attempt a where a.plan_id = new.plan_id and a.attempt = new.attempt - 1),
          (select p.frozen_at from draws.plan p where p.id = new.plan_id))
        or new.ended_at < (select max(c.revealed_at) from draws.contribution c where c.plan_id = new.plan_id and c.attempt = new.attempt);
    when 'contribution' then
      bad := new.committed_at < (select max(c.committed_at) from draws.contribution c
        where c.plan_id = new.plan_id and c.attempt = new.attempt and c.slot < new.slot);
    when 'withdrawal' then
      bad := new.withdrawn_at < (select max(greatest(a.opened_at, a.ended_at, c.committed_at, c.revealed_at))
        from draws.attempt a left join draws.contribution c using (plan_id, attempt) where a.plan_id = new.plan_id);
    when 'publication' then
      bad := new.published_at < (select r.drawn_at from draws.outcome r where r.plan_id = new.plan_id);
    when 'inspection' then
      bad := new.recorded_at < (select b.published_at from draws.publication b where b.plan_id = new.plan_id)
        or new.inspected_on > (new.recorded_at at time zone 'Asia/Shanghai')::date
        or new.inspected_on < (select p.inspect_on from draws.plan p where p.id = new.plan_id);
      -- twenty working days after it; where the days are not loaded, never more than a long holiday makes of them
      select min(k.day) into due from inspection.calendar k
      where k.worked = (select s.worked + 20 from inspection.calendar s where s.day = new.inspected_on);
      if new.due_on <> coalesce(due, new.due_on) or new.due_on not between new.inspected_on + 20 and new.inspected_on + 60 then
        raise exception 'not twenty working days' using errcode = 'check_violation', constraint = 'result_due_on';
      end if;
    when 'item' then
      bad := new.ended_at < new.listed_at;
  end case;
  if bad then
    raise exception 'before what came before it' using errcode = 'check_violation', constraint = 'moment_in_order';
  end if;
  return new;
end $$;

-- The columns in which the application writes that something happens now. A quarter of an hour is for two computers whose clocks differ and for a large list.
create function draws.guard_now() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  was jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
  name text;
begin
  foreach name in array tg_argv loop
    if to_jsonb(new) ->> name is distinct from was ->> name
      and abs(extract(epoch from clock_timestamp() - (to_jsonb(new) ->> name)::timestamptz)) > 900 then
      raise exception 'not now' using errcode = 'check_violation', constraint = 'moment_is_now';
    end if;
  end loop;
  return new;
end $$;
revoke execute on function draws.guard_order, draws.guard_now from public;

do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[array['plan', $q$'planned_at', 'frozen_at'$q$], array['attempt', $q$'opened_at', 'ended_at'$q$],
    array['contribution', $q$'committed_at', 'revealed_at'$q$], array['withdrawal', $q$'withdrawn_at'$q$], array['outcome', $q$'drawn_at'$q$],
    array['publication', $q$'published_at'$q$], array['inspection', $q$'recorded_at'$q$], array['item', $q$'listed_at', 'ended_at'$q$]] loop
    if t[1] <> 'outcome' then -- guard_outcome knows its order
      execute format('create trigger moment_in_order before insert or update on draws.%I for each row execute function draws.guard_order()', t[1]);
    end if;
    -- the demonstration year is told by the owner, at its own moments
    execute format('create trigger moment_is_now before insert or update on draws.%I for each row when (session_user = %L) execute function draws.guard_now(%s)',
      t[1], 'fadu_app', t[2]);
  end loop;
end $$;
