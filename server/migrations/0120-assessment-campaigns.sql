-- Why: files are reviewed across bureaus and scored by a standard that nobody changes once a campaign has begun. What a marker hands in, a score and an appeal
-- stay as they were; a score that an appeal changes is a second edition beside the first.
create schema assessment;
grant usage on schema assessment to fadu_app;

create table assessment.campaign (
  id             uuid primary key,
  unit_id        uuid not null,
  unit_path      text not null,                  -- who runs it
  title          text not null check (title <> ''),
  closed_from    date not null,                  -- files closed between these days, both included
  closed_to      date not null,
  kinds          text[] not null check (kinds <@ array['administrative', 'criminal'] and cardinality(kinds) between 1 and 2),
  planned_rounds smallint not null check (planned_rounds between 1 and 99),
  standard       jsonb not null,                 -- criteria, veto items, thresholds, terms: a copy of the settings, frozen when it starts
  planned_by     text not null,
  planned_at     timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz check (ended_at >= started_at),
  version        integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (closed_to >= closed_from),
  check (ended_at is null or started_at is not null)
);
create index campaign_unit on assessment.campaign (unit_id);

-- A criminal file is known by its number; nothing of its process is in the system.
create table assessment.criminal_file (
  id            uuid primary key,
  number        text not null unique check (number <> ''),
  unit_id       uuid not null,
  unit_path     text not null,
  organ_id      uuid not null references organisations.unit (id),
  handler_id    uuid not null references organisations.person (id),
  closed_on     date not null,
  registered_by text not null,
  registered_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index criminal_file_unit on assessment.criminal_file (unit_id);
create index criminal_file_handler on assessment.criminal_file (handler_id);
create index criminal_file_organ on assessment.criminal_file (organ_id);

create table assessment.round (
  id             uuid primary key,
  campaign_id    uuid not null references assessment.campaign (id),
  organiser_path text not null,
  sequence       smallint not null check (sequence >= 1),
  title          text not null,
  sample         jsonb not null,                 -- {by: [unit, kind, procedure, handler], take: share|count, size}
  draw_id        uuid not null unique references draws.plan (id),
  planned_at     timestamptz not null,
  sampled_at     timestamptz,
  assigned_at    timestamptz,
  pairs_apart    boolean not null default true,  -- false: no assignment kept the bureaus apart, and the organiser let it be
  fed_back_at    timestamptz,                    -- marking is over, scores are told
  appeal_by      date,                           -- last day of appeals
  closed_at      timestamptz,
  unique (campaign_id, sequence),
  unique (id, campaign_id),
  check (num_nonnulls(fed_back_at, appeal_by) in (0, 2)),
  check (assigned_at is null or sampled_at is not null),
  check (fed_back_at is null or assigned_at is not null),
  check (closed_at is null or fed_back_at is not null)
);

create table assessment.file (
  id               uuid primary key,
  round_id         uuid not null references assessment.round (id),
  kind             text not null check (kind in ('administrative', 'criminal')),
  case_id          uuid references cases.administrative_case (id),
  criminal_file_id uuid references assessment.criminal_file (id),
  number           text not null,
  unit_id          uuid not null,
  unit_path        text not null,
  organ_id         uuid not null references organisations.unit (id), -- as it was when drawn
  procedure        text,
  stratum          text not null,
  sequence         integer not null,             -- place in the draw
  unique (round_id, sequence),
  unique (round_id, case_id),
  unique (round_id, criminal_file_id),
  unique (id, round_id),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (case when kind = 'administrative' then num_nonnulls(case_id) = 1 and criminal_file_id is null
              else num_nonnulls(criminal_file_id) = 1 and case_id is null end)
);
create index file_case on assessment.file (case_id);
create index file_criminal on assessment.file (criminal_file_id);
create index file_unit on assessment.file (unit_id);
create index file_organ on assessment.file (organ_id);

create table assessment.marker (
  round_id  uuid not null references assessment.round (id),
  person_id uuid not null references organisations.person (id),
  organ_id  uuid not null references organisations.unit (id),
  primary key (round_id, person_id)
);
create index marker_person on assessment.marker (person_id);
create index marker_organ on assessment.marker (organ_id);

create table assessment.assignment (
  id              uuid primary key,
  round_id        uuid not null,
  file_id         uuid not null,
  slot            smallint not null check (slot in (1, 2, 3)), -- 3: called because the first two lie apart
  person_id       uuid not null,
  marker_organ_id uuid not null,
  file_organ_id   uuid not null,
  entries         jsonb not null default '[]' check (jsonb_typeof(entries) = 'array'),
  version         integer not null default 1,
  saved_at        timestamptz,
  submitted_at    timestamptz,
  hundredths      integer check (hundredths between 0 and 10000), -- never negative
  veto            boolean,
  unique (file_id, slot),
  unique (file_id, person_id),                               -- three different persons
  foreign key (file_id, round_id) references assessment.file (id, round_id),
  foreign key (round_id, person_id) references assessment.marker (round_id, person_id),
  constraint marker_other_unit check (marker_organ_id <> file_organ_id),
  check (num_nonnulls(submitted_at, hundredths, veto) in (0, 3)),
  check (not veto or hundredths = 0)
);
create index assignment_person on assessment.assignment (person_id, round_id);
create index assignment_pair on assessment.assignment (round_id, marker_organ_id, file_organ_id);

-- First edition from the marks, second from an appeal that changed it.
create table assessment.score (
  file_id    uuid not null,
  round_id   uuid not null,
  edition    smallint not null check (edition in (1, 2)),
  hundredths integer not null check (hundredths between 0 and 10000),
  veto       boolean not null,
  grade      text not null check (grade in ('excellent', 'pass', 'fail')),
  rule       text not null check (rule in ('two', 'nearest', 'three')),
  marks      jsonb not null,                     -- [{slot, hundredths, veto}]
  given_at   timestamptz not null,
  primary key (file_id, edition),
  foreign key (file_id, round_id) references assessment.file (id, round_id),
  check (not veto or (hundredths = 0 and grade = 'fail'))
);
create index score_round on assessment.score (round_id);

create table assessment.problem (
  id               uuid primary key,
  file_id          uuid not null,
  round_id         uuid not null,
  ordinal          smallint not null,
  entry            jsonb not null,               -- criterion, item, veto, hundredths, category, severity, correctable, page, article, words
  category         text not null,
  severity         text not null check (severity in ('veto', 'serious', 'ordinary', 'flaw')),
  slots            smallint[] not null,          -- whose marks hold it
  rectification_id uuid,
  unique (file_id, ordinal),
  unique (id, file_id),
  foreign key (file_id, round_id) references assessment.file (id, round_id)
);
create index problem_round on assessment.problem (round_id);

create table assessment.appeal (
  id           uuid primary key,
  file_id      uuid not null unique,             -- once; there is no second appeal
  round_id     uuid not null,
  unit_path    text not null,
  problems     uuid[] not null check (cardinality(problems) > 0), -- those it is about
  reason       text not null check (reason <> ''),
  submitted_by text not null,
  submitter_id uuid references organisations.person (id),
  submitted_at timestamptz not null,
  due_on       date not null,
  cancelled    uuid[],                           -- those the decision takes back
  answer       text,
  deciders     uuid[] check (cardinality(deciders) > 0),
  decided_by   text,
  decided_at   timestamptz,
  foreign key (file_id, round_id) references assessment.file (id, round_id),
  check (num_nonnulls(cancelled, answer, deciders, decided_by, decided_at) in (0, 5)),
  constraint cancelled_of_appeal check (cancelled is null or cancelled <@ problems),
  constraint decided_by_other check (decided_by <> submitted_by)
);
create index appeal_round on assessment.appeal (round_id);
create index appeal_submitter on assessment.appeal (submitter_id);
