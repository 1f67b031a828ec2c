-- Why: what a check found hung for ever once the check was taken out of the program; and a run that was killed before an upgrade and completed after it mixed two
-- lists of checks in one result.
alter table inspection.run add column asked text not null default ''; -- SHA-256 of the checks and their statements

-- As before, and: the run itself closes what a check found that is asked no more, once its newest whole run is complete and has no line of that check.
create or replace function inspection.guard_judged() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  part text;
  newest inspection.run;
begin
  if platform.actor_id() like 'system:%' then
    select * into newest from inspection.run r where r.whole and not r.interrupted order by r.started_at desc, r.id desc limit 1;
    if new.state <> 'closed' or new.gone_on is null or newest.id is null
      or (select count(*) from inspection.run_check c where c.run_id = newest.id) < newest.planned
      or exists (select 1 from inspection.run_check c where c.run_id = newest.id and c.check_code = new.check_code) then
      raise exception 'judged by no person' using errcode = 'check_violation', constraint = 'finding_by_other';
    end if;
    return new;
  end if;
  part := inspection.finding_part(new.case_id, new.unit_path);
  if part = 'handles' or (part is not null and new.state = 'false-alarm') then
    raise exception 'judged by who has a part in it' using errcode = 'check_violation', constraint = 'finding_by_other';
  end if;
  new.judged_by := coalesce(platform.actor_id(), new.judged_by);
  return new;
end $$;
