-- Why: a case that comes under secrecy after it was drawn is its own unit's again, and a third marker is called because two marks lie apart, for no other reason.

-- As before, and: not while the case is under secrecy.
create or replace function assessment.marked_case() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select f.case_id from assessment.assignment a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
    join cases.administrative_case c on c.id = f.case_id
  where a.id::text = current_setting('fadu.marking', true) and a.person_id = assessment.own_person() and r.fed_back_at is null and c.secrecy = 'none'
$$;

create function assessment.guard_secret() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select 1 from cases.administrative_case where id = new.case_id and secrecy <> 'none') then
    raise exception 'a case under secrecy stays with its unit' using errcode = 'check_violation', constraint = 'file_not_secret';
  end if;
  return new;
end $$;
create trigger guard_secret before insert on assessment.file for each row when (new.case_id is not null) execute function assessment.guard_secret();

create function assessment.guard_third() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select max(a.hundredths) - min(a.hundredths) from assessment.assignment a where a.file_id = new.file_id and a.slot in (1, 2)) <=
    (select (c.standard ->> 'spreadHundredths')::integer from assessment.round r join assessment.campaign c on c.id = r.campaign_id where r.id = new.round_id) then
    raise exception 'the first two marks lie close' using errcode = 'check_violation', constraint = 'third_when_apart';
  end if;
  return new;
end $$;
-- after guard_assignment, which wants two marks first
create trigger guard_third before insert on assessment.assignment for each row when (new.slot = 3) execute function assessment.guard_third();
revoke execute on function assessment.guard_secret, assessment.guard_third from public;
