-- Why: a fault counted as put right is looked at again by chance: which ones is drawn so that anybody can compute it again (docs/draws.md), and
-- somebody of another unit who neither corrected nor checked it says whether it holds.
create table inspection.look_back (
  id         uuid primary key,
  unit_id    uuid not null,
  unit_path  text not null,
  title      text not null check (title <> ''),
  from_on    date not null,
  to_on      date not null check (to_on >= from_on),
  listed     integer not null check (listed > 0),   -- closed in the period: what the draw was made from
  size       integer not null check (size between 1 and 10000 and size <= listed),
  draw_id    uuid not null unique references draws.plan (id),
  made_by    text not null,
  made_at    timestamptz not null,
  taken_at   timestamptz,                           -- when what was drawn was taken over
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index look_back_unit on inspection.look_back (unit_path text_pattern_ops);
create table inspection.look_back_item (
  look_back_id     uuid not null references inspection.look_back (id),
  rectification_id uuid not null references inspection.rectification (id),
  result           text check (result in ('holds', 'came-back', 'not-corrected')),
  words            text,
  looked_by        text,
  looked_name      text,
  looker_unit      text,                            -- filled by the trigger
  looked_at        timestamptz,
  primary key (look_back_id, rectification_id),
  constraint looked_whole check (num_nonnulls(result, words, looked_by, looked_name, looker_unit, looked_at) in (0, 6))
);
create index look_back_of on inspection.look_back_item (rectification_id);

create function inspection.guard_look_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.result is not null then
    raise exception 'looked at once' using errcode = 'check_violation', constraint = 'looked_once';
  end if;
  if tg_op = 'INSERT' and not exists (select 1 from inspection.look_back l join draws.drawn d on d.plan_id = l.draw_id
    join draws.object o on o.plan_id = d.plan_id and o.object_id = d.object_id
    where l.id = new.look_back_id and lower(o.key) = new.rectification_id::text) then
    raise exception 'not drawn' using errcode = 'check_violation', constraint = 'look_back_drawn';
  end if;
  if new.result is null then
    return new;
  end if;
  perform inspection.refuse_part(new.rectification_id, 'looked at');
  if exists (select 1 from inspection.rectification_check c where c.rectification_id = new.rectification_id and c.checked_by = platform.actor_id()) then
    raise exception 'looked at by who checked it' using errcode = 'check_violation', constraint = 'look_back_by_other';
  end if;
  new.looked_by := platform.actor_id();
  new.looker_unit := inspection.actor_unit();
  return new;
end $$;
create trigger guard_look_back before insert or update on inspection.look_back_item for each row execute function inspection.guard_look_back();
revoke execute on function inspection.guard_look_back from public;

alter table inspection.look_back enable row level security;
alter table inspection.look_back_item enable row level security;
create policy seen on inspection.look_back for select to fadu_app using (unit_path ^@ (select platform.scope()));
create policy added on inspection.look_back for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy taken on inspection.look_back for update to fadu_app using (unit_path ^@ (select platform.scope()));
-- A unit sees the look at its own fault, though the draw was made above it.
create policy of_fault on inspection.look_back_item to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
grant select, insert on inspection.look_back, inspection.look_back_item to fadu_app;
grant update (taken_at) on inspection.look_back to fadu_app;
grant update (result, words, looked_by, looked_name, looker_unit, looked_at) on inspection.look_back_item to fadu_app;
