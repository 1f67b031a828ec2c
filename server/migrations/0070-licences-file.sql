-- Why: applications for administrative licences, from receipt to the end of the licence. One row an application; what happens to it are rows of
-- their own, never overwritten; the timeline says who and when. A decision carries all that the public table of licences asks for.
create schema licences;
grant usage on schema licences to fadu_app;

insert into law.document_mark (code, mark, title, evidence) values
  ('licence-application', '许申字', '行政许可申请材料接收凭证', 'unsourced'),
  ('licence-correction', '许补字', '行政许可申请材料补正通知书', 'unsourced'),
  ('licence-acceptance', '许受字', '行政许可受理通知书', 'unsourced'),
  ('licence-non-acceptance', '许不受字', '行政许可不予受理决定书', 'unsourced'),
  ('licence-grant', '准许决字', '准予行政许可决定书', 'unsourced'),
  ('licence-refusal', '不许决字', '不予行政许可决定书', 'unsourced'),
  ('licence-revocation', '撤许决字', '撤销行政许可决定书', 'unsourced'),
  ('licence-cancellation', '注许决字', '注销行政许可决定书', 'unsourced'),
  ('licence-certificate', '许证字', '行政许可证件', 'unsourced');

create table licences.application (
  id            uuid primary key,
  number        text not null unique,        -- of the receipt for the papers handed in
  kind_code     text not null,               -- a kind of `kinds/`
  purpose       text not null check (purpose in ('new', 'renewal', 'change')),
  prior_decision_id uuid,                    -- the licence to renew or change
  unit_id       uuid not null,
  unit_path     text not null,               -- copy of the unit's path, kept true by the foreign key; row rights compare it
  organ_id      uuid not null references organisations.unit (id), -- the bureau whose name the decision bears
  stage         text not null check (stage in ('received', 'correcting', 'declined', 'examining', 'granted', 'refused', 'closed', 'withdrawn')),
  applicant_kind text not null check (applicant_kind in ('person', 'unit')),
  applicant_name text not null,
  id_type       text check (id_type in ('id-card', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-residence', 'residence-permit')),
  id_number     text,
  uscc          text,
  sole_trader   boolean not null default false,
  birth_on      date,
  legal_representative text,
  legal_rep_id_type text check (legal_rep_id_type in ('id-card', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-residence', 'residence-permit')),
  legal_rep_id_number text,
  phone         text,
  address       text,
  guardian_name text,                        -- of an applicant under eighteen
  guardian_id_number text,                   -- an identity card
  agent_name    text,                        -- who hands in for the applicant (LIC 29)
  matter        text not null,               -- what is asked for, in words
  channel       text not null check (channel in ('window', 'online', 'post')),
  documents     text[] not null,             -- papers handed in
  secrecy       text not null default 'none' check (secrecy in ('none', 'state-secret', 'police-work-secret', 'security-risk')),
  trade_secret  boolean not null default false, -- marked by the applicant (LIC 5)
  decision_days integer not null check (decision_days > 0),   -- the kind's terms as they stood on receipt
  decision_basis text not null,
  extension_days integer check (extension_days > 0),
  on_site       boolean not null,
  hearing_required boolean not null,
  received_at   timestamptz not null,
  accepted_at   timestamptz,                 -- when acceptance was recorded
  accepted_on   date,                        -- from when it holds: the day of receipt when the correction came too late
  by_silence    boolean not null default false,
  acceptance_number text unique,
  closed_at     timestamptz,
  version       integer not null default 1,
  created_by    text not null,
  search_text   text generated always as (lower(number || ' ' || applicant_name || ' ' || matter || ' ' || coalesce(uscc, '') || ' '
                  || coalesce(acceptance_number, ''))) stored,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint accepted_when_examined check (stage in ('received', 'correcting', 'declined', 'withdrawn') or (accepted_at is not null and accepted_on is not null)),
  constraint prior_when_renewed check ((purpose = 'new') = (prior_decision_id is null)),
  constraint unit_has_code check (applicant_kind = 'person' or uscc is not null),
  constraint person_has_paper check (applicant_kind = 'unit' or (id_type is not null and id_number is not null))
);
create index application_received on licences.application (received_at desc, id desc);
create index application_unit_received on licences.application (unit_id, received_at desc, id desc);
create index application_open on licences.application (stage, received_at) where stage in ('received', 'correcting', 'examining', 'granted', 'refused');
create index application_id_number on licences.application (id_number) where id_number is not null;
create index application_uscc on licences.application (uscc) where uscc is not null;
create index application_prior on licences.application (prior_decision_id) where prior_decision_id is not null;

-- Append-only: every act on an application with the stage before and after it.
create table licences.timeline (
  id             bigint generated always as identity primary key,
  application_id uuid not null references licences.application (id),
  act            text not null,
  at             timestamptz not null,
  actor_id       text not null,
  actor_name     text not null,
  stage_from     text,
  stage_to       text not null,
  details        jsonb not null default '{}'
);
create index timeline_application on licences.timeline (application_id, id);

-- Everything wanting is told once: a second notice has no row to stand in. @law LIC 32
create table licences.correction (
  application_id uuid primary key references licences.application (id),
  number         text not null unique,
  missing        text[] not null check (cardinality(missing) > 0),
  told_on        date not null,
  answered_on    date check (answered_on >= told_on)
);

create table licences.non_acceptance (
  application_id uuid primary key references licences.application (id),
  number         text not null unique,
  ground         text not null check (ground in ('not-required', 'not-competent', 'false-material', 'barred', 'not-corrected')),
  reason         text not null check (reason <> ''),
  other_organ    text,
  told_on        date not null,
  check (ground <> 'not-competent' or other_organ is not null)
);

create table licences.examination (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  kind           text not null check (kind in ('document', 'on-site', 'test')),
  officers       uuid[] not null check (cardinality(officers) > 0),
  examined_on    date not null,
  record         text not null check (record <> ''),
  conclusion     text not null check (conclusion in ('meets', 'fails')),
  recorded_at    timestamptz not null,
  constraint two_examiners check (kind = 'document' or (cardinality(officers) >= 2 and officers[1] <> officers[2])) -- LIC 34, 55
);
create index examination_application on licences.examination (application_id);

-- Time that does not count, told in writing. @law LIC 45
create table licences.excluded_time (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  ground         text not null check (ground in ('inspection', 'test', 'quarantine', 'appraisal', 'expert-review', 'bidding')),
  from_on        date not null,
  needed_days    integer not null check (needed_days > 0),
  told_on        date not null,                -- the applicant, in writing
  to_on          date check (to_on >= from_on)
);
create unique index excluded_time_open on licences.excluded_time (application_id) where to_on is null;
create index excluded_time_application on licences.excluded_time (application_id);

create table licences.extension (
  application_id uuid primary key references licences.application (id), -- once (LIC 42)
  days           integer not null check (days > 0),
  reason         text not null check (reason <> ''),
  approved_by    uuid not null references organisations.person (id),
  approved_on    date not null,
  told_on        date not null                 -- the reason, to the applicant
);

create table licences.hearing (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  ground         text not null check (ground in ('great-interest', 'required', 'public-interest')),
  told_on        date not null,                -- or announced to the public (LIC 46)
  told_to        text[] not null,
  requested_on   date check (requested_on >= told_on),
  requester      text,
  waived_on      date,                         -- everyone told gave up the right, or took the request back
  notified_on    date,
  held_on        date check (held_on >= notified_on),
  chair_id       uuid references organisations.person (id),
  clerk_id       uuid references organisations.person (id),
  open_to_public boolean,
  closed_reason  text,                         -- why not in public
  record         text,
  check (held_on is null or (notified_on is not null and chair_id is not null and record <> '' and open_to_public is not null)),
  check (open_to_public is not false or closed_reason <> '')
);
create index hearing_application on licences.hearing (application_id);

-- What the examiner would refuse or revoke, for the legal reviewer to give an opinion on.
create table licences.proposal (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  intent         text not null check (intent in ('refuse', 'revoke')),
  ground         text,                         -- of a revocation (LIC 69, 8)
  reasons        text not null check (reasons <> ''),
  basis          text[] not null check (cardinality(basis) > 0),
  heard_on       date,                         -- the holder, before a revocation (LIC 7)
  statement      text,
  proposed_by    uuid not null references organisations.person (id),
  proposed_at    timestamptz not null,
  check (intent = 'refuse' or (ground is not null and heard_on is not null))
);
create index proposal_application on licences.proposal (application_id);

create table licences.opinion (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  proposal_id    uuid not null unique references licences.proposal (id),
  reviewer_id    uuid not null references organisations.person (id),
  result         text not null check (result in ('agreed', 'not-agreed')),
  content        text not null check (content <> ''),
  given_at       timestamptz not null
);
create index opinion_application on licences.opinion (application_id);

create table licences.decision (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  unit_id        uuid not null,
  unit_path      text not null,
  organ_id       uuid not null references organisations.unit (id),
  authority_name text not null,                -- as it stood on the day
  authority_uscc text,
  kind_code      text not null,
  number         text not null unique,         -- 行政许可决定文书号
  document_name  text not null,                -- 行政许可决定文书名称
  outcome        text not null check (outcome in ('granted', 'refused', 'renewed', 'changed', 'revoked', 'cancelled')),
  decided_on     date not null,
  decided_by     uuid not null references organisations.person (id),
  recorded_at    timestamptz not null,
  by_silence     boolean not null default false, -- renewed because nothing was decided in time (LIC 50)
  content        text not null check (content <> ''), -- 许可内容
  reasons        text,
  remedies       text,
  basis          text[] not null check (cardinality(basis) > 0),
  ground         text,
  proposal_id    uuid references licences.proposal (id),
  prior_decision_id uuid references licences.decision (id), -- the licence renewed, changed, revoked or cancelled
  valid_from     date,
  valid_to       date check (valid_to >= valid_from),  -- null: for good
  licence_type   text not null check (licence_type in ('ordinary', 'franchise', 'qualification', 'verification', 'registration', 'other')),
  certificate_name text,
  certificate_no text unique,
  certificate_issued_on date check (certificate_issued_on >= decided_on),
  party_type     text not null check (party_type in ('legal-person', 'natural-person', 'sole-trader')),
  party_name     text not null,
  uscc           text,
  legal_representative text,
  legal_rep_id_type text,
  legal_rep_id_number text,
  person_id_type text,
  person_id_number text,
  birth_on       date,
  secrecy        text not null,
  trade_secret   boolean not null,
  revoked_on     date check (revoked_on >= decided_on),
  revoked_reason text,
  cancelled_on   date check (cancelled_on >= decided_on),
  succeeded_on   date,                         -- renewed or changed from this day on
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint refusal_says_why check (outcome not in ('refused', 'revoked') or (reasons <> '' and remedies <> '')), -- LIC 38
  constraint grant_has_validity check (outcome not in ('granted', 'renewed', 'changed') or valid_from is not null),
  constraint follows_a_licence check ((outcome in ('renewed', 'changed', 'revoked', 'cancelled')) = (prior_decision_id is not null)),
  constraint only_licences_end check (outcome in ('granted', 'renewed', 'changed') or (revoked_on is null and cancelled_on is null and succeeded_on is null)),
  constraint silence_renews check (not by_silence or outcome = 'renewed')
);
create unique index decision_once on licences.decision (application_id) where outcome in ('granted', 'refused', 'renewed', 'changed');
create unique index revoked_once on licences.decision (prior_decision_id) where outcome = 'revoked';
create unique index cancelled_once on licences.decision (prior_decision_id) where outcome = 'cancelled';
create index decision_unit on licences.decision (unit_id, decided_on desc);
create index decision_day on licences.decision (decided_on desc, id desc);
create index decision_valid_to on licences.decision (valid_to) where outcome in ('granted', 'renewed', 'changed');
create index decision_application on licences.decision (application_id);
alter table licences.application add foreign key (prior_decision_id) references licences.decision (id);

create table licences.delivery (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  decision_id    uuid not null unique references licences.decision (id),
  delivered_on   date not null,
  method         text not null check (method in ('window', 'post', 'electronic', 'left', 'announcement')),
  recipient      text not null check (recipient <> ''),
  recorded_at    timestamptz not null
);
create index delivery_application on licences.delivery (application_id);

-- How the holder keeps to the licence: recorded and signed by those who looked. @law LIC 61
create table licences.supervision (
  id             uuid primary key,
  application_id uuid not null references licences.application (id),
  decision_id    uuid not null references licences.decision (id),
  checked_on     date not null,
  officers       uuid[] not null check (cardinality(officers) > 0),
  findings       text not null check (findings <> ''),
  result         text not null check (result in ('in-order', 'corrected', 'to-be-corrected', 'violation')),
  handling       text,
  recorded_at    timestamptz not null,
  check (result = 'in-order' or handling <> '')
);
create index supervision_application on licences.supervision (application_id);
