-- Why: a yearly statement that was published stays as it was published. A later statement of the same year stands beside the first and says
-- what changed; nothing is edited.
create schema report;
grant usage on schema report to fadu_app, fadu_portal;

-- Fingerprint of frozen figures: whoever noted it sees whether they are still the same.
create function report.fingerprint(figures jsonb) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select encode(sha256(convert_to(figures::text, 'UTF8')), 'hex')
$$;
revoke execute on function report.fingerprint from public;
grant execute on function report.fingerprint to fadu_app;

create table report.release (
  id          uuid primary key,
  unit_id     uuid not null,                  -- the bureau that answers for it
  unit_path   text not null,
  year        integer not null check (year between 1949 and 2999),
  edition     integer not null check (edition >= 1),      -- 1: the first; from 2: restatements
  released_at timestamptz not null,
  released_by text not null,                  -- account
  from_on     date not null,
  to_on       date not null,                  -- the window of every figure, both days included
  figures     jsonb not null check (jsonb_typeof(figures) = 'array' and jsonb_array_length(figures) > 0),
  reason      text,                           -- why it was restated; public
  changes     jsonb not null default '[]' check (jsonb_typeof(changes) = 'array'),
  digest      text not null generated always as (report.fingerprint(figures)) stored,
  unique (unit_id, year, edition),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint release_after_year check ((released_at at time zone 'Asia/Shanghai')::date > make_date(year, 12, 31)),
  constraint restatement_says_why check ((edition = 1 and reason is null and changes = '[]') or (edition > 1 and reason <> '' and changes <> '[]'))
);
create index release_year on report.release (year desc, edition desc);

-- What is published is read by everybody; released by whoever stands over the bureau. Nothing is changed or deleted.
alter table report.release enable row level security;
create policy readable on report.release for select to fadu_app using (true);
create policy by_unit on report.release for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
grant select, insert on report.release to fadu_app;

-- Editions follow each other without a gap, so that none can be left out of the shelf.
create function report.next_edition() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  last record;
begin
  select edition, released_at into last from report.release where unit_id = new.unit_id and year = new.year order by edition desc limit 1;
  if new.edition <> coalesce(last.edition, 0) + 1 or new.released_at < last.released_at then
    raise exception 'editions follow each other' using errcode = 'check_violation', constraint = 'release_next_edition';
  end if;
  return new;
end $$;
create trigger next_edition before insert on report.release for each row execute function report.next_edition();
revoke execute on function report.next_edition from public;

-- The portal's shelf: who pressed the button is no public matter.
create view report.public_release with (security_barrier) as
  select r.year, r.edition, u.name as organ_name, (r.released_at at time zone 'Asia/Shanghai')::date as released_on, r.from_on, r.to_on,
    r.figures, r.reason, r.changes, r.digest
  from report.release r join organisations.unit u on u.id = r.unit_id where u.kind = 'city-bureau';
grant select on report.public_release to fadu_portal;
