-- Why: who leaves a bureau stays one of it for the files of that time; who decides an appeal is among those who answer for it; and no score, problem or mark stands
-- that did not come out of marking.
-- As before, but compared with what is asked for: in the body a bare `path` is the unit's own.
create or replace function organisations.was_within(person uuid, path text, since date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from organisations.person p where p.id = $1 and p.unit_path ^@ $2)
    or exists (select 1 from organisations.posting t join organisations.unit u on u.id = t.unit_id
      where t.person_id = $1 and u.path ^@ $2 and (t.to_on is null or t.to_on > $3))
$$;

create index posting_ended on organisations.posting (unit_id) where to_on is not null;

-- As before, and: who served in the bureau while the case went on, and after a merger everyone of the bureau whose file it is now.
create or replace function assessment.involved_in(file assessment.file) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p from assessment.persons_of(file.case_id) p where p is not null
  union select handler_id from assessment.criminal_file where id = file.criminal_file_id
  union select t.person_id from organisations.unit u join organisations.posting t on t.unit_id = u.id
    where u.organ_id = file.organ_id and t.to_on > coalesce(
      (select (coalesce(c.accepted_at, c.reported_at) at time zone 'Asia/Shanghai')::date from cases.administrative_case c where c.id = file.case_id),
      (select f.closed_on from assessment.criminal_file f where f.id = file.criminal_file_id))
  union select p.id from organisations.unit o join organisations.unit u on u.organ_id = o.organ_id join organisations.person p on p.unit_id = u.id
    where o.id = file.unit_id and o.organ_id <> file.organ_id
$$;

-- Handing in: the marker is still a stranger to the file.
create function assessment.guard_handing_in() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked assessment.file;
begin
  select * into marked from assessment.file where id = new.file_id;
  if assessment.organ_of_person(new.person_id) = marked.organ_id or exists (select 1 from assessment.involved_in(marked) p where p = new.person_id) then
    raise exception 'the marker came to have to do with the file' using errcode = 'check_violation', constraint = 'marker_not_involved';
  end if;
  return new;
end $$;
create trigger guard_handing_in before update of submitted_at on assessment.assignment for each row
  when (new.submitted_at is not null and old.submitted_at is null) execute function assessment.guard_handing_in();

-- As before, and: who hands in an appeal is who acts; who decides it is one of the deciders, who are as many as the standard says.
create or replace function assessment.guard_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked assessment.file;
begin
  select * into marked from assessment.file where id = new.file_id;
  if tg_op = 'UPDATE' and old.decided_at is not null then
    raise exception 'an appeal is decided once' using errcode = 'check_violation', constraint = 'appeal_once';
  end if;
  if tg_op = 'INSERT' and platform.actor_id() is not null then
    new.submitter_id := assessment.own_person();
    new.unit_path := marked.unit_path;
    new.round_id := marked.round_id;
  end if;
  if exists (select 1 from unnest(new.problems) p where not exists (select 1 from assessment.problem x where x.id = p and x.file_id = new.file_id)) then
    raise exception 'problems of this file' using errcode = 'check_violation', constraint = 'appeal_problems';
  end if;
  if exists (select 1 from unnest(new.deciders) d where assessment.organ_of_person(d) is null or assessment.organ_of_person(d) = marked.organ_id) then
    raise exception 'a decider is of the unit' using errcode = 'check_violation', constraint = 'decider_other_unit';
  end if;
  if exists (select 1 from assessment.assignment a where a.file_id = new.file_id and a.person_id = any (new.deciders)) then
    raise exception 'a decider marked the file' using errcode = 'check_violation', constraint = 'decider_not_marker';
  end if;
  if exists (select 1 from assessment.handover h join assessment.assignment a on a.id = h.assignment_id
    where a.file_id = new.file_id and h.from_person = any (new.deciders)) then
    raise exception 'a decider had the file to mark' using errcode = 'check_violation', constraint = 'decider_not_marker';
  end if;
  if exists (select 1 from assessment.involved_in(marked) p where p = any (new.deciders)) or new.submitter_id = any (new.deciders) then
    raise exception 'a decider had to do with the file' using errcode = 'check_violation', constraint = 'decider_not_involved';
  end if;
  if new.decided_at is not null and platform.actor_id() is not null and cardinality(new.deciders) > 0 then
    if not coalesce(assessment.own_person() = any (new.deciders), false) then
      raise exception 'who decides is not among the deciders' using errcode = 'check_violation', constraint = 'decider_acts';
    end if;
    if (select count(distinct d) from unnest(new.deciders) d) < (select (c.standard ->> 'panel')::integer from assessment.round r
      join assessment.campaign c on c.id = r.campaign_id where r.id = marked.round_id) then
      raise exception 'too few deciders' using errcode = 'check_violation', constraint = 'decider_panel';
    end if;
  end if;
  return new;
end $$;

-- The first edition is made of the marks handed in, all of them, before scores are told; the second of an appeal that took something back.
create function assessment.guard_score() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  handed jsonb;
begin
  if new.hundredths not between (select min((m ->> 'hundredths')::integer) from jsonb_array_elements(new.marks) m)
    and (select max((m ->> 'hundredths')::integer) from jsonb_array_elements(new.marks) m) then
    raise exception 'no score of these marks' using errcode = 'check_violation', constraint = 'score_of_marks';
  end if;
  if new.edition = 1 then
    select jsonb_agg(jsonb_build_object('slot', a.slot, 'hundredths', a.hundredths, 'veto', a.veto) order by a.slot) into handed
      from assessment.assignment a where a.file_id = new.file_id;
    if new.marks is distinct from handed or jsonb_array_length(handed) < 2 or exists (select 1 from assessment.round where id = new.round_id and fed_back_at is not null) then
      raise exception 'no score of these marks' using errcode = 'check_violation', constraint = 'score_of_marks';
    end if;
  elsif not exists (select 1 from assessment.appeal a where a.file_id = new.file_id and a.decided_at is not null and cardinality(a.cancelled) > 0) then
    raise exception 'no appeal took anything back' using errcode = 'check_violation', constraint = 'score_of_appeal';
  end if;
  return new;
end $$;
create trigger guard_score before insert on assessment.score for each row execute function assessment.guard_score();

-- Problems are told with the scores, none later; each leads to its own rectification, once.
create function assessment.guard_problem() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' and exists (select 1 from assessment.round where id = new.round_id and fed_back_at is not null) then
    raise exception 'problems are told once' using errcode = 'check_violation', constraint = 'problem_in_time';
  end if;
  if new.rectification_id is not null and (tg_op = 'INSERT' or old.rectification_id is not null
    or not exists (select 1 from inspection.rectification r where r.id = new.rectification_id and r.source_kind = 'campaign-problem' and r.source_id = new.id)) then
    raise exception 'not the rectification of this problem' using errcode = 'check_violation', constraint = 'problem_rectified';
  end if;
  if tg_op = 'UPDATE' and old.rectification_id is not null and new.rectification_id is null then
    raise exception 'not the rectification of this problem' using errcode = 'check_violation', constraint = 'problem_rectified';
  end if;
  return new;
end $$;
create trigger guard_problem before insert or update on assessment.problem for each row execute function assessment.guard_problem();
revoke execute on function assessment.guard_handing_in, assessment.guard_score, assessment.guard_problem from public;

do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[array['campaign', 'planned_by'], array['criminal_file', 'registered_by'], array['drop_out', 'recorded_by']] loop
    execute format('create policy in_own_name on assessment.%I as restrictive for insert to fadu_app with check (%I = (select platform.actor_id()))', t[1], t[2]);
  end loop;
end $$;

-- A changed check is tried as fadu_inspector. With these functions its statement could take another role on, give itself settings, run text as a statement of
-- that role, wait, or hold locks; the portal needs none but the first. An owner without the right to take them gets a warning here and no guard, nothing else.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to fadu_app, fadu_portal;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure::text as name, p.proname ~ '^pg_(try_)?advisory|^pg_notify$' as needed
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'pg_catalog' and p.proacl is null -- what the public may, no more
    and p.proname ~ '^(query_to_xml|table_to_xml|schema_to_xml|database_to_xml|cursor_to_xml|pg_sleep|pg_(try_)?advisory_|lo_|pg_notify$|pg_logical_emit_message|ts_stat$|ts_rewrite$)' loop
    begin
      if f.needed then
        execute format('grant execute on function %s to fadu_app', f.name);
      end if;
      execute format('revoke execute on function %s from public', f.name);
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;
