-- Why: a document number is proof that nothing was slipped in or taken out. Numbers run without a gap within organ, unit mark, document
-- mark and year, because issuing one and moving the sequence on are one statement of one transaction, which the application can only
-- do together: it has no right on the sequence, and none to insert, change or delete a number beyond cancelling it with a reason.
create schema if not exists law;
grant usage on schema law to fadu_app;

create table law.document_mark (
  code     text primary key,
  mark     text not null unique, -- as it stands in the number: 行罚决字
  title    text not null,        -- name of the document
  evidence text not null check (evidence in ('text', 'excerpt', 'unsourced'))
);
insert into law.document_mark (code, mark, title, evidence) values
  ('penalty-decision', '行罚决字', '行政处罚决定书', 'excerpt'),
  ('no-penalty-decision', '不罚决字', '不予行政处罚决定书', 'unsourced'),
  ('acceptance', '受案字', '受案登记表', 'unsourced'),
  ('summons', '行传字', '传唤证', 'unsourced'),
  ('inspection', '检查字', '检查证', 'unsourced'),
  ('evidence-preservation', '证保决字', '证据保全决定书', 'unsourced'),
  ('hearing-notice', '听通字', '举行听证通知书', 'unsourced'),
  ('correction-order', '责改字', '责令限期改正通知书', 'unsourced'),
  ('compulsory-execution', '强制执决字', '行政强制执行决定书', 'unsourced'),
  ('legal-review', '审核字', '法制审核意见书', 'unsourced'),
  ('case-supervision', '执监字', '执法监督通知书', 'unsourced'),
  ('termination', '终止决字', '终止案件调查决定书', 'unsourced'),
  ('advice-letter', '建议字', '行政建议书', 'unsourced'),
  ('credit-promise', '承诺字', '信用承诺书', 'unsourced'),
  ('case-number', 'A', '案件编号', 'unsourced');

create table law.number_sequence (
  organ_code    text not null, -- 四公; for case numbers the 12-digit unit code
  unit_mark     text not null, -- 西; '' when the number names no unit
  document_mark text not null references law.document_mark (code),
  year          integer not null check (year between 1949 and 2999),
  month         integer not null check (month between 0 and 12), -- 0: the sequence runs through the year
  last_number   integer not null check (last_number > 0),
  primary key (organ_code, unit_mark, document_mark, year, month)
);

create table law.document_number (
  id               uuid primary key,
  unit_path        text not null check (unit_path like '/%/'), -- whose number it is; row rights compare it with the actor's scope
  organ_code       text not null,
  unit_mark        text not null,
  document_mark    text not null references law.document_mark (code),
  year             integer not null,
  month            integer not null,
  number           integer not null check (number > 0),
  text             text not null unique,
  subject          text not null, -- what it was issued for
  issued_at        timestamptz not null,
  issued_by        text not null,
  cancelled_at     timestamptz,
  cancelled_reason text check (cancelled_reason <> ''),
  cancelled_by     text,
  unique (organ_code, unit_mark, document_mark, year, month, number),
  check (num_nulls(cancelled_at, cancelled_reason, cancelled_by) in (0, 3))
);
create index document_number_list on law.document_number (year, document_mark, issued_at);

-- The sequence row stays locked until the caller's transaction ends: the next one waits, and a rollback takes its number back.
create function law.issue_number(new_id uuid, path text, organ text, unit text, mark_code text, for_year integer, for_month integer, what text, moment timestamptz)
returns law.document_number
language plpgsql security definer set search_path = pg_catalog as $$
declare
  next   integer;
  marked text;
  issued law.document_number;
begin
  if platform.actor_id() is null or not coalesce(path ^@ platform.scope(), false) then
    raise exception 'number for unit % is outside the scope', path using errcode = 'insufficient_privilege';
  end if;
  select mark into strict marked from law.document_mark where code = mark_code;
  insert into law.number_sequence as s values (organ, unit, mark_code, for_year, for_month, 1)
    on conflict (organ_code, unit_mark, document_mark, year, month) do update set last_number = s.last_number + 1
    returning last_number into next;
  if mark_code = 'case-number' and next > 9999 then
    raise exception 'case numbers of % are used up in %-%', organ, for_year, for_month using errcode = 'numeric_value_out_of_range';
  end if;
  insert into law.document_number values (new_id, path, organ, unit, mark_code, for_year, for_month, next,
    case when mark_code = 'case-number' then 'A' || organ || for_year || lpad(for_month::text, 2, '0') || lpad(next::text, 4, '0')
         else organ || case when unit = '' then '' else '（' || unit || '）' end || marked || '〔' || for_year || '〕' || next || '号' end,
    what, moment, platform.actor_id()) returning * into issued;
  return issued;
end $$;
revoke execute on function law.issue_number from public;
grant execute on function law.issue_number to fadu_app;

grant select on law.document_mark, law.document_number to fadu_app;
grant update (cancelled_at, cancelled_reason, cancelled_by) on law.document_number to fadu_app;
alter table law.document_number enable row level security;
create policy seen_in_scope on law.document_number for select to fadu_app using (unit_path ^@ (select platform.scope()));
-- A cancelled number is never taken back into use: no row that is cancelled may be changed, none be left uncancelled.
create policy cancelled_once on law.document_number for update to fadu_app
  using (unit_path ^@ (select platform.scope()) and cancelled_at is null) with check (cancelled_at is not null);
