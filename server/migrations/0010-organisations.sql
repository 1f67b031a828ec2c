-- Why: every case, review and figure hangs on a unit and on people whose right to act holds between two days.
-- Units are public inside the bureau; people, credentials and qualifications are seen within the actor's unit scope only.
create schema organisations;
grant usage on schema organisations to fadu_app;

create table organisations.unit (
  id          uuid primary key,
  parent_id   uuid references organisations.unit (id),
  organ_id    uuid not null references organisations.unit (id) deferrable initially deferred, -- the bureau whose name its decisions bear
  code        text not null unique check (code ~ '^[0-9]{12}$'),
  region_code text not null check (region_code ~ '^[0-9]{6}$'), -- GB/T 2260
  name        text not null,
  short_name  text not null, -- as it stands in document numbers: 四公（西）
  kind        text not null check (kind in ('city-bureau', 'branch-bureau', 'county-bureau', 'legal-section', 'inspectorate', 'brigade', 'section', 'station')),
  level       text not null check (level in ('city', 'county', 'station')),
  path        text not null unique check (path like '/%/' and path like '%/' || code || '/'), -- codes from the root down
  uscc        text check (uscc ~ '^[0-9A-Z]{18}$'),
  closed_on   date,
  version     integer not null default 1,
  unique (id, path), -- rows elsewhere carry the path for their policies: (unit_id, unit_path) … on update cascade
  check ((organ_id = id) = (kind in ('city-bureau', 'branch-bureau', 'county-bureau')))
);
create index unit_parent on organisations.unit (parent_id);
create index unit_organ on organisations.unit (organ_id);

create table organisations.person (
  id            uuid primary key,
  unit_id       uuid not null,
  unit_path     text not null,
  name          text not null,
  police_number text unique check (police_number ~ '^[0-9]{6}$'), -- null: auxiliaries and administrative staff
  kind          text not null check (kind in ('officer', 'auxiliary')),
  post          text,
  active_from   date not null,
  left_on       date, -- first day on which the person no longer serves
  version       integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (kind = 'officer' or police_number is null),
  check (left_on >= active_from)
);
create index person_unit on organisations.person (unit_id);
create index person_path on organisations.person (unit_path);

-- Where a person served when: a figure of a past day counts people where they were on that day.
create table organisations.posting (
  person_id uuid not null references organisations.person (id),
  unit_id   uuid not null references organisations.unit (id),
  from_on   date not null,
  to_on     date check (to_on >= from_on), -- first day elsewhere
  primary key (person_id, from_on)
);
create unique index posting_open on organisations.posting (person_id) where to_on is null;
create index posting_unit on organisations.posting (unit_id);

create table organisations.credential (
  id         uuid primary key,
  person_id  uuid not null references organisations.person (id),
  number     text not null unique,
  valid_from date not null,
  valid_to   date not null check (valid_to >= valid_from), -- last day of validity
  revoked_on date -- from this day on it no longer holds
);
create index credential_person on organisations.credential (person_id);

create table organisations.qualification (
  id             uuid primary key,
  person_id      uuid not null references organisations.person (id),
  kind           text not null check (kind in ('basic', 'intermediate', 'advanced', 'legal-profession', 'public-lawyer')),
  obtained_on    date not null,
  valid_to       date check (valid_to >= obtained_on), -- last day; null: for good
  certificate_no text not null,
  unique (kind, certificate_no)
);
create index qualification_person on organisations.qualification (person_id);

create table organisations.reviewer_post (
  id               uuid primary key,
  person_id        uuid not null references organisations.person (id),
  unit_id          uuid not null references organisations.unit (id),
  from_on          date not null,
  to_on            date check (to_on >= from_on), -- first day without the post
  first_took_up_on date not null check (first_took_up_on <= from_on) -- of any review post in the career: APL 58 asks for the first
);
create unique index reviewer_post_open on organisations.reviewer_post (person_id, unit_id) where to_on is null;
create index reviewer_post_unit on organisations.reviewer_post (unit_id);

grant select, insert on all tables in schema organisations to fadu_app;
grant update on organisations.unit, organisations.person to fadu_app;
grant update (to_on) on organisations.posting, organisations.reviewer_post to fadu_app;
grant update (valid_from, valid_to, revoked_on) on organisations.credential to fadu_app;
grant update (obtained_on, valid_to) on organisations.qualification to fadu_app;

-- The administrators see no case, but the system administrator keeps this register and the security administrator grants roles from it.
create function organisations.keeps_register() returns boolean language sql stable
  return platform.has_role('system-admin');
create function organisations.reads_register() returns boolean language sql stable
  return platform.has_role('system-admin') or platform.has_role('security-admin');
grant execute on function organisations.keeps_register, organisations.reads_register to fadu_app;

alter table organisations.unit enable row level security;
create policy seen_by_all on organisations.unit for select to fadu_app using ((select platform.actor_id()) is not null);
create policy added on organisations.unit for insert to fadu_app
  with check (path ^@ (select platform.scope()) or (select organisations.keeps_register()));
create policy changed on organisations.unit for update to fadu_app
  using (path ^@ (select platform.scope()) or (select organisations.keeps_register()));

alter table organisations.person enable row level security;
create policy seen_in_scope on organisations.person for select to fadu_app
  using (unit_path ^@ (select platform.scope()) or (select organisations.reads_register()));
create policy added on organisations.person for insert to fadu_app
  with check (unit_path ^@ (select platform.scope()) or (select organisations.keeps_register()));
create policy changed on organisations.person for update to fadu_app
  using (unit_path ^@ (select platform.scope()) or (select organisations.keeps_register()));

-- What hangs on a person is seen by whoever sees the person: the inner select runs under the person's own policy.
alter table organisations.posting enable row level security;
alter table organisations.credential enable row level security;
alter table organisations.qualification enable row level security;
alter table organisations.reviewer_post enable row level security;
create policy with_person on organisations.posting to fadu_app using (person_id in (select id from organisations.person));
create policy with_person on organisations.credential to fadu_app using (person_id in (select id from organisations.person));
create policy with_person on organisations.qualification to fadu_app using (person_id in (select id from organisations.person));
create policy with_person on organisations.reviewer_post to fadu_app using (person_id in (select id from organisations.person));

-- Across scopes, by id only: the name under a document …
create function organisations.names_of(ids uuid[])
returns table (id uuid, name text, police_number text, unit_id uuid, unit_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.name, p.police_number, p.unit_id, u.name
  from organisations.person p join organisations.unit u on u.id = p.unit_id
  where p.id = any (ids) and platform.actor_id() is not null
$$;

-- … and the rows on which the right to enforce or to review rests.
create function organisations.standing_of(person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object(
    'person', jsonb_build_object('id', p.id, 'unitId', p.unit_id, 'name', p.name, 'policeNumber', p.police_number, 'kind', p.kind,
      'post', p.post, 'activeFrom', p.active_from, 'leftOn', p.left_on, 'version', p.version),
    'credentials', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'personId', c.person_id, 'number', c.number, 'validFrom', c.valid_from,
      'validTo', c.valid_to, 'revokedOn', c.revoked_on) order by c.valid_from), '[]') from organisations.credential c where c.person_id = p.id),
    'qualifications', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'personId', q.person_id, 'kind', q.kind, 'obtainedOn', q.obtained_on,
      'validTo', q.valid_to, 'certificateNo', q.certificate_no) order by q.obtained_on), '[]') from organisations.qualification q where q.person_id = p.id),
    'posts', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'personId', r.person_id, 'unitId', r.unit_id, 'fromOn', r.from_on,
      'toOn', r.to_on, 'firstTookUpOn', r.first_took_up_on) order by r.from_on), '[]') from organisations.reviewer_post r where r.person_id = p.id))
  from organisations.person p where p.id = person and platform.actor_id() is not null
$$;
revoke execute on function organisations.names_of, organisations.standing_of from public;
grant execute on function organisations.names_of, organisations.standing_of to fadu_app;
