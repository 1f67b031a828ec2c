-- Why: what one person alone may not do, the application cannot do either, whatever it writes: taking a page down for a person's reason,
-- withholding for what a person found, and bringing back. And who read what, and when it was first public, is history.
alter table publicity.record
  add due_from date,      -- day from which due_on is counted: the decision's, or the day it became publishable again
  add correct_from date;  -- day the wrong data was found
grant update (due_from, correct_from) on publicity.record to fadu_app;

-- Whether the law itself takes this page down for the reason it bears: a revoked decision, a gate that has closed, an import that was undone.
create function publicity.driven_down(record publicity.record) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(case record.reason_code
    when 'import-undone' then num_nonnulls(record.decision_id, record.imported_id, record.licence_decision_id) = 0
    when 'withdrawn' then exists (select 1 from cases.decision d where d.id = record.decision_id and d.revoked_on is not null)
    when 'no-social-influence' then (select value #>> '{}' from platform.setting where key = 'publicityInfluence' order by id desc limit 1) <> 'all'
    when 'sealed-psa-legacy' then barred = 'sealed-psa'
    else barred = record.reason_code end, false)
  from (select case when record.decision_id is not null then publicity.bar_decision(record.decision_id, on_day)
      else publicity.bar_imported(record.imported_id, on_day) end as barred
    from (select (record.acted_at at time zone 'Asia/Shanghai')::date as on_day) as asked) as gate
$$;

-- Runs with the rights of whoever writes, and binds the serving role.
create function publicity.guard_second_person() returns trigger language plpgsql as $$
declare
  needs text[] := '{}';
begin
  if old.state = 'withdrawn' and new.state = 'published' and old.reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor') then
    raise exception 'what is sealed stays sealed' using errcode = 'check_violation', constraint = 'record_stays_down';
  end if;
  if new.state = 'repaired' and old.state <> 'repaired'
    and (new.repair_from is null or (new.acted_at at time zone 'Asia/Shanghai')::date < new.repair_from) then
    raise exception 'not yet to be repaired' using errcode = 'check_violation', constraint = 'record_repair_day';
  end if;
  if current_user <> 'fadu_app' then
    return new;
  end if;
  if old.published_at is not null and (new.published_at, new.published_by, new.repair_from)
    is distinct from (old.published_at, old.published_by, old.repair_from) then
    raise exception 'when it was first public is history' using errcode = 'check_violation', constraint = 'record_history';
  end if;
  if old.published_at is not null and new.edition = old.edition
    and (new.masked_by, new.masked_at, new.confirmed_by, new.confirmed_at, new.transmitted_by, new.transmitted_at)
      is distinct from (old.masked_by, old.masked_at, old.confirmed_by, old.confirmed_at, old.transmitted_by, old.transmitted_at) then
    raise exception 'who read it is history' using errcode = 'check_violation', constraint = 'record_history';
  end if;
  if new.state <> old.state and new.acted_at is null then
    raise exception 'a step has its time' using errcode = 'check_violation', constraint = 'record_step_time';
  end if;
  if new.state = 'withdrawn' and old.state <> 'withdrawn' and not publicity.driven_down(new) then
    needs := array['withdraw'];
  elsif old.found_reason is not null and (new.found_reason, new.found_override) is distinct from (old.found_reason, old.found_override) then
    needs := array['reopen', 'restore'];
  elsif new.found_reason is distinct from old.found_reason then
    needs := array['withhold'];
  end if;
  if cardinality(needs) > 0 and not exists (select 1 from unnest(needs) need where publicity.approved(new.id, need, new.acted_at)) then
    raise exception 'a second person decides this' using errcode = 'check_violation', constraint = 'record_second_person';
  end if;
  if new.state = 'published' and old.state = 'reviewed' and exists (select 1 from publicity.proposal p where p.record_id = new.id and p.decided_at is null) then
    raise exception 'something is still to be decided' using errcode = 'check_violation', constraint = 'record_proposal_open';
  end if;
  return new;
end $$;
create trigger guard_second_person before update on publicity.record for each row execute function publicity.guard_second_person();
revoke execute on function publicity.driven_down from public;
grant execute on function publicity.driven_down to fadu_app;

-- A proposal names whoever makes it, a decision whoever takes it.
create policy proposer on publicity.proposal as restrictive for insert to fadu_app
  with check (proposed_by = platform.actor_id() and decided_at is null);
create policy decider on publicity.proposal as restrictive for update to fadu_app
  using (true) with check (decided_by is not distinct from platform.actor_id());

-- The event's time is the actor's; two steps may fall into one instant. Takes the place of the one in 0053.
create or replace function publicity.tell_record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  actor text := coalesce(platform.actor_id(), new.published_by, 'system');
begin
  if tg_op = 'INSERT' then
    insert into publicity.event (record_id, record_no, event, at, by)
    values (new.id, new.record_no, 'collected', new.collected_at, actor);
    if new.state <> 'collected' then
      insert into publicity.event (record_id, record_no, event, at, by, reason_code, details)
      select new.id, new.record_no, t.event, coalesce(new.acted_at, new.withdrawn_at, new.published_at, new.collected_at), actor, new.reason_code,
        jsonb_build_object('edition', new.edition)
      from publicity.transition t where t.to_state = new.state and t.event not in ('answered', 'restored', 'returned') limit 1;
    end if;
    return null;
  end if;
  if old.edition <> new.edition then
    insert into publicity.version (record_id, edition, public_fields, masking, masked_by, confirmed_by, shown_from, replaced_at, replaced_by, reason)
    values (new.id, old.edition, old.public_fields, old.masking, old.masked_by, old.confirmed_by, coalesce(old.updated_at, old.published_at), new.updated_at,
      actor, new.act_note);
    if old.state <> new.state then -- an objection answered by a correction is both
      insert into publicity.event (record_id, record_no, event, at, by, details)
      values (new.id, new.record_no, 'updated', new.updated_at, actor, jsonb_build_object('edition', new.edition));
    end if;
  end if;
  insert into publicity.event (record_id, record_no, event, at, by, reason_code, details)
  select new.id, new.record_no, happened,
    coalesce(new.acted_at, case when new.withdrawn_at is distinct from old.withdrawn_at then new.withdrawn_at
      when new.published_at is distinct from old.published_at then new.published_at end, now()),
    actor, coalesce(new.reason_code, case when old.state = 'not-public' then old.reason_code end),
    jsonb_strip_nulls(jsonb_build_object('edition', new.edition, 'note', new.act_note))
  from publicity.event_of(old, new) as happened where happened is not null;
  return null;
end $$;

-- An import that is undone is a step too, with its time.
create or replace function publicity.follow_import() returns trigger language plpgsql as $$
begin
  if old.imported_id is not null and new.imported_id is null then
    new.reason_code := 'import-undone';
    new.acted_at := greatest(now(), old.acted_at);
    new.act_note := null;
    new.state := case when old.published_at is null then 'not-public' else 'withdrawn' end;
    if old.published_at is not null then
      new.withdrawn_at := coalesce(old.withdrawn_at, now());
      new.withdrawn_reason := coalesce(old.withdrawn_reason, '数据导入被撤销，该信息不再公示。');
    end if;
  end if;
  return new;
end $$;
