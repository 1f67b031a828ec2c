-- Why: what a mark comes to is the sum of its entries by the standard, and not what somebody writes beside them.
create function assessment.guard_sum() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  vetoed boolean := exists (select 1 from jsonb_array_elements(new.entries) e where e ->> 'veto' is not null);
  summed integer;
begin
  select greatest(0, 10000 - coalesce(sum(least((c ->> 'hundredths')::integer, coalesce(e.lost, 0))), 0)) into summed
  from assessment.file f join assessment.round r on r.id = f.round_id join assessment.campaign k on k.id = r.campaign_id
    cross join jsonb_array_elements(k.standard -> 'criteria' -> f.kind) c
    left join lateral (select sum((x ->> 'hundredths')::integer) as lost from jsonb_array_elements(new.entries) x where x ->> 'criterion' = c ->> 'code') e on true
  where f.id = new.file_id;
  if new.veto <> vetoed or new.hundredths <> (case when vetoed then 0 else summed end) then
    raise exception 'not the sum of its entries' using errcode = 'check_violation', constraint = 'mark_sum';
  end if;
  return new;
end $$;
create trigger guard_sum before update of submitted_at on assessment.assignment for each row
  when (new.submitted_at is not null and old.submitted_at is null) execute function assessment.guard_sum();
revoke execute on function assessment.guard_sum from public;
