-- Why: a fault is one finding as long as it is there, not a new one every day; what a person says of it and that it went and came back stays written
-- down. A run stores what it found check by check, so that one that was killed is completed by the next.
create table inspection.run (
  id            uuid primary key,
  kind          text not null check (kind in ('full', 'increment')),
  as_of         timestamptz not null,
  as_of_on      date not null,           -- its civil day in Shanghai
  whole         boolean not null,        -- every check there is: what an increment may build on
  timeline_mark bigint not null,         -- what was written on the timelines after this, the next increment looks at
  planned       integer not null check (planned > 0),
  started_at    timestamptz not null,
  started_by    text not null,
  ended_at      timestamptz,
  interrupted   boolean not null default false,
  check (not interrupted or ended_at is not null)
);
create unique index run_open on inspection.run ((true)) where ended_at is null;
create index run_newest on inspection.run (started_at desc, id);

create table inspection.run_check (
  run_id       uuid not null references inspection.run (id),
  check_code   text not null,
  status       text not null check (status in ('checked', 'skipped')),
  reason       text,                     -- why it was skipped
  found        integer not null check (found >= 0),
  fresh        integer not null check (fresh >= 0),  -- new, or come back
  gone         integer not null check (gone >= 0),
  milliseconds integer not null check (milliseconds >= 0),
  primary key (run_id, check_code),
  check ((status = 'skipped') = (reason is not null))
);
create index run_check_code on inspection.run_check (check_code, run_id);

create table inspection.finding (
  id         uuid primary key default gen_random_uuid(),
  check_code text not null,
  subject_id uuid not null,
  case_id    uuid references cases.administrative_case (id), -- null: of what hangs on no case
  unit_id    uuid not null,
  unit_path  text not null,
  since      date not null,              -- first day it was wrong
  details    jsonb not null,
  state      text not null default 'open' check (state in ('open', 'gone', 'closed', 'false-alarm')),
  first_seen date not null,
  opened_on  date not null,              -- first seen, or seen again
  times      integer not null default 1 check (times > 0),
  gone_on    date,                       -- not there any more, whatever a person said of it before
  judged_at  timestamptz,                -- closed or called a false alarm by a person
  judged_by  text,
  reason     text check (reason <> ''),
  version    integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  unique (check_code, subject_id),
  check ((state = 'gone') <= (gone_on is not null)),
  check (state <> 'open' or gone_on is null),
  check ((state in ('closed', 'false-alarm')) = (judged_at is not null)),
  check (num_nulls(judged_at, judged_by, reason) in (0, 3))
);
create index finding_case on inspection.finding (case_id);
create index finding_unit on inspection.finding (unit_id, state, opened_on desc);
create index finding_newest on inspection.finding (opened_on desc, id);
create index finding_open on inspection.finding (case_id) where state = 'open';

-- What became of a finding after it was first seen. Insert only.
create table inspection.finding_event (
  id         bigint generated always as identity primary key,
  finding_id uuid not null references inspection.finding (id),
  event      text not null check (event in ('gone', 'again', 'closed', 'false-alarm')),
  "on"       date not null,
  at         timestamptz not null,
  actor_id   text not null,
  actor_name text not null,
  reason     text
);
create index finding_event_finding on inspection.finding_event (finding_id, id);

-- The cases an increment asks about, copied out once, so that no check walks through a million. Filled by the function below alone; not kept.
create unlogged table inspection.increment_case (like cases.administrative_case);
grant select on inspection.increment_case to fadu_inspector;
alter table inspection.increment_case enable row level security;
create policy inspected on inspection.increment_case for select to fadu_inspector using (true);

-- Cases still open, those something happened to since, those that were decided or closed lately (clocks go on after), and those with open findings.
create function inspection.fill_increment(since bigint, lately date) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  filled bigint;
begin
  if platform.scope() is distinct from '/' then
    raise exception 'not over all units' using errcode = 'insufficient_privilege';
  end if;
  truncate inspection.increment_case;
  insert into inspection.increment_case
  select c.* from cases.administrative_case c where c.stage not in ('closed', 'declined')
    or (c.closed_at at time zone 'Asia/Shanghai')::date >= lately
    or c.id in (select t.case_id from cases.timeline t where t.id > since)
    or c.id in (select f.case_id from inspection.finding f where f.state = 'open');
  get diagnostics filled = row_count;
  analyze inspection.increment_case;
  return filled;
end $$;
revoke execute on function inspection.fill_increment from public;
grant execute on function inspection.fill_increment to fadu_app;

alter table inspection.run enable row level security;
alter table inspection.run_check enable row level security;
alter table inspection.finding enable row level security;
alter table inspection.finding_event enable row level security;
-- A run is made over all units. That it was made everyone may know; what each check found in it, who answers for the whole city.
create function inspection.sees_all() returns boolean language sql stable
  return coalesce(platform.scope() = '/' or exists (select 1 from organisations.unit u where u.path = platform.scope() and u.parent_id is null), false);
revoke execute on function inspection.sees_all from public;
grant execute on function inspection.sees_all to fadu_app;
create policy known on inspection.run for select to fadu_app using ((select platform.actor_id()) is not null);
create policy added on inspection.run for insert to fadu_app with check ((select platform.scope()) = '/');
create policy ended on inspection.run for update to fadu_app using ((select platform.scope()) = '/') with check ((select platform.scope()) = '/');
create policy over_all on inspection.run_check for select to fadu_app using ((select inspection.sees_all()));
create policy added on inspection.run_check for insert to fadu_app with check ((select platform.scope()) = '/');
create policy by_unit on inspection.finding to fadu_app
  using (coalesce(unit_path ^@ (select platform.scope()), false)) with check (unit_path ^@ (select platform.scope()));
create policy by_finding on inspection.finding_event to fadu_app
  using (exists (select 1 from inspection.finding f where f.id = finding_id))
  with check (exists (select 1 from inspection.finding f where f.id = finding_id));

grant select, insert on inspection.run, inspection.run_check, inspection.finding, inspection.finding_event to fadu_app;
grant update (ended_at, interrupted) on inspection.run to fadu_app;
grant update (unit_id, unit_path, since, details, state, opened_on, times, gone_on, judged_at, judged_by, reason, version) on inspection.finding to fadu_app;
