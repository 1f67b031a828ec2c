-- Why: the committee on law enforcement (执法管理委员会) meets on what inspection, reviews and statistics show. What it was to speak of, what was said and decided stands
-- fixed once the minutes are signed; a decision becomes a task of a named unit with a day, and its follow-up is only ever added to.
create schema governance;
grant usage on schema governance to fadu_app;

create table governance.meeting (
  id         uuid primary key,
  unit_id    uuid not null,
  unit_path  text not null,
  title      text not null check (title <> ''),
  held_on    date not null,
  place      text not null,
  chair      text not null,
  attendees  text[] not null check (cardinality(attendees) > 0),
  minutes    text,
  signed_by  text,
  signed_at  timestamptz,
  called_by  text not null,
  called_at  timestamptz not null,
  version    integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint signed_whole check (num_nonnulls(minutes, signed_by, signed_at) in (0, 3))
);
create index meeting_unit on governance.meeting (unit_path text_pattern_ops, held_on);

create table governance.agenda_item (
  id         uuid primary key,
  meeting_id uuid not null references governance.meeting (id),
  position   integer not null check (position > 0),
  kind       text not null check (kind in ('enforcement-quality', 'rectification', 'major-case', 'dispute', 'rules', 'other')),
  title      text not null check (title <> ''),
  words      text not null,
  decision   text,                         -- null: none taken
  unique (meeting_id, position)
);

create table governance.task (
  id          uuid primary key,
  item_id     uuid not null references governance.agenda_item (id),
  unit_id     uuid not null,               -- who is to do it
  unit_path   text not null,
  words       text not null check (words <> ''),
  due_on      date not null,
  state       text not null default 'open' check (state in ('open', 'reported', 'done')),
  version     integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index task_item on governance.task (item_id);
create index task_due on governance.task (unit_path text_pattern_ops, due_on) where state <> 'done';

-- Follow-up: what the unit reports, what the committee's office says of it.
create table governance.task_entry (
  id       bigint generated always as identity primary key,
  task_id  uuid not null references governance.task (id),
  act      text not null check (act in ('set', 'reported', 'accepted', 'returned')),
  words    text not null check (words <> ''),
  late     boolean not null,
  by_id    text not null,
  by_name  text not null,
  at       timestamptz not null
);
create index entry_task on governance.task_entry (task_id, id);

-- Signed minutes stand; agenda and decisions change only before.
create function governance.keep_signed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_table_name = 'meeting' then
    if old.signed_at is not null and to_jsonb(new) - 'unit_path' is distinct from to_jsonb(old) - 'unit_path' then
      raise exception 'the minutes are signed' using errcode = 'check_violation', constraint = 'minutes_signed';
    end if;
  elsif exists (select 1 from governance.meeting m where m.id = new.meeting_id and m.signed_at is not null) then
    raise exception 'the minutes are signed' using errcode = 'check_violation', constraint = 'minutes_signed';
  end if;
  return new;
end $$;
create trigger keep_signed before update on governance.meeting for each row execute function governance.keep_signed();
create trigger keep_signed before insert or update on governance.agenda_item for each row execute function governance.keep_signed();
-- Who reported a task does not accept it.
create function governance.guard_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.by_id := platform.actor_id();
  if new.act in ('accepted', 'returned') and new.by_id = (select e.by_id from governance.task_entry e where e.task_id = new.task_id and e.act = 'reported' order by e.id desc limit 1) then
    raise exception 'accepted by who reported it' using errcode = 'check_violation', constraint = 'task_by_other';
  end if;
  return new;
end $$;
create trigger guard_entry before insert on governance.task_entry for each row execute function governance.guard_entry();
revoke execute on function governance.keep_signed, governance.guard_entry from public;

alter table governance.meeting enable row level security;
alter table governance.agenda_item enable row level security;
alter table governance.task enable row level security;
alter table governance.task_entry enable row level security;
create policy of_unit on governance.meeting to fadu_app using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
create policy of_meeting on governance.agenda_item to fadu_app using (exists (select 1 from governance.meeting m where m.id = meeting_id));
-- A task is seen where it is to be done, whoever set it, and where the meeting is.
create policy of_unit on governance.task to fadu_app
  using (unit_path ^@ (select platform.scope()) or exists (select 1 from governance.agenda_item i where i.id = item_id))
  with check (exists (select 1 from governance.agenda_item i where i.id = item_id) or unit_path ^@ (select platform.scope()));
create policy of_task on governance.task_entry to fadu_app using (exists (select 1 from governance.task t where t.id = task_id));
grant select, insert on governance.meeting, governance.agenda_item, governance.task, governance.task_entry to fadu_app;
grant update (minutes, signed_by, signed_at, version) on governance.meeting to fadu_app;
grant update (decision) on governance.agenda_item to fadu_app;
grant update (state, version) on governance.task to fadu_app;
