-- Why: the monthly comment on the quality of cases says numbers that somebody must answer for. Issued it is frozen, each number with the records it
-- counts; it speaks of files, never of persons.
create table inspection.monthly_comment (
  id          uuid primary key,
  unit_id     uuid not null,
  unit_path   text not null,
  month       date not null check (extract(day from month) = 1),
  words       text not null check (words <> ''),
  content     jsonb not null,             -- figures, files and trend as they were when it was issued
  issued_by   text not null,
  issued_name text not null,
  issued_at   timestamptz not null,
  unique (unit_id, month),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint issued_after_month check (issued_at >= (month + interval '1 month') at time zone 'Asia/Shanghai')
);
create index comment_unit on inspection.monthly_comment (unit_path text_pattern_ops, month);
-- What a number counts: as many rows as the number says.
create table inspection.comment_record (
  comment_id uuid not null references inspection.monthly_comment (id),
  figure     text not null,
  kind       text not null check (kind in ('finding', 'rectification')),
  record_id  uuid not null,
  primary key (comment_id, figure, record_id)
);
alter table inspection.monthly_comment enable row level security;
alter table inspection.comment_record enable row level security;
create policy of_unit on inspection.monthly_comment to fadu_app using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
create policy of_comment on inspection.comment_record to fadu_app using (exists (select 1 from inspection.monthly_comment c where c.id = comment_id));
grant select, insert on inspection.monthly_comment, inspection.comment_record to fadu_app;
