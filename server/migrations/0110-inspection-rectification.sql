-- Why: a problem found counts as put right only when the unit named somebody, that somebody handed in proof, and a person of another unit looked at
-- it. Who corrected can neither check nor close; what happened is only ever added to.
create schema if not exists inspection;
grant usage on schema inspection to fadu_app;

-- The officer behind the account, and the unit the acting person belongs to: where the account has no officer, the unit it was opened for.
create function inspection.actor_person() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select person_id from auth.account where id = case when platform.actor_id() ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then platform.actor_id()::uuid end
$$;
create function inspection.actor_unit() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select p.unit_path from organisations.person p where p.id = inspection.actor_person()), platform.scope())
$$;
revoke execute on function inspection.actor_person, inspection.actor_unit from public;
grant execute on function inspection.actor_person, inspection.actor_unit to fadu_app;

create table inspection.rectification (
  id             uuid primary key,
  fault_key      text not null unique check (fault_key <> ''), -- the same fault is one rectification: it is opened again, never twice
  source_kind    text not null check (source_kind in ('finding', 'campaign-problem', 'by-hand')),
  source_id      uuid not null,
  unit_id        uuid not null,               -- the handling unit, which puts it right
  unit_path      text not null,
  case_id        uuid references cases.administrative_case (id),
  case_number    text,                        -- as it read when it was found: a checker of another unit does not see the case
  code           text not null check (code <> ''), -- of the check, or of the criterion
  category       text not null check (category in ('acceptance', 'jurisdiction-subject', 'evidence', 'questioning-record', 'compulsory-measure', 'property',
    'time-limit', 'notice-hearing', 'review-approval', 'law-application', 'discretion', 'decision-document', 'service', 'execution', 'av-record', 'filing',
    'system-entry', 'minor-protection', 'publicity', 'other')),
  severity       text not null check (severity in ('veto', 'serious', 'ordinary', 'flaw')),
  title          text not null check (title <> ''),
  facts          text not null,
  law            text[] not null,
  remedy         text not null,
  correctable    boolean not null,            -- a term that has run out cannot be repaired: explained, answered for
  found_by       text not null,
  found_by_name  text not null,
  found_at       timestamptz not null,
  state          text not null check (state in ('found', 'confirmed', 'disputed', 'assigned', 'in-correction', 'submitted', 'verified', 'closed', 'sent-back', 'reopened', 'cancelled')),
  round          integer not null default 0 check (round >= 0), -- how often proof was handed in
  responsible_id uuid references organisations.person (id),
  measure        text,
  checker_id     uuid references organisations.person (id),     -- who was asked to check and so may read it, of whatever unit
  due_from       date,                        -- the clock of the present state: its first day does not count
  due_days       integer check (due_days between 1 and 366),
  due_on         date,                        -- last day in time; null: no clock, or the calendar of that year is not loaded
  closed_on      date,
  reopened_times integer not null default 0,
  repeat         boolean not null default false,                -- came back within the months that count as a repeat
  version        integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint responsible_named check (state not in ('assigned', 'in-correction', 'submitted', 'sent-back', 'verified', 'closed') or num_nulls(responsible_id, measure) = 0),
  constraint closed_dated check ((state = 'closed') <= (closed_on is not null)),
  constraint checker_other check (checker_id <> responsible_id)
);
create index rectification_source on inspection.rectification (source_kind, source_id);
create index rectification_unit on inspection.rectification (unit_path text_pattern_ops, found_at);
create index rectification_case on inspection.rectification (case_id);
create index rectification_due on inspection.rectification (due_on) where state not in ('closed', 'cancelled');
create index rectification_checker on inspection.rectification (checker_id);
create index rectification_responsible on inspection.rectification (responsible_id);
create index rectification_closed on inspection.rectification (closed_on) where state = 'closed';

-- Which state may follow which; the same as in rectification/rules.ts, which a test compares.
create table inspection.rectification_step (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);
insert into inspection.rectification_step values
  ('found', 'confirmed'), ('found', 'disputed'), ('found', 'cancelled'), ('disputed', 'confirmed'), ('disputed', 'cancelled'), ('confirmed', 'assigned'),
  ('confirmed', 'cancelled'), ('reopened', 'assigned'), ('assigned', 'in-correction'), ('assigned', 'cancelled'), ('in-correction', 'submitted'),
  ('in-correction', 'cancelled'), ('submitted', 'verified'), ('submitted', 'sent-back'), ('sent-back', 'submitted'), ('sent-back', 'cancelled'),
  ('verified', 'closed'), ('closed', 'reopened');

create table inspection.rectification_entry (
  id               bigint generated always as identity primary key,
  rectification_id uuid not null references inspection.rectification (id),
  act              text not null,
  at               timestamptz not null,
  by_id            text not null,
  by_name          text not null,
  from_state       text,
  to_state         text not null,
  due_on           date,                      -- the day the step was due, if it had one
  late             boolean not null,
  words            text
);
create index entry_rectification on inspection.rectification_entry (rectification_id, id);

create table inspection.rectification_dispute (
  rectification_id uuid primary key references inspection.rectification (id),
  reason           text not null check (reason <> ''),
  raised_by        text not null,
  raised_at        timestamptz not null,
  decided_by       text,
  decider_unit     text,
  decided_at       timestamptz,
  upheld           boolean,                   -- true: no fault, cancelled
  answer           text,
  constraint dispute_whole check (num_nonnulls(decided_by, decider_unit, decided_at, upheld, answer) in (0, 5)),
  constraint dispute_by_other check (decided_by <> raised_by)
);

create table inspection.rectification_submission (
  rectification_id uuid not null references inspection.rectification (id),
  round            integer not null check (round > 0),
  words            text not null check (words <> ''),
  submitted_by     text not null,
  submitted_name   text not null,
  submitted_at     timestamptz not null,
  primary key (rectification_id, round),
  unique (rectification_id, round, submitted_by)
);

create table inspection.rectification_evidence (
  id               uuid primary key,
  rectification_id uuid not null references inspection.rectification (id),
  round            integer not null check (round > 0),
  words            text not null,
  file_id          uuid not null unique,
  file_sha256      text not null,
  file_bytes       bigint not null,
  file_type        text not null,
  file_name        text not null,
  added_by         text not null,
  added_name       text not null,
  added_at         timestamptz not null,
  constraint evidence_as_stored foreign key (file_id, file_sha256, file_bytes, file_type, file_name) references platform.file (id, sha256, bytes, type, name)
);
create index evidence_rectification on inspection.rectification_evidence (rectification_id);

create table inspection.rectification_check (
  rectification_id uuid not null,
  round            integer not null,
  submitted_by     text not null,
  unit_path        text not null,             -- of the corrector; filled by the trigger
  verdict          text not null check (verdict in ('verified', 'sent-back')),
  words            text not null check (words <> ''),
  checked_by       text not null,
  checked_name     text not null,
  checker_unit     text not null,             -- filled by the trigger
  checked_at       timestamptz not null,
  primary key (rectification_id, round),
  foreign key (rectification_id, round, submitted_by) references inspection.rectification_submission (rectification_id, round, submitted_by),
  constraint checker_not_corrector check (checked_by <> submitted_by),
  constraint checker_other_unit check (not checker_unit ^@ unit_path)
);

-- Who is acting, for every table in which it matters: nobody writes another's name.
create function inspection.refuse_part(fault uuid, what text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  path        text;
  responsible uuid;
begin
  select unit_path, responsible_id into path, responsible from inspection.rectification where id = fault;
  if platform.actor_id() like 'system:%' or inspection.actor_unit() ^@ path then
    raise exception '% by the same unit', what using errcode = 'check_violation', constraint = 'checker_other_unit';
  end if;
  if inspection.actor_person() = responsible
    or exists (select 1 from inspection.rectification_submission s where s.rectification_id = fault and s.submitted_by = platform.actor_id())
    or exists (select 1 from inspection.rectification_evidence e where e.rectification_id = fault and e.added_by = platform.actor_id()) then
    raise exception '% by who corrected it', what using errcode = 'check_violation', constraint = 'checker_not_corrector';
  end if;
end $$;
revoke execute on function inspection.refuse_part from public;

create function inspection.guard_check() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform inspection.refuse_part(new.rectification_id, 'checked');
  new.checked_by := platform.actor_id();
  new.checker_unit := inspection.actor_unit();
  select unit_path into new.unit_path from inspection.rectification where id = new.rectification_id;
  return new;
end $$;
create trigger guard_check before insert on inspection.rectification_check for each row execute function inspection.guard_check();

create function inspection.guard_dispute() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  subject inspection.rectification;
begin
  if tg_op = 'UPDATE' and old.decided_by is not null then
    raise exception 'decided once' using errcode = 'check_violation', constraint = 'dispute_decided_once';
  end if;
  if new.decided_by is null then
    return new;
  end if;
  select * into subject from inspection.rectification where id = new.rectification_id;
  new.decided_by := platform.actor_id();
  new.decider_unit := inspection.actor_unit();
  if new.decided_by = subject.found_by or new.decided_by like 'system:%' or new.decider_unit ^@ subject.unit_path then
    raise exception 'decided by who found it or by the unit itself' using errcode = 'check_violation', constraint = 'dispute_by_other';
  end if;
  return new;
end $$;
create trigger guard_dispute before insert or update on inspection.rectification_dispute for each row execute function inspection.guard_dispute();

-- No step beside the table; nothing verified, sent back or closed without its check; nothing decided without its dispute.
create function inspection.guard_rectification() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  verdict text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'found' then
      raise exception 'a rectification begins as found' using errcode = 'check_violation', constraint = 'rectification_step';
    end if;
    return new;
  end if;
  if new.state = old.state then
    return new;
  end if;
  if not exists (select 1 from inspection.rectification_step s where s.from_state = old.state and s.to_state = new.state) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'rectification_step';
  end if;
  if new.state in ('verified', 'sent-back', 'closed') then
    select c.verdict into verdict from inspection.rectification_check c where c.rectification_id = new.id and c.round = new.round;
    if verdict is distinct from (case new.state when 'sent-back' then 'sent-back' else 'verified' end) then
      raise exception 'not checked' using errcode = 'check_violation', constraint = 'rectification_checked';
    end if;
  end if;
  if new.state = 'closed' then
    perform inspection.refuse_part(new.id, 'closed');
  end if;
  if new.state = 'submitted' and not exists (select 1 from inspection.rectification_submission s where s.rectification_id = new.id and s.round = new.round) then
    raise exception 'nothing handed in' using errcode = 'check_violation', constraint = 'rectification_submitted';
  end if;
  if old.state = 'disputed' and not exists (select 1 from inspection.rectification_dispute d
    where d.rectification_id = new.id and d.upheld = (new.state = 'cancelled')) then
    raise exception 'the dispute is open' using errcode = 'check_violation', constraint = 'rectification_disputed';
  end if;
  return new;
end $$;
create trigger guard_rectification before insert or update on inspection.rectification for each row execute function inspection.guard_rectification();

revoke execute on function inspection.guard_check, inspection.guard_dispute, inspection.guard_rectification from public;

-- Seen by the unit's own scope, and by who was asked to check it.
alter table inspection.rectification enable row level security;
create policy seen on inspection.rectification for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or checker_id = (select inspection.actor_person()));
create policy added on inspection.rectification for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy changed on inspection.rectification for update to fadu_app
  using (unit_path ^@ (select platform.scope()) or checker_id = (select inspection.actor_person()));
alter table inspection.rectification_entry enable row level security;
alter table inspection.rectification_dispute enable row level security;
alter table inspection.rectification_submission enable row level security;
alter table inspection.rectification_evidence enable row level security;
alter table inspection.rectification_check enable row level security;
create policy of_fault on inspection.rectification_entry to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
create policy of_fault on inspection.rectification_dispute to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
create policy of_fault on inspection.rectification_submission to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
create policy of_fault on inspection.rectification_evidence to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
create policy of_fault on inspection.rectification_check to fadu_app using (exists (select 1 from inspection.rectification r where r.id = rectification_id));
create policy read_by_rectification on platform.file for select to fadu_app
  using (exists (select 1 from inspection.rectification_evidence e where e.file_id = file.id));

grant select, insert on inspection.rectification, inspection.rectification_entry, inspection.rectification_dispute, inspection.rectification_submission,
  inspection.rectification_evidence, inspection.rectification_check to fadu_app;
grant update (state, round, responsible_id, measure, checker_id, due_from, due_days, due_on, closed_on, reopened_times, repeat, version) on inspection.rectification to fadu_app;
grant update (decided_by, decider_unit, decided_at, upheld, answer) on inspection.rectification_dispute to fadu_app;
