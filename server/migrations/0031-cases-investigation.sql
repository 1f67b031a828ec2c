-- Why: evidence, questioning, measures, and the pauses and extensions that the clocks of the inquiry need.
create table cases.evidence (
  id            uuid primary key,
  case_id       uuid not null references cases.administrative_case (id),
  kind          text not null check (kind in ('physical', 'documentary', 'victim-statement', 'witness-statement', 'offender-statement', 'expert-opinion',
                                              'scene-record', 'av-material', 'electronic-data')),
  title         text not null,
  description   text,
  collected_on  date not null,
  collected_by  uuid[] not null,             -- officers, two unless art. 108 of the 2025 law lets one
  place         text,
  av_recorded   boolean not null default false,
  file_sha256   text,                        -- platform.file
  excluded_on   date,
  excluded_reason text,
  recorded_at   timestamptz not null
);
create index evidence_case on cases.evidence (case_id);

create table cases.questioning (
  id             uuid primary key,
  case_id        uuid not null references cases.administrative_case (id),
  party_id       uuid not null references cases.party (id),
  summons        text not null check (summons in ('written', 'oral', 'forced', 'voluntary')),
  approved_by    uuid references organisations.person (id),
  arrived_at     timestamptz not null,
  left_at        timestamptz,
  ground         text not null check (ground in ('ordinary', 'many-or-unknown', 'detention-possible')), -- which limit holds
  officers       uuid[] not null,
  in_handling_place boolean not null,
  av_recorded    boolean not null,
  rest_and_food  boolean not null,
  guardian_present uuid references cases.party (id),
  guardian_absent_reason text,
  recorded_at    timestamptz not null,
  check (left_at is null or left_at >= arrived_at)
);
create index questioning_case on cases.questioning (case_id);
create index questioning_party on cases.questioning (party_id, arrived_at);

create table cases.measure (
  id            uuid primary key,
  case_id       uuid not null references cases.administrative_case (id),
  party_id      uuid references cases.party (id),
  kind          text not null check (kind in ('seizure', 'sealing-off', 'freezing', 'evidence-preservation', 'continued-questioning', 'restraint-until-sober')),
  object        text not null,
  urgent        boolean not null default false,  -- taken on the spot, approved afterwards
  taken_at      timestamptz not null,
  officers      uuid[] not null,
  approved_by   uuid references organisations.person (id),
  approved_at   timestamptz,
  refused_at    timestamptz,                     -- approval afterwards refused: lifted at once
  family_told   text,                            -- how and when, or why not, for measures on liberty
  document_number text,
  lifted_at     timestamptz,
  lifted_reason text,
  check (urgent or approved_at <= taken_at)
);
create index measure_case on cases.measure (case_id);

create table cases.measure_extension (
  id          uuid primary key,
  case_id     uuid not null references cases.administrative_case (id),
  measure_id  uuid not null references cases.measure (id),
  approved_by uuid not null references organisations.person (id),
  approved_on date not null,
  reason      text not null,
  hours       smallint check (hours in (24, 48)), -- continued questioning only: 12 to 24 to 48 hours (PROC 57)
  unique nulls not distinct (measure_id, hours)   -- every other measure once (ACL 25, 32)
);

create table cases.pause (
  id       uuid primary key,
  case_id  uuid not null references cases.administrative_case (id),
  reason   text not null check (reason in ('expert-opinion', 'hearing')),
  from_on  date not null,
  to_on    date,
  document text not null,
  check (to_on is null or to_on >= from_on)
);
create index pause_case on cases.pause (case_id);
create unique index pause_open on cases.pause (case_id, reason) where to_on is null;

create table cases.extension (
  id            uuid primary key,
  case_id       uuid not null references cases.administrative_case (id),
  ordinal       smallint not null check (ordinal in (1, 2)),
  reason        text not null,
  requested_by  uuid not null references organisations.person (id),
  requested_at  timestamptz not null,
  approved_by   uuid references organisations.person (id),
  approver_unit uuid references organisations.unit (id),
  approved_on   date,
  refused_reason text,
  decided_at    timestamptz
);
create index extension_case on cases.extension (case_id);
create unique index extension_granted on cases.extension (case_id, ordinal) where approved_on is not null;

-- Consent to the fast track, and the way back. @law PROC 42, 48
create table cases.fast_track (
  id           uuid primary key,
  case_id      uuid not null references cases.administrative_case (id),
  party_id     uuid not null references cases.party (id),
  informed_at  timestamptz not null,
  consented_at timestamptz not null,
  custody_from timestamptz,                       -- the suspect is in the unit's hands: 48 hours run from here
  converted_at timestamptz,
  converted_reason text
);
create index fast_track_case on cases.fast_track (case_id);

create table cases.mediation (
  id           uuid primary key,
  case_id      uuid not null references cases.administrative_case (id),
  ordinal      smallint not null check (ordinal between 1 and 3),
  kind         text not null default 'mediation' check (kind in ('mediation', 'self-settlement')), -- settled among themselves: PSA-2025:9(4), PROC 186
  held_on      date not null,
  agreed       boolean not null,
  agreement    text,
  performed_on date,
  failed_on    date,                              -- no agreement, or not kept: the clock starts again here
  recognised_by uuid references organisations.person (id),
  recognised_on date,
  unique (case_id, ordinal),
  check (kind = 'self-settlement' or ordinal <= 2),   -- PROC 183: mediated twice at most
  check (kind = 'mediation' or (agreed and performed_on is not null and recognised_by is not null and recognised_on is not null))
);
