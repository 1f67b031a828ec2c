-- Why: each decision is public in time, or withheld with a reason. One row a decision; what the public may read of it lies in this row,
-- already masked, and is all that the public's database role can reach.
create schema publicity;
grant usage on schema publicity to fadu_app;

-- Permanent address: random, so that neither order nor gaps tell how many decisions are withheld.
create function publicity.new_record_no() returns text language sql volatile set search_path = pg_catalog as $$
  select left(hex, 12) || right(hex, 8) from replace(gen_random_uuid()::text, '-', '') as hex
$$;

-- Every sign and every pair of neighbouring signs: a two-character word is found, and recall equals a substring scan.
create function publicity.grams(content text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog as $$
  select coalesce(array_to_tsvector(array_agg(distinct gram)), ''::tsvector)
  from generate_series(1, length(content)) as at, lateral (values (substr(content, at, 1)), (substr(content, at, 2))) as pair (gram)
  where gram !~ '^\s|\s$' and gram <> ''
$$;

-- What a search looks in: the number, the act, the organ, and the name of a unit. A natural person's name, even masked, is no search word.
create function publicity.search_text(fields jsonb) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select concat_ws(' ', fields ->> 'decisionNo', fields ->> 'violationType', fields ->> 'authorityName',
    case when fields ->> 'partyType' <> 'natural-person' then concat_ws(' ', fields ->> 'partyName', fields ->> 'uscc') end)
$$;

create table publicity.record (
  id            uuid primary key default gen_random_uuid(),
  record_no     text not null unique default publicity.new_record_no() check (record_no ~ '^[0-9a-f]{20}$'),
  decision_id   uuid unique references cases.decision (id),
  imported_id   uuid unique references cases.imported_decision (id) on delete set null,
  unit_id       uuid not null,
  unit_path     text not null,
  organ_name    text not null,
  decided_on    date not null,
  number        text,                         -- 文号, normalised for exact search
  state         text not null check (state in ('collected', 'not-public', 'reviewed', 'published', 'withdrawn', 'expired')),
  reason_code   text check (reason_code in ('state-secret', 'police-work-secret', 'security-risk', 'minor', 'age-unknown', 'sensitive', 'sealed-psa',
                  'sealed-psa-legacy', 'privacy', 'trade-secret', 'no-social-influence', 'mediated', 'no-penalty-person', 'not-a-penalty', 'withdrawn', 'import-undone', 'wrong')),
  reason_basis  text[] not null default '{}',
  reason_note   text,                         -- why a person withheld it; never shown to the public
  due_on        date,                         -- last day to be public in time; null while there is no duty
  public_fields jsonb,                        -- what is shown, already masked, and nothing else
  masking       jsonb not null default '[]',  -- [{field, substitute, reason, proposedBy}]
  masked_by     text,                         -- account that confirmed fields and masks
  masked_at     timestamptz,
  confirmed_by  text,                         -- second reader
  confirmed_at  timestamptz,
  published_by  text,
  published_at  timestamptz,
  withdraw_due_on date,                       -- revoked: down within three working days
  withdrawn_at  timestamptz,
  withdrawn_reason text,                      -- public
  end_on        date,                         -- last day on the page
  collected_at  timestamptz not null,
  version       integer not null default 1,
  party_type    text generated always as (public_fields ->> 'partyType') stored,
  cause         text generated always as (public_fields ->> 'violationType') stored,
  search_text   text generated always as (publicity.search_text(public_fields)) stored,
  search_grams  tsvector generated always as (publicity.grams(publicity.search_text(public_fields))) stored,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (num_nonnulls(decision_id, imported_id) = 1 or (num_nonnulls(decision_id, imported_id) = 0 and state in ('not-public', 'withdrawn'))),
  check (state <> 'not-public' or reason_code is not null),
  constraint published_unwithheld check (state not in ('reviewed', 'published') or reason_code is null),
  constraint published_masked check (state not in ('reviewed', 'published') or (public_fields is not null and masked_by is not null and masked_at is not null)),
  constraint published_second_reader check (state not in ('reviewed', 'published') or (confirmed_by is not null and confirmed_at is not null)),
  constraint second_reader_differs check (confirmed_by <> masked_by),
  constraint published_complete check (state <> 'published' or (published_at is not null and published_by is not null and end_on is not null)),
  constraint withdrawn_says_why check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_reason <> '' and published_at is not null))
);
create index record_unit_state on publicity.record (unit_id, state, due_on);
create index record_state_due on publicity.record (state, due_on);
create index record_number on publicity.record (number);
create index record_public on publicity.record (decided_on desc, record_no) where state = 'published';
create index record_public_released on publicity.record (published_at desc) where state = 'published';
create index record_public_grams on publicity.record using gin (search_grams) where state = 'published';
create index record_withdrawn on publicity.record (withdrawn_at) where state = 'withdrawn';
create index record_public_end on publicity.record (end_on) where state = 'published';

alter table publicity.record enable row level security;
create policy by_unit on publicity.record to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
grant select, insert on publicity.record to fadu_app;
-- Address, decision and unit never change; nothing is deleted.
grant update (state, reason_code, reason_basis, reason_note, due_on, public_fields, masking, masked_by, masked_at, confirmed_by, confirmed_at, published_by,
  published_at, withdraw_due_on, withdrawn_at, withdrawn_reason, end_on, version) on publicity.record to fadu_app;

-- An import that is undone leaves no page behind; a page that was public keeps its address and says why it went.
create function publicity.follow_import() returns trigger language plpgsql as $$
begin
  if old.imported_id is not null and new.imported_id is null then
    new.reason_code := 'import-undone';
    new.state := case when old.published_at is null then 'not-public' else 'withdrawn' end;
    if old.published_at is not null then
      new.withdrawn_at := coalesce(old.withdrawn_at, now());
      new.withdrawn_reason := coalesce(old.withdrawn_reason, '数据导入被撤销，该信息不再公示。');
    end if;
  end if;
  return new;
end $$;
create trigger a_follow_import before update of imported_id on publicity.record for each row execute function publicity.follow_import();
