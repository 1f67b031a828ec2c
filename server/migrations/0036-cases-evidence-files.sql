-- Why: evidence may come with its file. What the evidence says of the file is what the file register says, by a key over all of it, and a
-- file belongs to one piece of evidence: nobody gets to read a stranger's file by naming it in evidence of their own.
alter table platform.file add unique (id, sha256, bytes, type, name);
alter table cases.evidence
  add file_id uuid unique,
  add file_bytes bigint,
  add constraint file_whole check (num_nulls(file_id, file_sha256, file_bytes, file_type, file_name) in (0, 5)),
  add constraint file_as_stored foreign key (file_id, file_sha256, file_bytes, file_type, file_name)
    references platform.file (id, sha256, bytes, type, name);
-- Whoever may see the evidence may read its file; the inner query is under the evidence's own row rights.
create policy read_by_evidence on platform.file for select to fadu_app
  using (exists (select 1 from cases.evidence e where e.file_id = file.id));
