-- Why: uploaded files are kept once by their SHA-256 and seen only through the record that links them. There is no policy here that
-- lets anyone read: the module that links files adds one, such as
--   create policy read_by_evidence on platform.file for select to fadu_app
--     using (exists (select 1 from cases.evidence e where e.file_id = file.id));
-- whose inner query is itself under the row-level security of the module's table.
create table platform.file (
  id          uuid primary key,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bigint not null check (bytes > 0),
  type        text not null, -- media type, found by looking at the content
  name        text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
create index file_sha256 on platform.file (sha256);
alter table platform.file enable row level security;
create policy upload on platform.file for insert to fadu_app with check (uploaded_by = (select platform.actor_id()));
grant select, insert on platform.file to fadu_app; -- no update, no delete: what was handed in stays as it was
