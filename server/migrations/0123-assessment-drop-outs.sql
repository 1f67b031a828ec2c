-- Why: a marker falls ill or changes post while a round is marked. What was handed in stays; the rest goes to others under the same separations, and it stays
-- written who dropped out, why, and where each file went.
create table assessment.drop_out (
  round_id    uuid not null,
  person_id   uuid not null,
  reason      text not null check (reason <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (round_id, person_id),
  foreign key (round_id, person_id) references assessment.marker (round_id, person_id)
);

-- Written by the trigger below, for every path.
create table assessment.handover (
  id            uuid primary key default uuidv7(),
  assignment_id uuid not null references assessment.assignment (id),
  round_id      uuid not null,
  from_person   uuid not null,
  to_person     uuid not null,
  draft_entries integer not null,                -- of the draft that was set aside
  recorded_at   timestamptz not null,
  foreign key (round_id, from_person) references assessment.drop_out (round_id, person_id),
  foreign key (round_id, to_person) references assessment.marker (round_id, person_id)
);
create index handover_assignment on assessment.handover (assignment_id);
create index handover_from on assessment.handover (round_id, from_person);
create index handover_to on assessment.handover (round_id, to_person);

create function assessment.guard_drop_out() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from assessment.round where id = new.round_id and assigned_at is not null and fed_back_at is null for no key update) then
    raise exception 'the round is not being marked' using errcode = 'check_violation', constraint = 'drop_out_while_marking';
  end if;
  return new;
end $$;
create trigger guard_drop_out before insert on assessment.drop_out for each row execute function assessment.guard_drop_out();

-- As before, and: one at a time, so that no two written at once face each other; nobody who dropped out; a file that changes hands is looked at like a new one.
create or replace function assessment.guard_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked assessment.file;
  run    assessment.round;
begin
  if tg_op = 'UPDATE' and new.person_id = old.person_id then
    return new;
  end if;
  select * into marked from assessment.file where id = new.file_id;
  select * into run from assessment.round where id = marked.round_id for no key update;
  new.file_organ_id := marked.organ_id;
  new.marker_organ_id := assessment.organ_of_person(new.person_id);
  if run.fed_back_at is not null then
    raise exception 'marking is over' using errcode = 'check_violation', constraint = 'marking_over';
  end if;
  if exists (select 1 from assessment.drop_out d where d.round_id = marked.round_id and d.person_id = new.person_id) then
    raise exception 'the marker dropped out' using errcode = 'check_violation', constraint = 'marker_dropped_out';
  end if;
  if exists (select 1 from assessment.involved_in(marked) p where p = new.person_id) then
    raise exception 'the marker had to do with the file' using errcode = 'check_violation', constraint = 'marker_not_involved';
  end if;
  if new.slot = 3 and (select count(*) from assessment.assignment a where a.file_id = new.file_id and a.slot in (1, 2) and a.submitted_at is not null) <> 2 then
    raise exception 'the first two marks come first' using errcode = 'check_violation', constraint = 'third_after_two';
  end if;
  if run.pairs_apart and exists (select 1 from assessment.assignment a
    where a.round_id = marked.round_id and a.marker_organ_id = new.file_organ_id and a.file_organ_id = new.marker_organ_id) then
    raise exception 'two bureaus mark each other' using errcode = 'check_violation', constraint = 'pairs_apart';
  end if;
  if run.pairs_apart and exists (select 1 from assessment.assignment a join assessment.round b on b.id = a.round_id
    where b.campaign_id = run.campaign_id and b.sequence = run.sequence - 1 and a.marker_organ_id = new.marker_organ_id and a.file_organ_id = new.file_organ_id) then
    raise exception 'one bureau marks another twice running' using errcode = 'check_violation', constraint = 'pairs_not_twice';
  end if;
  return new;
end $$;
drop trigger guard_assignment on assessment.assignment;
create trigger guard_assignment before insert or update on assessment.assignment for each row execute function assessment.guard_assignment();

-- A file leaves who dropped out, without the draft, for somebody else; nobody writes for who dropped out, and no file leaves who did not.
create or replace function assessment.keep_mark() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  dropped timestamptz;
begin
  if old.submitted_at is not null then
    raise exception 'a mark is handed in once' using errcode = 'check_violation', constraint = 'mark_once';
  end if;
  if exists (select 1 from assessment.round where id = old.round_id and fed_back_at is not null) then
    raise exception 'marking is over' using errcode = 'check_violation', constraint = 'marking_over';
  end if;
  select recorded_at into dropped from assessment.drop_out where round_id = old.round_id and person_id = old.person_id;
  if (dropped is not null) <> (new.person_id <> old.person_id) then
    raise exception 'a file changes hands when its marker dropped out, and only then' using errcode = 'check_violation', constraint = 'handed_over_on_drop_out';
  end if;
  if dropped is not null then
    if new.submitted_at is not null or new.entries <> '[]' then
      raise exception 'another begins anew' using errcode = 'check_violation', constraint = 'handed_over_empty';
    end if;
    insert into assessment.handover (assignment_id, round_id, from_person, to_person, draft_entries, recorded_at)
      values (old.id, old.round_id, old.person_id, new.person_id, jsonb_array_length(old.entries), dropped);
  end if;
  return new;
end $$;
revoke execute on function assessment.guard_drop_out from public;

alter table assessment.drop_out enable row level security;
create policy by_organiser on assessment.drop_out to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())))
  with check (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));
alter table assessment.handover enable row level security;
create policy seen on assessment.handover for select to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));
create policy moved on assessment.assignment for update to fadu_app
  using (submitted_at is null and (round_id, person_id) in (select round_id, person_id from assessment.drop_out))
  with check (submitted_at is null and entries = '[]' and round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));
grant select, insert on assessment.drop_out to fadu_app;
grant select on assessment.handover to fadu_app;
grant update (person_id) on assessment.assignment to fadu_app;
