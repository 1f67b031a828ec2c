-- Why: an import is one act with a name, a day and a count that adds up; it can be undone as one act, and what a later file corrected
-- comes back then. A trial run is kept too, with its wrong rows, but leaves no decision.
create table cases.import (
  id            uuid primary key,
  unit_path     text not null check (unit_path like '/%'), -- scope of whoever imported; row rights compare it
  file_name     text not null,
  dry_run       boolean not null,
  uscc_override text,                       -- why codes that fail their check sign were taken nevertheless
  overridden_rows integer not null default 0,
  imported_by   text not null,
  imported_by_name text not null,
  imported_at   timestamptz not null,
  read_rows     integer not null,
  created_rows  integer not null,
  updated_rows  integer not null,
  skipped_rows  integer not null,
  wrong_rows    integer not null,
  undone_at     timestamptz,
  undone_by     text,
  undone_reason text check (undone_reason <> ''),
  check (read_rows = created_rows + updated_rows + skipped_rows + wrong_rows),
  check (num_nulls(undone_at, undone_by, undone_reason) in (0, 3)),
  check (not dry_run or undone_at is null)
);
create index import_list on cases.import (imported_at desc, id desc);

-- Rows that were not taken, as they stood, so that the file of them can be fetched again.
create table cases.import_error (
  import_id  uuid not null references cases.import (id),
  row_number integer not null,
  cells      jsonb not null,
  errors     jsonb not null,
  primary key (import_id, row_number)
);

alter table cases.imported_decision
  add organ_id uuid not null references organisations.unit (id),
  add uscc_override text,
  add constraint imported_decision_import foreign key (import_id) references cases.import (id);
grant update (import_id, row_number, raw_number, decided_on, party_name, party_type, uscc, penalties, fine_fen, confiscated_fen, fields, uscc_override)
  on cases.imported_decision to fadu_app; -- never the organ, never the number, never `review`

-- What a later import replaced: the whole row as it was.
create table cases.imported_revision (
  decision_id uuid not null references cases.imported_decision (id) on delete cascade,
  import_id   uuid not null references cases.import (id), -- which replaced it
  data        jsonb not null,
  primary key (decision_id, import_id)
);
create index imported_revision_import on cases.imported_revision (import_id);

alter table cases.import enable row level security;
create policy by_scope on cases.import to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
alter table cases.import_error enable row level security;
create policy by_import on cases.import_error to fadu_app using (exists (select 1 from cases.import i where i.id = import_id))
  with check (exists (select 1 from cases.import i where i.id = import_id));
alter table cases.imported_revision enable row level security;
create policy by_decision on cases.imported_revision to fadu_app
  using (exists (select 1 from cases.imported_decision d where d.id = decision_id))
  with check (exists (select 1 from cases.imported_decision d where d.id = decision_id));
grant select, insert on cases.import, cases.import_error, cases.imported_revision to fadu_app;
grant delete on cases.imported_revision to fadu_app; -- restored by the undoing, which the audit keeps
grant update (undone_at, undone_by, undone_reason) on cases.import to fadu_app;

-- The other side of the gate: a historical decision may be counted, never pass for a decision of this system.
comment on column cases.imported_decision.review is 'always not-evidenced: the check holds for every role, and no role may update it';
