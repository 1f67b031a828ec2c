-- Why: who marks, and who decides an appeal, had nothing to do with the file; held here for every path, hand-written SQL included.

-- Everyone who handled, reviewed, approved or decided a case. For these triggers and for the assignment of an organiser's own files alone.
create function assessment.persons_of(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select person_id from cases.handler where case_id = wanted
  union select unnest(collected_by) from cases.evidence where case_id = wanted
  union select unnest(officers || approved_by) from cases.questioning where case_id = wanted
  union select unnest(officers || approved_by) from cases.measure where case_id = wanted
  union select approved_by from cases.measure_extension where case_id = wanted
  union select unnest(array[requested_by, approved_by]) from cases.extension where case_id = wanted
  union select recognised_by from cases.mediation where case_id = wanted
  union select unnest(members || array[chair_id, clerk_id]) from cases.hearing where case_id = wanted
  union select chair_id from cases.discussion where case_id = wanted
  union select (m ->> 'personId')::uuid from cases.discussion d cross join jsonb_array_elements(d.members) m where d.case_id = wanted
  union select proposed_by from cases.proposal where case_id = wanted
  union select reviewer_id from cases.review_outcome where case_id = wanted
  union select decided_by from cases.decision where case_id = wanted
  union select s::uuid from cases.decision d cross join jsonb_array_elements_text(d.spot -> 'officers') s where d.case_id = wanted
  union select approved_by from cases.instalment_plan where case_id = wanted
  union select closed_by from cases.closure where case_id = wanted
  union select reviewer_id from legal_review.claim where case_id = wanted
  union select reviewer_id from legal_review.opinion where case_id = wanted
  union select answered_by from legal_review.answer where case_id = wanted
  union select reviewer_id from legal_review.post_filing where case_id = wanted
$$;

create function assessment.involved_in(file assessment.file) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p from assessment.persons_of(file.case_id) p where p is not null
  union select handler_id from assessment.criminal_file where id = file.criminal_file_id
$$;

-- The same for all files of a round the actor runs.
create function assessment.involved_of_round(wanted uuid) returns table (file_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, p from assessment.round r join assessment.file f on f.round_id = r.id cross join lateral assessment.involved_in(f) p
  where r.id = wanted and r.organiser_path ^@ platform.scope()
$$;

create function assessment.organ_of_person(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select u.organ_id from organisations.person p join organisations.unit u on u.id = p.unit_id where p.id = wanted
$$;

-- Every marker, the first two and the third alike.
create function assessment.guard_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked assessment.file;
  run    assessment.round;
begin
  select * into marked from assessment.file where id = new.file_id;
  select * into run from assessment.round where id = marked.round_id;
  new.file_organ_id := marked.organ_id;
  new.marker_organ_id := assessment.organ_of_person(new.person_id);
  if run.fed_back_at is not null then
    raise exception 'marking is over' using errcode = 'check_violation', constraint = 'marking_over';
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
create trigger guard_assignment before insert on assessment.assignment for each row execute function assessment.guard_assignment();

-- A mark is written while the round is marked and handed in once.
create function assessment.keep_mark() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.submitted_at is not null then
    raise exception 'a mark is handed in once' using errcode = 'check_violation', constraint = 'mark_once';
  end if;
  if exists (select 1 from assessment.round where id = old.round_id and fed_back_at is not null) then
    raise exception 'marking is over' using errcode = 'check_violation', constraint = 'marking_over';
  end if;
  return new;
end $$;
create trigger keep_mark before update on assessment.assignment for each row execute function assessment.keep_mark();

create function assessment.keep_campaign() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.started_at is not null and (new.started_at, new.standard) is distinct from (old.started_at, old.standard) or old.ended_at is not null then
    raise exception 'the campaign has begun' using errcode = 'check_violation', constraint = 'campaign_frozen';
  end if;
  return new;
end $$;
create trigger keep_campaign before update on assessment.campaign for each row execute function assessment.keep_campaign();

-- A step of a round is taken once and in order.
create function assessment.keep_round() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (old.sampled_at is not null and new.sampled_at is distinct from old.sampled_at) or (old.assigned_at is not null and new.assigned_at is distinct from old.assigned_at)
    or (old.fed_back_at is not null and (new.fed_back_at, new.appeal_by) is distinct from (old.fed_back_at, old.appeal_by)) or old.closed_at is not null
    or (old.assigned_at is not null and new.pairs_apart is distinct from old.pairs_apart) then
    raise exception 'a step is taken once' using errcode = 'check_violation', constraint = 'round_step_once';
  end if;
  if new.closed_at is not null and exists (select 1 from assessment.appeal where round_id = new.id and decided_at is null) then
    raise exception 'an appeal is open' using errcode = 'check_violation', constraint = 'round_appeals_decided';
  end if;
  return new;
end $$;
create trigger keep_round before update on assessment.round for each row execute function assessment.keep_round();

-- The sample is what was drawn, and only that.
create function assessment.guard_file() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from assessment.round r join draws.drawn d on d.plan_id = r.draw_id and d.sequence = new.sequence
    join draws.object o on o.plan_id = d.plan_id and o.object_id = d.object_id
    where r.id = new.round_id and lower(o.key) = coalesce(new.case_id, new.criminal_file_id)::text) then
    raise exception 'this file was not drawn' using errcode = 'check_violation', constraint = 'file_drawn';
  end if;
  return new;
end $$;
create trigger guard_file before insert on assessment.file for each row execute function assessment.guard_file();

-- Who decides an appeal neither marked nor handled the file, is of another bureau, and did not hand the appeal in. Decided once.
create function assessment.guard_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked assessment.file;
begin
  select * into marked from assessment.file where id = new.file_id;
  if tg_op = 'UPDATE' and old.decided_at is not null then
    raise exception 'an appeal is decided once' using errcode = 'check_violation', constraint = 'appeal_once';
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
  if exists (select 1 from assessment.involved_in(marked) p where p = any (new.deciders)) or new.submitter_id = any (new.deciders) then
    raise exception 'a decider had to do with the file' using errcode = 'check_violation', constraint = 'decider_not_involved';
  end if;
  return new;
end $$;
create trigger guard_appeal before insert or update on assessment.appeal for each row execute function assessment.guard_appeal();

revoke execute on all functions in schema assessment from public;
grant execute on function assessment.involved_of_round, assessment.organ_of_person to fadu_app;
