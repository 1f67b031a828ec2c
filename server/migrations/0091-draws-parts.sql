-- Why: nobody chooses the seed. A part is committed to before any part is known, fits its commitment, and is read by nobody until all are in or the
-- time is over: who stays silent does so without knowing the result (ADR 0018).
create table draws.attempt (
  plan_id   uuid not null references draws.plan (id),
  attempt   integer not null check (attempt >= 1),
  opened_at timestamptz not null,
  opened_by text not null,
  reveal_by timestamptz, -- last moment of revealing; null until all have committed
  ended_at  timestamptz, -- given up because a part is missing
  ended_by  text,
  primary key (plan_id, attempt),
  check (num_nonnulls(ended_at, ended_by) in (0, 2)),
  constraint ended_after_time check (ended_at > reveal_by or ended_at is null),
  constraint ended_with_time check (ended_at is null or reveal_by is not null)
);

create table draws.contribution (
  plan_id      uuid not null,
  attempt      integer not null,
  slot         integer not null check (slot >= 1),
  list_hash    text not null,
  unit_id      uuid not null references organisations.unit (id),
  unit_name    text not null,
  account_id   text not null,
  commitment   text not null check (commitment ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz not null,
  value        text check (value ~ '^[0-9a-f]{64}$'),
  revealed_at  timestamptz,
  primary key (plan_id, attempt, slot),
  foreign key (plan_id, list_hash) references draws.plan (id, list_hash), -- a list that is not frozen has no hash
  foreign key (plan_id, attempt) references draws.attempt,
  unique (plan_id, attempt, unit_id),
  unique (plan_id, attempt, account_id),
  check (num_nonnulls(value, revealed_at) in (0, 2)),
  constraint part_fits check (value is null or commitment = encode(sha256(convert_to(
    'fadu-draw-1 part' || E'\n' || list_hash || E'\n' || attempt || E'\n' || slot || E'\n' || value || E'\n', 'UTF8')), 'hex'))
);
create index contribution_unit on draws.contribution (unit_id);

create table draws.withdrawal (
  plan_id      uuid primary key references draws.plan (id),
  reason_code  text not null check (reason_code in ('list-wrong', 'inspection-cancelled', 'parties-unavailable', 'other')), -- public
  reason       text not null check (reason <> ''),           -- for the bureau alone
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);

-- Whether every part of an attempt is revealed: from then on the result is fixed.
create function draws.is_complete(plan uuid, number integer) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select count(c.value) = p.contributors from draws.plan p left join draws.contribution c on c.plan_id = p.id and c.attempt = number
  where p.id = plan group by p.contributors
$$;

create function draws.guard_part() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  plan  draws.plan;
  tried draws.attempt;
  given integer;
begin
  select * into plan from draws.plan where id = new.plan_id for no key update; -- one after the other
  select * into tried from draws.attempt where plan_id = new.plan_id and attempt = new.attempt;
  select count(*) into given from draws.contribution where plan_id = new.plan_id and attempt = new.attempt;
  if tried.ended_at is not null or exists (select 1 from draws.withdrawal where plan_id = new.plan_id)
    or exists (select 1 from draws.attempt where plan_id = new.plan_id and attempt > new.attempt) then
    raise exception 'the attempt is over' using errcode = 'check_violation', constraint = 'attempt_over';
  end if;
  if tg_op = 'INSERT' then
    if new.value is not null or new.slot <> given + 1 or given >= plan.contributors or new.committed_at < tried.opened_at then
      raise exception 'not the next commitment' using errcode = 'check_violation', constraint = 'part_in_turn';
    end if;
    if new.account_id in (plan.planned_by, plan.frozen_by) then
      raise exception 'who drew up the list gives no part' using errcode = 'check_violation', constraint = 'part_by_other';
    end if;
    if exists (select 1 from draws.contribution c where c.plan_id = new.plan_id and c.attempt < new.attempt and c.value is null and c.unit_id = new.unit_id) then
      raise exception 'the unit withheld a part before' using errcode = 'check_violation', constraint = 'part_barred';
    end if;
    return new;
  end if;
  if old.value is not null or to_jsonb(new) - '{value,revealed_at}'::text[] is distinct from to_jsonb(old) - '{value,revealed_at}'::text[] then
    raise exception 'a part is given once' using errcode = 'check_violation', constraint = 'part_once';
  end if;
  if tried.reveal_by is null or given <> plan.contributors
    or new.revealed_at < (select max(committed_at) from draws.contribution where plan_id = new.plan_id and attempt = new.attempt) then
    raise exception 'not all have committed' using errcode = 'check_violation', constraint = 'reveal_after_all';
  end if;
  if new.revealed_at > tried.reveal_by then
    raise exception 'the time is over' using errcode = 'check_violation', constraint = 'reveal_in_time';
  end if;
  return new;
end $$;
create trigger guard_part before insert or update on draws.contribution for each row execute function draws.guard_part();

-- The last commitment starts the clock of revealing.
create function draws.start_clock() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update draws.attempt a set reveal_by = (select max(c.committed_at) from draws.contribution c where c.plan_id = a.plan_id and c.attempt = a.attempt)
    + make_interval(hours => p.reveal_hours)
  from draws.plan p where a.plan_id = new.plan_id and a.attempt = new.attempt and p.id = a.plan_id and new.slot = p.contributors;
  return null;
end $$;
create trigger start_clock after insert on draws.contribution for each row execute function draws.start_clock();

-- The next attempt follows one that failed; a fixed result is neither repeated nor withdrawn.
create function draws.guard_attempt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  newest draws.attempt;
begin
  perform 1 from draws.plan where id = new.plan_id for no key update;
  select * into newest from draws.attempt where plan_id = new.plan_id order by attempt desc limit 1;
  if tg_table_name = 'withdrawal' then
    if newest.attempt is null or draws.is_complete(new.plan_id, newest.attempt) then
      raise exception 'the result is fixed' using errcode = 'check_violation', constraint = 'result_fixed';
    end if;
  elsif tg_op = 'INSERT' then
    if new.attempt <> coalesce(newest.attempt, 0) + 1 or (newest.attempt is not null and newest.ended_at is null) or new.reveal_by is not null
      or new.ended_at is not null or exists (select 1 from draws.withdrawal where plan_id = new.plan_id) then
      raise exception 'the attempt before goes on' using errcode = 'check_violation', constraint = 'attempt_in_turn';
    end if;
  elsif new.ended_at is distinct from old.ended_at and (old.ended_at is not null or draws.is_complete(new.plan_id, new.attempt)) then
    raise exception 'the result is fixed' using errcode = 'check_violation', constraint = 'result_fixed';
  end if;
  return new;
end $$;
create trigger guard_attempt before insert or update on draws.attempt for each row execute function draws.guard_attempt();
create trigger guard_attempt before insert on draws.withdrawal for each row execute function draws.guard_attempt();

-- The only way to a revealed value: when all of its attempt are in, or the attempt was given up.
create function draws.revealed(plan uuid) returns table (attempt integer, slot integer, value text)
language sql stable security definer set search_path = pg_catalog as $$
  select c.attempt, c.slot, c.value from draws.contribution c join draws.attempt a using (plan_id, attempt)
  where c.plan_id = plan and c.value is not null and (a.ended_at is not null or draws.is_complete(plan, c.attempt)) and platform.actor_id() is not null
$$;

revoke execute on function draws.is_complete, draws.guard_part, draws.start_clock, draws.guard_attempt, draws.revealed from public;
grant execute on function draws.is_complete, draws.revealed to fadu_app;

alter table draws.attempt enable row level security;
alter table draws.contribution enable row level security;
alter table draws.withdrawal enable row level security;
create policy with_plan on draws.attempt for select to fadu_app using (plan_id in (select id from draws.plan));
create policy of_unit on draws.attempt to fadu_app using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy with_plan on draws.contribution for select to fadu_app using (plan_id in (select id from draws.plan));
create policy for_own_unit on draws.contribution for insert to fadu_app
  with check (account_id = (select platform.actor_id()) and unit_id in (select id from organisations.unit where path = (select platform.scope())));
create policy own on draws.contribution for update to fadu_app using (account_id = (select platform.actor_id()));
create policy with_plan on draws.withdrawal for select to fadu_app using (plan_id in (select id from draws.plan));
create policy of_unit on draws.withdrawal for insert to fadu_app with check (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
grant select on draws.attempt, draws.withdrawal to fadu_app;
grant select (plan_id, attempt, slot, list_hash, unit_id, unit_name, account_id, commitment, committed_at, revealed_at) on draws.contribution to fadu_app;
grant insert (plan_id, attempt, opened_at, opened_by) on draws.attempt to fadu_app;
grant update (ended_at, ended_by) on draws.attempt to fadu_app;
grant insert (plan_id, attempt, slot, list_hash, unit_id, unit_name, account_id, commitment, committed_at) on draws.contribution to fadu_app;
grant update (value, revealed_at) on draws.contribution to fadu_app;
grant insert on draws.withdrawal to fadu_app;
