-- Why: a table of criminal files comes back with its wrong rows marked, so that only those are corrected and sent again.
create table assessment.criminal_import (
  id          uuid primary key,
  file_name   text not null check (file_name <> ''),
  dry_run     boolean not null,
  read        integer not null,
  created     integer not null,
  skipped     integer not null,                  -- registered before, word for word
  wrong       integer not null,
  unit_path   text not null,                     -- scope of who imported it
  imported_by text not null,
  imported_at timestamptz not null,
  check (read = created + skipped + wrong)
);
create table assessment.criminal_import_wrong (
  import_id uuid not null references assessment.criminal_import (id),
  row       integer not null,                    -- as the spreadsheet numbers it
  cells     jsonb not null,
  errors    jsonb not null,                      -- column to reason
  primary key (import_id, row)
);
alter table assessment.criminal_import enable row level security;
create policy by_unit on assessment.criminal_import to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
alter table assessment.criminal_import_wrong enable row level security;
create policy by_import on assessment.criminal_import_wrong to fadu_app
  using (import_id in (select id from assessment.criminal_import)) with check (import_id in (select id from assessment.criminal_import));
grant select, insert on assessment.criminal_import, assessment.criminal_import_wrong to fadu_app;
