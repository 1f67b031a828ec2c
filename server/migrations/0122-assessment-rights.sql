-- Why: a marker reads the files assigned, one at a time, while the round is marked, and nothing else. A transaction that names an assignment in
-- `fadu.marking` reads that one case; every other transaction of the same person sees what it saw before, so that no list, count or export grows.

create function assessment.own_person() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select person_id from auth.account where id::text = platform.actor_id() and disabled_at is null
$$;

-- The case of the assignment that is being marked, if it is the actor's and its round is still open.
create function assessment.marked_case() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.case_id from assessment.assignment a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
  where a.id::text = current_setting('fadu.marking', true) and a.person_id = assessment.own_person() and r.fed_back_at is null
$$;
create function assessment.is_marking() returns boolean language sql stable
  return coalesce(current_setting('fadu.marking', true), '') <> '';
revoke execute on function assessment.own_person, assessment.marked_case from public;
grant execute on function assessment.own_person, assessment.marked_case, assessment.is_marking to fadu_app;

create policy by_marking on cases.administrative_case for select to fadu_app
  using (id = (select case when assessment.is_marking() then assessment.marked_case() end));

-- Who reads by this grant writes nothing of the case, on no table.
do $$
declare
  t record;
begin
  for t in select format('%I.%I', n.nspname, c.relname) as name from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('cases', 'legal_review') group by 1 loop
    execute format('create policy not_while_marking_i on %s as restrictive for insert to fadu_app with check (not (select assessment.is_marking()))', t.name);
    execute format('create policy not_while_marking_u on %s as restrictive for update to fadu_app using (not (select assessment.is_marking()))', t.name);
    execute format('create policy not_while_marking_d on %s as restrictive for delete to fadu_app using (not (select assessment.is_marking()))', t.name);
  end loop;
end $$;

-- Files of assignments whose round is still marked.
create function assessment.own_files() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select a.file_id from assessment.assignment a join assessment.round r on r.id = a.round_id
  where a.person_id = assessment.own_person() and r.fed_back_at is null
$$;
-- Rounds whose scores are told.
create function assessment.told_rounds() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select id from assessment.round where fed_back_at is not null
$$;
revoke execute on function assessment.own_files, assessment.told_rounds from public;
grant execute on function assessment.own_files, assessment.told_rounds to fadu_app;

alter table assessment.campaign enable row level security;
create policy seen on assessment.campaign for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or (select platform.scope()) ^@ unit_path);
create policy added on assessment.campaign for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy changed on assessment.campaign for update to fadu_app using (unit_path ^@ (select platform.scope()));

alter table assessment.round enable row level security;
create policy seen on assessment.round for select to fadu_app
  using (organiser_path ^@ (select platform.scope()) or (select platform.scope()) ^@ organiser_path);
create policy added on assessment.round for insert to fadu_app with check (organiser_path ^@ (select platform.scope()));
create policy changed on assessment.round for update to fadu_app using (organiser_path ^@ (select platform.scope()));

alter table assessment.criminal_file enable row level security;
create policy by_unit on assessment.criminal_file to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));

-- The organiser, the unit whose file it is, and who marks it.
alter table assessment.file enable row level security;
create policy seen on assessment.file for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope()))
    or id in (select assessment.own_files()));
create policy added on assessment.file for insert to fadu_app
  with check (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));

alter table assessment.marker enable row level security;
create policy by_organiser on assessment.marker to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())))
  with check (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));

alter table assessment.assignment enable row level security;
create policy seen on assessment.assignment for select to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope()))
    or (person_id = (select assessment.own_person()) and file_id in (select assessment.own_files())));
create policy added on assessment.assignment for insert to fadu_app
  with check (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope()))
    and submitted_at is null and entries = '[]');
create policy own on assessment.assignment for update to fadu_app
  using (person_id = (select assessment.own_person()) and file_id in (select assessment.own_files()));

-- Scores and problems: the organiser, and the unit once they are told.
do $$
declare
  name text;
begin
  foreach name in array array['score', 'problem'] loop
    execute format('alter table assessment.%I enable row level security', name);
    execute format('create policy seen on assessment.%I for select to fadu_app
      using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope()))
        or (round_id in (select assessment.told_rounds()) and file_id in (select id from assessment.file where unit_path ^@ (select platform.scope()))))', name);
    execute format('create policy added on assessment.%I for insert to fadu_app
      with check (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())))', name);
  end loop;
end $$;
create policy linked on assessment.problem for update to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));

alter table assessment.appeal enable row level security;
create policy seen on assessment.appeal for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())));
create policy added on assessment.appeal for insert to fadu_app
  with check (unit_path ^@ (select platform.scope()) and decided_at is null and submitted_by = (select platform.actor_id()));
create policy decided on assessment.appeal for update to fadu_app
  using (round_id in (select id from assessment.round where organiser_path ^@ (select platform.scope())))
  with check (decided_by = (select platform.actor_id()));

grant select, insert on all tables in schema assessment to fadu_app;
grant delete on assessment.marker to fadu_app; -- until one of them has a file
grant update (standard, started_at, ended_at, version) on assessment.campaign to fadu_app;
grant update (sampled_at, assigned_at, pairs_apart, fed_back_at, appeal_by, closed_at) on assessment.round to fadu_app;
grant update (entries, version, saved_at, submitted_at, hundredths, veto) on assessment.assignment to fadu_app;
grant update (rectification_id) on assessment.problem to fadu_app;
grant update (cancelled, answer, deciders, decided_by, decided_at) on assessment.appeal to fadu_app;
