-- Why: nobody is punished unheard: notice, statement and defence, hearing, collective discussion.
create table cases.notice (
  id               uuid primary key,
  case_id          uuid not null references cases.administrative_case (id),
  party_id         uuid not null references cases.party (id),
  given_at         timestamptz not null,
  method           text not null check (method in ('in-person', 'oral', 'announcement')),
  facts            text not null,
  basis            text[] not null,
  penalties        jsonb not null,                -- what is planned; a heavier decision needs a new notice
  hearing_offered  boolean not null,
  statement_waived boolean not null default false,
  hearing_waived   boolean not null default false,
  guardian_told    boolean not null default false
);
create index notice_case on cases.notice (case_id);

create table cases.statement (
  id        uuid primary key,
  case_id   uuid not null references cases.administrative_case (id),
  notice_id uuid not null references cases.notice (id),
  party_id  uuid not null references cases.party (id),
  made_at   timestamptz not null,
  content   text not null,
  adopted   text not null check (adopted in ('adopted', 'partly', 'not-adopted')),
  answer    text not null                         -- what the re-check found
);
create index statement_case on cases.statement (case_id);

create table cases.hearing (
  id               uuid primary key,
  case_id          uuid not null references cases.administrative_case (id),
  notice_id        uuid not null references cases.notice (id),
  party_id         uuid not null references cases.party (id),
  requested_on     date not null,
  decided_on       date,
  refused_reason   text,
  notice_served_on date,
  planned_on       date,
  held_on          date,
  chair_id         uuid references organisations.person (id),
  members          uuid[] not null default '{}' check (cardinality(members) <= 2),
  clerk_id         uuid references organisations.person (id),
  open_to_public   boolean,
  record           text,
  withdrawn_on     date,
  check (chair_id is null or not chair_id = any (members))
);
create index hearing_case on cases.hearing (case_id);

create table cases.discussion (
  id         uuid primary key,
  case_id    uuid not null references cases.administrative_case (id),
  held_on    date not null,
  chair_id   uuid not null references organisations.person (id),
  members    jsonb not null,                      -- [{personId, name, vote: agree|disagree|abstain, dissent}]
  minutes    text not null,
  conclusion text not null
);
create index discussion_case on cases.discussion (case_id);
