-- Why: a decision reaches the party, is carried out, and the case is closed; each with its own clock.
create table cases.delivery (
  id           uuid primary key,
  case_id      uuid not null references cases.administrative_case (id),
  decision_id  uuid not null references cases.decision (id),
  party_id     uuid not null references cases.party (id),   -- the offender, the victim, a guardian
  method       text not null check (method in ('pronounced', 'handed-over', 'left-at-address', 'post', 'electronic', 'entrusted', 'public-notice', 'impossible')),
  delivered_on date not null,                               -- for a public notice: the day its term ends
  published_on date,                                        -- of a public notice
  consent_signed boolean not null default false,            -- electronic delivery needs it
  told_publication boolean not null default false,          -- told that the decision will be public
  note         text,
  recorded_at  timestamptz not null,
  unique (decision_id, party_id)
);
create index delivery_case on cases.delivery (case_id);

create table cases.payment (
  id          uuid primary key,
  case_id     uuid not null references cases.administrative_case (id),
  decision_id uuid not null references cases.decision (id),
  kind        text not null check (kind in ('fine', 'surcharge', 'confiscation')),
  paid_on     date not null,
  amount_fen  bigint not null check (amount_fen > 0),
  channel     text not null check (channel in ('bank', 'on-the-spot', 'electronic')),
  receipt     text not null,
  handed_in_on date,                                        -- on-the-spot collection: the officer hands it in
  recorded_at timestamptz not null
);
create index payment_case on cases.payment (case_id);

create table cases.instalment_plan (
  id          uuid primary key,
  case_id     uuid not null references cases.administrative_case (id),
  decision_id uuid not null references cases.decision (id),
  requested_on date not null,
  approved_by uuid not null references organisations.person (id),
  approved_on date not null,
  parts       jsonb not null                                -- [{dueOn, amountFen}]; one part is a deferral
);
create index instalment_case on cases.instalment_plan (case_id);

create table cases.execution (
  id           uuid primary key,
  case_id      uuid not null references cases.administrative_case (id),
  decision_id  uuid not null references cases.decision (id),
  kind         text not null check (kind in ('detention', 'detention-suspended', 'detention-not-executed', 'license', 'business', 'confiscation', 'warning', 'impossible')),
  from_on      date not null,
  to_on        date,
  credited_days integer not null default 0 check (credited_days >= 0),
  place        text,
  guarantor    text,                                        -- of suspended detention: a guarantor or a deposit, never both (PROC 223)
  deposit_fen  bigint check (deposit_fen > 0),
  note         text,
  recorded_at  timestamptz not null,
  check (guarantor is null or deposit_fen is null),
  check (kind = 'detention-suspended' or (guarantor is null and deposit_fen is null))
);
create index execution_case on cases.execution (case_id);

create table cases.closure (
  case_id   uuid primary key references cases.administrative_case (id),
  ground    text not null check (ground in ('no-penalty', 'mediated', 'executed', 'criminal', 'impossible', 'transferred', 'terminated')),
  closed_on date not null,
  note      text,
  closed_by uuid not null references organisations.person (id)
);

-- Historical decisions taken over from elsewhere. They are no decisions of this system: nothing here can make them pass as reviewed.
create table cases.imported_decision (
  id          uuid primary key,
  import_id   uuid not null,
  row_number  integer not null,
  unit_id     uuid not null,
  unit_path   text not null,
  organ_name  text not null,
  number      text not null,
  raw_number  text not null,
  decided_on  date not null,
  party_name  text not null,
  party_type  text not null check (party_type in ('legal-person', 'natural-person', 'sole-trader')),
  uscc        text,
  penalties   text[] not null,
  fine_fen    bigint not null default 0,
  confiscated_fen bigint not null default 0,
  fields      jsonb not null,                               -- the whole row under its standard names
  review      text not null default 'not-evidenced' check (review = 'not-evidenced'),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  unique (organ_name, number)
);
create index imported_decided on cases.imported_decision (decided_on, id);
create index imported_import on cases.imported_decision (import_id);
