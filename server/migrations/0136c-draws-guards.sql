-- Why: the guards of a draw read what was drawn before; a list frozen beside another that waits for its result, a number written in another way, or counts left out
-- would get past them. And who wrote on a list had no say in being its maker.

-- The same enterprise has one spelling: what looks like another letter, and what is not seen at all, counts nobody twice.
alter table draws.object add constraint key_plain
  check (key = normalize(key, NFKC) and key !~ '[a-z\s\u00ad\u0370-\u052f\u200b-\u200f\u2060\ufeff]') not valid;

-- Other inspections that are frozen and have no result yet, with how many objects of this list the two together could draw oftener than either allows.
create function draws.clashes(wanted uuid) returns table (draw_no text, objects bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select max(q.draw_no), count(*) from draws.plan p join draws.object o on o.plan_id = p.id
    join draws.object x on x.key = o.key and x.plan_id <> p.id join draws.plan q on q.id = x.plan_id
  where p.id = wanted and p.kind = 'inspection' and q.kind = 'inspection' and q.frozen_at is not null
    and least(p.times_limit, q.times_limit) is not null
    and not exists (select 1 from draws.outcome r where r.plan_id = q.id) and not exists (select 1 from draws.withdrawal w where w.plan_id = q.id)
    and o.times + 1 >= least(p.times_limit, q.times_limit) and o.times < coalesce(p.times_limit, 10000) and x.times < coalesce(q.times_limit, 10000)
  group by q.id
$$;

-- What is frozen for an inspection was counted, and keeps off who came last.
create function draws.guard_counts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  counted integer := extract(year from new.frozen_at at time zone 'Asia/Shanghai');
begin
  perform pg_advisory_xact_lock(7221104); -- two lists are frozen one after the other, so that each sees the other
  if exists (select 1 from draws.clashes(new.id)) then
    raise exception 'objects wait for the result of another draw' using errcode = 'check_violation', constraint = 'draw_clash';
  end if;
  if exists (select 1 from draws.object o left join (
      select x.key, count(*)::integer as times from draws.object x join draws.drawn d using (plan_id, object_id) join draws.outcome r using (plan_id)
        join draws.plan p on p.id = x.plan_id and p.kind = 'inspection'
      where extract(year from r.drawn_at at time zone 'Asia/Shanghai') = counted and x.key in (select key from draws.object where plan_id = new.id)
      group by x.key) t on t.key = o.key
    where o.plan_id = new.id and o.times <> coalesce(t.times, 0)) then
    raise exception 'not counted' using errcode = 'check_violation', constraint = 'draw_counted';
  end if;
  if exists (select 1 from draws.last_inspectors(array(select key from draws.object where plan_id = new.id)) l
    join draws.object o on o.plan_id = new.id and o.key = l.key join draws.inspector i on i.plan_id = new.id and i.police_number = l.police_number
    where not exists (select 1 from draws.avoidance a where a.plan_id = new.id and a.object_id = o.object_id and a.police_number = l.police_number)) then
    raise exception 'who came last would come again' using errcode = 'check_violation', constraint = 'draw_last_inspector';
  end if;
  return new;
end $$;
create trigger guard_counts before update on draws.plan for each row
  when (new.kind = 'inspection' and old.frozen_at is null and new.frozen_at is not null) execute function draws.guard_counts();

-- Whoever wrote on a list is one of its makers.
create table draws.list_hand (
  plan_id    uuid not null references draws.plan (id),
  account_id text not null,
  primary key (plan_id, account_id)
);
alter table draws.list_hand enable row level security;
create policy own on draws.list_hand for select to fadu_app using (account_id = (select platform.actor_id()));
grant select on draws.list_hand to fadu_app;
create function draws.note_hand() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into draws.list_hand (plan_id, account_id) select distinct plan_id, platform.actor_id() from rows where platform.actor_id() is not null on conflict do nothing;
  return null;
end $$;
create trigger note_added after insert on draws.object referencing new table as rows for each statement execute function draws.note_hand();
create trigger note_removed after delete on draws.object referencing old table as rows for each statement execute function draws.note_hand();
create trigger note_added after insert on draws.avoidance referencing new table as rows for each statement execute function draws.note_hand();
create trigger note_removed after delete on draws.avoidance referencing old table as rows for each statement execute function draws.note_hand();
create function draws.guard_maker() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select 1 from draws.list_hand h where h.plan_id = new.plan_id and h.account_id = new.account_id) then
    raise exception 'who wrote on the list gives no part' using errcode = 'check_violation', constraint = 'part_by_other';
  end if;
  return new;
end $$;
create trigger guard_maker before insert on draws.contribution for each row execute function draws.guard_maker();
revoke execute on function draws.clashes, draws.guard_counts, draws.note_hand, draws.guard_maker from public;
grant execute on function draws.clashes to fadu_app;

do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[array['plan', 'planned_by'], array['attempt', 'opened_by'], array['withdrawal', 'withdrawn_by'], array['outcome', 'drawn_by'],
    array['publication', 'published_by'], array['inspection', 'recorded_by'], array['item', 'listed_by']] loop
    execute format('create policy in_own_name on draws.%I as restrictive for insert to fadu_app with check (%I = (select platform.actor_id()))', t[1], t[2]);
  end loop;
end $$;
