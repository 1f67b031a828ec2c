-- Why: whoever finds a public page wrong says so without an account, hears within the term, and the page shows what came of it. The public's
-- role only hands in, by a function; who objected and in which words is seen by the desk of that record's unit and by nobody else.
create table publicity.objection (
  id           uuid primary key default gen_random_uuid(),
  record_id    uuid not null references publicity.record (id),
  receipt_hash bytea not null unique check (octet_length(receipt_hash) = 32), -- SHA-256 of the receipt number, which only the objector holds
  submitted_at timestamptz not null,
  capacity     text not null check (capacity in ('party', 'agent', 'other')),
  kind         text not null check (kind in ('facts', 'not-public', 'personal-data', 'term', 'other')),
  due_on       date,                         -- last day of the answer; null while the calendar of that year is not loaded
  state        text not null default 'submitted' check (state in ('submitted', 'handling', 'decided')),
  accepted_at  timestamptz,
  accepted_by  text,
  decided_at   timestamptz,
  decided_by   text,
  outcome      text check (outcome in ('corrected', 'partly-corrected', 'withdrawn', 'maintained', 'not-accepted')),
  answer       text check (length(answer) <= 1000), -- told to whoever holds the receipt
  version      integer not null default 1,
  constraint objection_accepted check (state <> 'handling' or (accepted_at is not null and outcome is null)),
  constraint objection_accepted_by check ((accepted_at is null) = (accepted_by is null)),
  constraint objection_decided check ((state = 'decided') = (outcome is not null and decided_at is not null and decided_by is not null and answer <> '')),
  -- What is examined was accepted, and the page said so; what is not accepted never was.
  constraint objection_examined check (outcome is null or (outcome = 'not-accepted') = (accepted_at is null))
);
create index objection_open on publicity.objection (due_on) where state <> 'decided';
create index objection_submitted on publicity.objection (submitted_at);
create index objection_record on publicity.objection (record_id);

-- Personal data, apart from the rest. Name and contact go when they are needed no more.
create table publicity.objector (
  objection_id uuid primary key references publicity.objection (id),
  name         text check (length(name) between 1 and 50),
  contact      text check (length(contact) between 5 and 200),
  words        text not null check (length(words) between 1 and 2000),
  erased_at    timestamptz,
  check (num_nulls(name, contact) in (0, 2) and (erased_at is null) = (name is not null))
);

alter table publicity.objection enable row level security;
create policy by_record on publicity.objection to fadu_app
  using (exists (select 1 from publicity.record r where r.id = record_id)) with check (exists (select 1 from publicity.record r where r.id = record_id));
alter table publicity.objector enable row level security;
create policy by_desk on publicity.objector to fadu_app
  using ((select platform.has_role('legal-reviewer')) and exists (select 1 from publicity.objection o where o.id = objection_id));
grant select on publicity.objection, publicity.objector to fadu_app;
grant update (due_on, state, accepted_at, accepted_by, decided_at, decided_by, outcome, answer, version) on publicity.objection to fadu_app;
grant update (name, contact, erased_at) on publicity.objector to fadu_app;

-- Decided once; by somebody who neither masked nor released what is objected to; an answer leaks nothing, and an outcome that says the page
-- was changed is true.
create function publicity.guard_objection() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  subject publicity.record;
begin
  if tg_op = 'UPDATE' and old.state = 'decided' and new.state is distinct from old.state then
    raise exception 'decided once' using errcode = 'check_violation', constraint = 'objection_decided_once';
  end if;
  if new.state <> 'decided' or (tg_op = 'UPDATE' and old.state = 'decided') then
    return new;
  end if;
  select * into subject from publicity.record where id = new.record_id;
  if new.decided_by in (subject.masked_by, subject.published_by)
    or exists (select 1 from publicity.version v where v.record_id = new.record_id and v.masked_by = new.decided_by) then
    raise exception 'decided by who masked or released it' using errcode = 'check_violation', constraint = 'objection_decided_by_other';
  end if;
  subject.public_fields := jsonb_build_object('answer', new.answer);
  if publicity.leak(subject) is not null then
    raise exception 'the answer names what must be masked' using errcode = 'check_violation', constraint = 'objection_answer_leak';
  end if;
  if new.outcome = 'withdrawn' and subject.state <> 'withdrawn' then
    raise exception 'the page is not withdrawn' using errcode = 'check_violation', constraint = 'objection_outcome_true';
  end if;
  if new.outcome in ('corrected', 'partly-corrected') and coalesce(subject.updated_at < new.accepted_at, true) then
    raise exception 'the page is not corrected' using errcode = 'check_violation', constraint = 'objection_outcome_true';
  end if;
  return new;
end $$;
create trigger guard_objection before insert or update on publicity.objection for each row execute function publicity.guard_objection();

-- The bureau's choices about objections, and no other setting.
create function publicity.objection_setting(name text) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select value from platform.setting
  where key = name and name in ('objectionWorkingDays', 'objectionsPerDay', 'objectionsPerAddressHour', 'objectionContactMonths') order by id desc limit 1
$$;

/*
 * The in-tray. `result`: received; again (this receipt was given out before, for the same words); differs (for other words); no-record, the same for
 * what does not exist, what is hidden and what was taken down; too-many.
 */
create function publicity.submit_objection(record text, receipt bytea, capacity text, kind text, name text, contact text, words text, moment timestamptz, due date)
returns table (result text, submitted_at timestamptz, due_on date)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  subject uuid;
  made    uuid;
begin
  perform pg_advisory_xact_lock(hashtext('publicity.objection')); -- one after the other: neither the limit nor a receipt is passed by two at once
  return query
    select case when r.record_no = record and o.capacity = submit_objection.capacity and o.kind = submit_objection.kind
        and p.words = submit_objection.words then 'again' else 'differs' end, o.submitted_at, o.due_on
    from publicity.objection o join publicity.objector p on p.objection_id = o.id join publicity.record r on r.id = o.record_id
    where o.receipt_hash = receipt;
  if found then
    return;
  end if;
  if (select count(*) from publicity.objection o where o.submitted_at > moment - interval '24 hours')
    >= coalesce((publicity.objection_setting('objectionsPerDay') #>> '{}')::integer, 200) then
    return query select 'too-many', null::timestamptz, null::date;
    return;
  end if;
  select r.id into subject from publicity.record r where r.record_no = record and r.state in ('published', 'under-objection');
  if subject is null then
    return query select 'no-record', null::timestamptz, null::date;
    return;
  end if;
  insert into publicity.objection (record_id, receipt_hash, submitted_at, capacity, kind, due_on)
    values (subject, receipt, moment, capacity, kind, due) returning id into made;
  insert into publicity.objector (objection_id, name, contact, words) values (made, name, contact, words);
  return query select 'received', moment, due;
end $$;

-- What the holder of a receipt hears: nothing of who objected, to what, or in which words.
create function publicity.objection_progress(receipt bytea)
returns table (state text, submitted_on date, due_on date, accepted_on date, decided_on date, outcome text, answer text)
language sql stable security definer set search_path = pg_catalog as $$
  select o.state, (o.submitted_at at time zone 'Asia/Shanghai')::date, o.due_on, (o.accepted_at at time zone 'Asia/Shanghai')::date,
    (o.decided_at at time zone 'Asia/Shanghai')::date, o.outcome, o.answer
  from publicity.objection o where o.receipt_hash = receipt
$$;

-- The mark on a public page: objected on that day, being examined or with its outcome. Only of pages that are public, only what was accepted.
create view publicity.public_objection with (security_barrier) as
  select r.record_no, (o.submitted_at at time zone 'Asia/Shanghai')::date as submitted_on,
    (o.decided_at at time zone 'Asia/Shanghai')::date as decided_on, o.outcome
  from publicity.objection o join publicity.record r on r.id = o.record_id
  where r.state in ('published', 'under-objection') and o.accepted_at is not null;

revoke execute on function publicity.guard_objection, publicity.objection_setting, publicity.submit_objection, publicity.objection_progress from public;
grant execute on function publicity.objection_setting, publicity.submit_objection, publicity.objection_progress to fadu_portal;
grant select on publicity.public_objection to fadu_portal;
