-- Why: a result is written once, from the seed that the revealed parts give, and published with what anybody needs to compute it again.
create table draws.outcome (
  plan_id  uuid primary key references draws.plan (id),
  attempt  integer not null,
  seed     text not null check (seed ~ '^[0-9a-f]{64}$'),
  count    integer not null check (count >= 0),
  drawn_by text not null,
  drawn_at timestamptz not null,
  foreign key (plan_id, attempt) references draws.attempt
);
create table draws.drawn (
  plan_id    uuid not null references draws.outcome (plan_id),
  sequence   integer not null check (sequence >= 1),
  object_id  text not null,
  inspectors text[] not null,
  primary key (plan_id, sequence),
  unique (plan_id, object_id),
  foreign key (plan_id, object_id) references draws.object
);
create table draws.publication (
  plan_id      uuid primary key references draws.outcome (plan_id),
  published_by text not null,
  published_at timestamptz not null
);
-- What an inspection found, in fixed words: no free text, so nothing to mask. A correction is a new row; the newest counts.
create table draws.inspection (
  id           bigint generated always as identity primary key,
  plan_id      uuid not null references draws.publication (plan_id),
  object_id    text not null,
  inspected_on date not null,
  result       text not null check (result in ('no-problem', 'problem-found', 'not-operating', 'not-found', 'refused')),
  handling     text not null check (handling in ('none', 'corrected-on-site', 'ordered-to-correct', 'case-opened', 'transferred')),
  due_on       date not null, -- twenty working days after the inspection
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  foreign key (plan_id, object_id) references draws.drawn (plan_id, object_id)
);
create index inspection_object on draws.inspection (plan_id, object_id, id desc);

create function draws.guard_outcome() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  hash  text;
  parts text;
begin
  select list_hash into hash from draws.plan where id = new.plan_id;
  select string_agg(slot || E'\t' || value || E'\n', '' order by slot) into parts
    from draws.contribution where plan_id = new.plan_id and attempt = new.attempt;
  if not draws.is_complete(new.plan_id, new.attempt)
    or new.drawn_at < (select max(revealed_at) from draws.contribution where plan_id = new.plan_id and attempt = new.attempt) then
    raise exception 'not every part is revealed' using errcode = 'check_violation', constraint = 'drawn_after_all';
  end if;
  if new.seed <> encode(sha256(convert_to('fadu-draw-1 seed' || E'\n' || hash || E'\n' || new.attempt || E'\n' || parts, 'UTF8')), 'hex') then
    raise exception 'not the seed of these parts' using errcode = 'check_violation', constraint = 'seed_of_parts';
  end if;
  return new;
end $$;
create trigger guard_outcome before insert on draws.outcome for each row execute function draws.guard_outcome();

-- All rows come with the outcome, in one transaction, and none later.
create function draws.guard_count() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select count(*) from draws.drawn where plan_id = new.plan_id) <> (select count from draws.outcome where plan_id = new.plan_id) then
    raise exception 'not the whole result' using errcode = 'check_violation', constraint = 'whole_result';
  end if;
  return null;
end $$;
create constraint trigger guard_count after insert on draws.outcome deferrable initially deferred for each row execute function draws.guard_count();
create function draws.guard_place() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.sequence > (select count from draws.outcome where plan_id = new.plan_id) then
    raise exception 'not the whole result' using errcode = 'check_violation', constraint = 'whole_result';
  end if;
  return new;
end $$;
create trigger guard_place before insert on draws.drawn for each row execute function draws.guard_place();

-- What the guards ask of earlier draws of all units: how often in the year, and who inspected last. Only of the numbers asked for.
create function draws.times_of(keys text[], year integer) returns table (key text, times integer)
language sql stable security definer set search_path = pg_catalog as $$
  select o.key, count(*)::integer from draws.object o join draws.drawn d using (plan_id, object_id) join draws.outcome r using (plan_id)
    join draws.plan p on p.id = o.plan_id and p.kind = 'inspection'
  where o.key = any (keys) and extract(year from r.drawn_at at time zone 'Asia/Shanghai') = year and platform.actor_id() is not null group by o.key
$$;
create function draws.last_inspectors(keys text[]) returns table (key text, police_number text)
language sql stable security definer set search_path = pg_catalog as $$
  select l.key, i.police_number from (
    select distinct on (o.key) o.key, o.plan_id, d.inspectors from draws.object o join draws.drawn d using (plan_id, object_id) join draws.outcome r using (plan_id)
    where o.key = any (keys) and d.inspectors <> '{}' order by o.key, r.drawn_at desc) l
  join draws.inspector i on i.plan_id = l.plan_id and i.inspector_id = any (l.inspectors) where platform.actor_id() is not null
$$;
revoke execute on function draws.guard_outcome, draws.guard_count, draws.guard_place, draws.times_of, draws.last_inspectors from public;
grant execute on function draws.times_of, draws.last_inspectors to fadu_app;

alter table draws.outcome enable row level security;
alter table draws.drawn enable row level security;
alter table draws.publication enable row level security;
alter table draws.inspection enable row level security;
create policy of_unit on draws.outcome to fadu_app using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy of_unit on draws.drawn to fadu_app using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy of_unit on draws.publication to fadu_app using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
create policy of_unit on draws.inspection to fadu_app using (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
grant select, insert on draws.outcome, draws.drawn, draws.publication, draws.inspection to fadu_app;

-- A draw is public from the moment its list is frozen: it cannot be given up unseen. Who is on the list, the parts and the result follow when it is published.
create view draws.public_draw with (security_barrier) as
  select p.draw_no, p.kind, p.title, u.name as unit_name, p.basis, p.contributors, p.reveal_hours, p.times_limit, p.inspectors_each, p.strata, p.frozen_at,
    p.list_hash, (select count(*) from draws.object o where o.plan_id = p.id) as object_count, w.reason_code as withdrawn_reason, w.withdrawn_at, r.drawn_at,
    case when b.plan_id is not null then r.seed end as seed, case when b.plan_id is not null then r.count end as drawn_count, b.published_at,
    case when b.plan_id is not null then p.inspect_on end as inspect_on
  from draws.plan p join organisations.unit u on u.id = p.unit_id left join draws.withdrawal w on w.plan_id = p.id
    left join draws.outcome r on r.plan_id = p.id left join draws.publication b on b.plan_id = p.id
  where p.frozen_at is not null;
create view draws.public_attempt with (security_barrier) as
  select p.draw_no, a.attempt, a.opened_at, a.reveal_by, coalesce(a.ended_at, (select max(c.revealed_at) from draws.contribution c
      where c.plan_id = a.plan_id and c.attempt = a.attempt and r.attempt = a.attempt)) as ended_at,
    case when a.ended_at is not null then 'reveal-missing' when r.attempt = a.attempt then 'drawn' end as "end"
  from draws.attempt a join draws.plan p on p.id = a.plan_id left join draws.outcome r on r.plan_id = p.id;
create view draws.public_part with (security_barrier) as
  select p.draw_no, c.attempt, c.slot, c.unit_name as party, c.commitment, c.committed_at, c.revealed_at,
    case when a.ended_at is not null or b.plan_id is not null then c.value end as value
  from draws.contribution c join draws.attempt a using (plan_id, attempt) join draws.plan p on p.id = c.plan_id left join draws.publication b on b.plan_id = p.id;
create view draws.public_object with (security_barrier) as
  select p.draw_no, o.object_id, o.stratum, o.times, o.detail from draws.object o join draws.plan p on p.id = o.plan_id join draws.publication b on b.plan_id = p.id;
create view draws.public_inspector with (security_barrier) as
  select p.draw_no, i.inspector_id, i.detail from draws.inspector i join draws.plan p on p.id = i.plan_id join draws.publication b on b.plan_id = p.id;
create view draws.public_avoidance with (security_barrier) as
  select p.draw_no, a.object_id, i.inspector_id, a.reason from draws.avoidance a join draws.inspector i on i.plan_id = a.plan_id and i.police_number = a.police_number
    join draws.plan p on p.id = a.plan_id join draws.publication b on b.plan_id = p.id;
create view draws.public_drawn with (security_barrier) as
  select p.draw_no, d.sequence, d.object_id, d.inspectors, o.stratum, case when o.named then o.name end as name, case when o.named then o.key end as key,
    case when o.named then o.salt end as salt, i.inspected_on, i.result, i.handling, i.due_on,
    (i.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on
  from draws.drawn d join draws.plan p on p.id = d.plan_id join draws.publication b on b.plan_id = p.id
    join draws.object o on o.plan_id = d.plan_id and o.object_id = d.object_id
    left join lateral (select * from draws.inspection n where n.plan_id = d.plan_id and n.object_id = d.object_id order by n.id desc limit 1) i on true;
grant select on draws.public_draw, draws.public_attempt, draws.public_part, draws.public_object, draws.public_inspector, draws.public_avoidance, draws.public_drawn
  to fadu_portal, fadu_app;
