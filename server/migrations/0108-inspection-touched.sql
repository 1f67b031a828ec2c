-- Why: an increment asked every check of every open case, a hundred thousand of them. A statement that names no clock and nothing outside the files changes
-- its answer only for a case that something happened to, and whatever happens to a case is in its timeline; only the others ask of all that is open.
create unlogged table inspection.touched_case (like cases.administrative_case);
grant select on inspection.touched_case to fadu_inspector;
grant select (id) on inspection.touched_case to fadu_app; -- what a check was not asked about cannot be gone
alter table inspection.touched_case enable row level security;
create policy inspected on inspection.touched_case for select to fadu_inspector using (true);
create policy over_all on inspection.touched_case for select to fadu_app using ((select platform.scope()) = '/');

-- Touched: something happened since. Besides, for checks that ask the clock: cases still open, those closed lately (clocks go on after), those with open findings
-- of these checks.
create function inspection.fill_increment(since bigint, lately date, clocked text[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  filled bigint;
begin
  if platform.scope() is distinct from '/' then
    raise exception 'not over all units' using errcode = 'insufficient_privilege';
  end if;
  truncate inspection.increment_case, inspection.touched_case;
  insert into inspection.touched_case
  select c.* from cases.administrative_case c where c.id in (select t.case_id from cases.timeline t where t.id > since);
  insert into inspection.increment_case
  select c.* from cases.administrative_case c where c.stage not in ('closed', 'declined')
    or (c.closed_at at time zone 'Asia/Shanghai')::date >= lately
    or c.id in (select t.id from inspection.touched_case t)
    or c.id in (select f.case_id from inspection.finding f where f.state = 'open' and f.check_code = any (clocked));
  get diagnostics filled = row_count;
  analyze inspection.touched_case, inspection.increment_case;
  return filled;
end $$;
drop function inspection.fill_increment(bigint, date);
revoke execute on function inspection.fill_increment from public;
grant execute on function inspection.fill_increment to fadu_app;
