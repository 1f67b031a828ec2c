-- Why: the case file. One row a case; what happens to it are rows of their own, never overwritten; the timeline says who and when.
create schema cases;
grant usage on schema cases to fadu_app;

create table cases.administrative_case (
  id           uuid primary key,
  number       text not null unique,        -- 案件编号, A + unit code + year, month + order
  title        text not null,
  unit_id      uuid not null,
  unit_path    text not null,               -- copy of the unit's path, kept true by the foreign key; row rights compare it
  organ_id     uuid not null references organisations.unit (id), -- the bureau whose name the decision bears
  procedure    text not null check (procedure in ('ordinary', 'summary', 'fast-track')),
  stage        text not null check (stage in ('reported', 'declined', 'investigating', 'handling-continued', 'proposed', 'reviewed',
                                              'decided', 'delivered', 'closed')),
  family       text not null check (family in ('psa', 'general')), -- whose procedure: PSA first, or the Administrative Penalty Law
  cause_code   text references law.cause_of_action (code),         -- null while a report is still being looked at
  source       text not null check (source in ('report', 'patrol', 'transfer', 'surrender', 'superior', 'on-the-spot')),
  place        text not null,
  region_code  text not null,
  occurred_on  date,                        -- day of the act, or its first day
  occurred_until date,                      -- last day of a continuing act
  found_on     date not null,               -- day the police learnt of it: limitation is measured to here
  summary      text not null,
  secrecy      text not null default 'none' check (secrecy in ('none', 'state-secret', 'police-work-secret', 'security-risk')),
  sensitive    text[] not null default '{}', -- facts never published: sexual, family-violence, drug-rehabilitation, juvenile
  reported_at  timestamptz not null,
  accepted_at  timestamptz,                 -- 受案; from 2026 for PSA cases 立案
  closed_at    timestamptz,
  version      integer not null default 1,
  created_by   text not null,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (occurred_until is null or occurred_until >= occurred_on),
  check (stage in ('reported', 'declined') or (accepted_at is not null and cause_code is not null))
);
create index case_reported on cases.administrative_case (reported_at desc, id desc);
create index case_unit_reported on cases.administrative_case (unit_id, reported_at desc, id desc);
create index case_stage_reported on cases.administrative_case (stage, reported_at desc, id desc);
create index case_cause on cases.administrative_case (cause_code, reported_at desc);

-- Append-only: every act on a case with the stage before and after it.
create table cases.timeline (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references cases.administrative_case (id),
  act         text not null,
  at          timestamptz not null,
  actor_id    text not null,
  actor_name  text not null,
  stage_from  text,
  stage_to    text not null,
  details     jsonb not null default '{}'
);
create index timeline_case on cases.timeline (case_id, id);

create table cases.handler (
  id        uuid primary key,
  case_id   uuid not null references cases.administrative_case (id),
  person_id uuid not null references organisations.person (id),
  kind      text not null check (kind in ('lead', 'co')),
  from_at   timestamptz not null,
  until_at  timestamptz,                    -- handed over or recused
  reason    text
);
create unique index handler_live on cases.handler (case_id, person_id) where until_at is null;
create unique index handler_one_lead on cases.handler (case_id) where kind = 'lead' and until_at is null;
create index handler_person on cases.handler (person_id) where until_at is null;

create table cases.party (
  id             uuid primary key,
  case_id        uuid not null references cases.administrative_case (id),
  role           text not null check (role in ('offender', 'victim', 'guardian', 'reporter', 'witness', 'third-person')),
  kind           text not null check (kind in ('person', 'unit')),
  name           text not null,
  id_type        text check (id_type in ('id-card', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-residence', 'residence-permit', 'unknown')),
  id_number      text,
  uscc           text,
  sole_trader    boolean not null default false,  -- 个体工商户: published as neither a person nor a unit
  birth_on       date,
  legal_representative text,
  phone          text,
  address        text,
  guards_party   uuid references cases.party (id),  -- a guardian's ward
  vulnerabilities text[] not null default '{}',     -- blind, deaf, mute, mental-illness: bar the fast track
  nursing_or_pregnant boolean not null default false,
  congress_deputy text check (congress_deputy in ('county-or-above', 'township')),
  prior_detained boolean not null default false,   -- 16–17: whether this is the first time
  version        integer not null default 1,
  recorded_at    timestamptz not null,
  removed_at     timestamptz,
  removed_reason text,
  check (kind = 'unit' or uscc is null or sole_trader),
  check ((role = 'guardian') = (guards_party is not null))
);
create index party_case on cases.party (case_id);
create index party_name on cases.party (name);
create index party_id_number on cases.party (id_number) where id_number is not null;
create index party_uscc on cases.party (uscc) where uscc is not null;
