-- Why: who is inspected, and by whom, is drawn so that nobody can choose it and anybody can compute it again (docs/draws.md). The list is fixed before
-- the first commitment; nothing that is frozen, committed, revealed or drawn ever changes.
create schema draws;
grant usage on schema draws to fadu_app, fadu_portal;

create table draws.plan (
  id              uuid primary key,
  draw_no         text not null unique check (draw_no ~ '^[0-9a-f]{16}$'), -- its public name
  unit_id         uuid not null,
  unit_path       text not null,
  kind            text not null check (kind in ('inspection', 'case-review', 'look-back', 'other')),
  title           text not null check (title <> '' and title !~ '[\t\n\r]'),
  basis           text[] not null,
  contributors    integer not null check (contributors between 2 and 9),
  reveal_hours    integer not null check (reveal_hours between 1 and 720),
  times_limit     integer check (times_limit between 1 and 9999), -- drawn this often in the year: not again
  inspectors_each integer not null check (inspectors_each between 0 and 9),
  inspect_on      date,                                           -- first day of the inspections: inspectors must be qualified on it
  strata          jsonb not null check (jsonb_typeof(strata) = 'array'),
  planned_by      text not null,
  planned_at      timestamptz not null,
  frozen_by       text,
  frozen_at       timestamptz,
  list_hash       text check (list_hash ~ '^[0-9a-f]{64}$'),
  unique (id, list_hash),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint frozen_whole check (num_nonnulls(frozen_by, frozen_at, list_hash) in (0, 3)),
  constraint two_inspectors check (kind <> 'inspection' or (inspectors_each >= 2 and inspect_on is not null)), -- APL 42
  constraint none_or_two check (inspectors_each <> 1)
);
create index plan_unit on draws.plan (unit_id);

create table draws.object (
  plan_id   uuid not null references draws.plan (id),
  object_id text not null check (object_id ~ '^o-[0-9a-f]{16}$'),
  key       text not null check (key <> ''),  -- the number it is known by: what the guards count by
  name      text not null check (name !~ '[\t\n\r]'),
  named     boolean not null,                 -- an organisation, whose name may be published; a person stays an opaque id
  stratum   text not null,
  times     integer not null default 0 check (times >= 0),
  salt      text not null check (salt ~ '^[0-9a-f]{64}$'),
  detail    text not null check (detail ~ '^[0-9a-f]{64}$'),
  primary key (plan_id, object_id),
  unique (plan_id, key),
  check (key !~ '[\t\n\r]'),
  check (detail = encode(sha256(convert_to('fadu-draw-1 detail' || E'\n' || salt || E'\n' || name || E'\t' || key, 'UTF8')), 'hex'))
);
create index object_key on draws.object (key);

create table draws.inspector (
  plan_id       uuid not null references draws.plan (id),
  inspector_id  text not null check (inspector_id ~ '^p-[0-9a-f]{16}$'),
  person_id     uuid not null references organisations.person (id),
  police_number text not null,
  name          text not null,
  unit_name     text not null,
  salt          text not null check (salt ~ '^[0-9a-f]{64}$'),
  detail        text not null check (detail = encode(sha256(convert_to('fadu-draw-1 detail' || E'\n' || salt || E'\n' || name || E'\t' || police_number, 'UTF8')), 'hex')),
  primary key (plan_id, inspector_id),
  unique (plan_id, person_id),
  unique (plan_id, police_number)
);
create index inspector_person on draws.inspector (person_id);

create table draws.avoidance (
  plan_id       uuid not null,
  object_id     text not null,
  police_number text not null check (police_number ~ '^[0-9]{6}$'),
  reason        text not null check (reason in ('own-enterprise', 'relation', 'last-inspector')),
  primary key (plan_id, object_id, police_number),
  foreign key (plan_id, object_id) references draws.object on delete cascade
);

-- A frozen plan and its list are what was committed to.
create function draws.keep_frozen() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  frozen timestamptz;
begin
  if tg_table_name = 'plan' then
    if old.frozen_at is not null and to_jsonb(new) - 'unit_path' is distinct from to_jsonb(old) - 'unit_path' then
      raise exception 'the plan is frozen' using errcode = 'check_violation', constraint = 'plan_frozen';
    end if;
    return new;
  end if;
  select frozen_at into frozen from draws.plan where id = case tg_op when 'DELETE' then old.plan_id else new.plan_id end for share;
  if frozen is not null then
    raise exception 'the list is frozen' using errcode = 'check_violation', constraint = 'list_frozen';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke execute on function draws.keep_frozen from public;
create trigger keep_frozen before update on draws.plan for each row execute function draws.keep_frozen();
create trigger keep_frozen before insert or update or delete on draws.object for each row execute function draws.keep_frozen();
create trigger keep_frozen before insert or update or delete on draws.inspector for each row execute function draws.keep_frozen();
create trigger keep_frozen before insert or update or delete on draws.avoidance for each row execute function draws.keep_frozen();

-- What is frozen is public, so every unit may see the plan and give a part; who is on its list only the unit that drew it up.
alter table draws.plan enable row level security;
create policy seen on draws.plan for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or (frozen_at is not null and (select platform.actor_id()) is not null));
create policy added on draws.plan for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy changed on draws.plan for update to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
alter table draws.object enable row level security;
alter table draws.inspector enable row level security;
alter table draws.avoidance enable row level security;
create policy of_unit on draws.object to fadu_app
  using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy of_unit on draws.inspector to fadu_app
  using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy of_unit on draws.avoidance to fadu_app
  using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
grant select, insert on draws.plan, draws.object, draws.inspector, draws.avoidance to fadu_app;
grant update (frozen_by, frozen_at, list_hash) on draws.plan to fadu_app;
grant update (times) on draws.object to fadu_app;
grant delete on draws.object, draws.avoidance to fadu_app; -- until the list is frozen
