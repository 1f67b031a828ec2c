-- Why: a record's life is told by the database itself. Only legal steps are possible, every step leaves an event nobody can skip or change,
-- what the public once read is kept when it is corrected, and what one person alone may not do needs the decision of a second.

alter table publicity.record
  add kind text not null default 'penalty' check (kind in ('penalty', 'licence', 'other')),
  add licence_decision_id uuid unique,
  add edition integer not null default 1,     -- of the public text; moves on with every correction
  add acted_at timestamptz,                   -- clock of whoever acted last: the time of the event
  add act_note text,                          -- why; for the event, never public
  add transmitted_by text,                    -- case unit that confirmed fields and masks and sent them on
  add transmitted_at timestamptz,
  add found_reason text check (found_reason in ('state-secret', 'police-work-secret', 'security-risk', 'privacy', 'trade-secret')), -- by a person who read it
  add found_override text check (found_override in ('consent', 'public-interest')), -- OGI 15: published nevertheless
  add correct_due_on date,                    -- wrong data found: put right by then
  add updated_at timestamptz,                 -- last correction of the public page
  add credit_class text check (credit_class in ('minor', 'general', 'serious')),
  add credit_end_on date,
  add repair_from date,                       -- first day on which a repair may be entered
  drop constraint record_state_check,
  add constraint record_state_check check (state in ('collected', 'transmitted', 'reviewed', 'published', 'under-objection', 'withdrawn', 'expired',
    'repaired', 'not-public')),
  drop constraint record_check,
  add constraint record_origin check (num_nonnulls(decision_id, imported_id, licence_decision_id) = 1
    or (num_nonnulls(decision_id, imported_id, licence_decision_id) = 0 and state in ('not-public', 'withdrawn'))),
  add constraint override_of_third_person check (found_override is null or found_reason in ('privacy', 'trade-secret')),
  drop constraint published_unwithheld,
  add constraint published_unwithheld check (state not in ('transmitted', 'reviewed', 'published', 'under-objection') or reason_code is null),
  drop constraint published_masked,
  add constraint published_masked check (state not in ('transmitted', 'reviewed', 'published', 'under-objection')
    or (public_fields is not null and masked_by is not null and masked_at is not null)),
  drop constraint published_second_reader,
  add constraint published_second_reader check (state not in ('reviewed', 'published', 'under-objection') or (confirmed_by is not null and confirmed_at is not null)),
  add constraint second_reader_not_sender check (confirmed_by <> transmitted_by),
  add constraint transmitted_by_someone check (state <> 'transmitted' or (transmitted_by is not null and transmitted_at is not null)),
  drop constraint published_complete,
  add constraint published_complete check (state not in ('published', 'under-objection') or (published_at is not null and published_by is not null and end_on is not null));

drop index publicity.record_public, publicity.record_public_released, publicity.record_public_grams, publicity.record_public_end;
create index record_public on publicity.record (decided_on desc, record_no) where state in ('published', 'under-objection');
create index record_public_released on publicity.record (published_at desc) where state in ('published', 'under-objection');
create index record_public_grams on publicity.record using gin (search_grams) where state in ('published', 'under-objection');
create index record_public_end on publicity.record (end_on) where state in ('published', 'under-objection');
create index record_correct_due on publicity.record (correct_due_on) where correct_due_on is not null;

-- Which step may follow which, and what the step is called. Whatever is not here is impossible.
create table publicity.transition (
  from_state text not null,
  to_state   text not null,
  event      text not null,
  primary key (from_state, to_state)
);
insert into publicity.transition values
  ('collected', 'transmitted', 'transmitted'), ('transmitted', 'collected', 'returned'), ('transmitted', 'reviewed', 'reviewed'),
  ('reviewed', 'collected', 'returned'), ('reviewed', 'published', 'published'),
  ('published', 'under-objection', 'objected'), ('under-objection', 'published', 'answered'),
  ('published', 'withdrawn', 'withdrawn'), ('under-objection', 'withdrawn', 'withdrawn'), ('expired', 'withdrawn', 'withdrawn'),
  ('repaired', 'withdrawn', 'withdrawn'), ('withdrawn', 'published', 'restored'),
  ('published', 'expired', 'expired'), ('under-objection', 'expired', 'expired'),
  ('published', 'repaired', 'repaired'), ('under-objection', 'repaired', 'repaired'),
  ('collected', 'not-public', 'withheld'), ('transmitted', 'not-public', 'withheld'), ('reviewed', 'not-public', 'withheld'),
  ('not-public', 'collected', 'collected');

create table publicity.event (
  id          bigint generated always as identity primary key,
  record_id   uuid not null references publicity.record (id),
  record_no   text not null,
  event       text not null check (event in ('collected', 'transmitted', 'returned', 'reviewed', 'published', 'updated', 'objected', 'answered',
                'withdrawn', 'sealed', 'restored', 'expired', 'repaired', 'withheld')),
  at          timestamptz not null,
  by          text not null,
  reason_code text,
  details     jsonb not null default '{}'   -- {note, edition}
);
create index event_record on publicity.event (record_id, id);
create index event_taken_down on publicity.event (at) where event in ('withdrawn', 'sealed', 'expired', 'repaired');

-- What the public read before a correction. Never public again.
create table publicity.version (
  record_id     uuid not null references publicity.record (id),
  edition       integer not null,
  public_fields jsonb not null,
  masking       jsonb not null,
  masked_by     text not null,
  confirmed_by  text not null,
  shown_from    timestamptz not null,
  replaced_at   timestamptz not null,
  replaced_by   text not null,
  reason        text,
  primary key (record_id, edition)
);

-- What one person proposes and another decides: corrections and removals of a public page, withholding, and the way back.
create table publicity.proposal (
  id            uuid primary key default gen_random_uuid(),
  record_id     uuid not null references publicity.record (id),
  act           text not null check (act in ('update', 'withdraw', 'withhold', 'reopen', 'restore')),
  reason_code   text,
  override      text check (override in ('consent', 'public-interest')),
  reason        text not null check (reason <> ''),  -- of a withdrawal: what the public reads
  public_fields jsonb,
  masking       jsonb,
  proposed_by   text not null,
  proposed_at   timestamptz not null,
  decided_by    text,
  decided_at    timestamptz,
  accepted      boolean,
  answer        text,                                -- why it was refused
  check (num_nulls(decided_by, decided_at, accepted) in (0, 3)),
  check (accepted is not false or answer <> ''),
  constraint proposal_second_person check (decided_by <> proposed_by),
  check ((act = 'update') = (public_fields is not null and masking is not null))
);
create unique index proposal_open on publicity.proposal (record_id) where decided_at is null;
create index proposal_record on publicity.proposal (record_id, proposed_at);

create function publicity.approved(record uuid, what text, at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from publicity.proposal p where p.record_id = record and p.act = what and p.accepted and p.decided_at = at)
$$;

do $$
declare
  name text;
begin
  foreach name in array array['event', 'version', 'proposal'] loop
    execute format('alter table publicity.%I enable row level security', name);
    execute format('create policy by_record on publicity.%I to fadu_app using (exists (select 1 from publicity.record r where r.id = record_id))
                    with check (exists (select 1 from publicity.record r where r.id = record_id))', name);
    execute format('grant select on publicity.%I to fadu_app', name);
  end loop;
end $$;
grant insert on publicity.proposal to fadu_app;
grant update (decided_by, decided_at, accepted, answer) on publicity.proposal to fadu_app;
grant update (acted_at, act_note, transmitted_by, transmitted_at, found_reason, found_override, correct_due_on, updated_at, credit_class, credit_end_on,
  repair_from) on publicity.record to fadu_app;
-- The application begins every record at the beginning.
create policy begins on publicity.record as restrictive for insert to fadu_app
  with check (state in ('collected', 'not-public') and confirmed_by is null and published_at is null);

create function publicity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'check_violation', constraint = 'append_only';
end $$;
create trigger append_only before update or delete or truncate on publicity.event for each statement execute function publicity.refuse_change();
create trigger append_only before update or delete or truncate on publicity.version for each statement execute function publicity.refuse_change();

create function publicity.guard_proposal() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null then
    raise exception 'decided once' using errcode = 'check_violation', constraint = 'proposal_decided';
  end if;
  return new;
end $$;
create trigger guard_proposal before update on publicity.proposal for each row execute function publicity.guard_proposal();

-- Plain digits and letters, one kind of dash, nothing invisible: what an eye reads.
create function publicity.legible(content text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select translate(regexp_replace(content, '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g'),
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ－—–‐‑−' || chr(160),
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz------ ')
$$;

-- A name without what people put between its signs.
create function publicity.bare_name(content text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select lower(regexp_replace(publicity.legible(content), '[ \t\u3000·•・‧∙．.]', '', 'g'))
$$;

-- Every person stored on the case: the parties in every role, those who represent units, and whoever stood surety.
create function publicity.names_on_case(decision uuid) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select p.name from cases.decision d join cases.party p on p.case_id = d.case_id where d.id = decision and p.kind = 'person'
  union select p.legal_representative from cases.decision d join cases.party p on p.case_id = d.case_id
    where d.id = decision and p.legal_representative is not null
  union select e.guarantor from cases.decision d join cases.execution e on e.case_id = d.case_id where d.id = decision and e.guarantor is not null
$$;
create function publicity.names_in_import(imported uuid) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select d.party_name from cases.imported_decision d where d.id = imported
    and (d.party_type = 'natural-person' or d.party_type = 'sole-trader' and length(d.party_name) <= 4)
  union select d.fields ->> 'legalRepresentative' from cases.imported_decision d where d.id = imported and d.fields ->> 'legalRepresentative' <> ''
$$;

-- The same things the masking looks for (server/src/modules/publicity/masking/detect.ts), in every text that is shown.
create function publicity.leak_in(content text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select case
    when legible ~ '(?<![0-9A-Za-z])([0-9]([ \u3000-]?[0-9]){16}[ \u3000-]?[0-9Xx]|[0-9]([ \u3000-]?[0-9]){14})(?![0-9A-Za-z])' then 'id-number'
    when legible ~ '(?<![0-9A-Za-z])[0-9]([ \u3000-]?[0-9]){15,18}(?![0-9A-Za-z])' then 'bank-card'
    when legible ~ '(?<![0-9A-Za-z])((\+?86[ \u3000-]?)?1[3-9][0-9]([ \u3000-]?[0-9]){8}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9A-Za-z])' then 'phone'
    when legible ~ '(?<![0-9A-Za-z])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z])' then 'id-number'
    when legible ~ '[〇零一二三四五六七八九幺]{11,}' then 'number-in-words'
    when legible ~ '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Za-z][ ·•・-]?([0-9A-Za-z]{5,6}|[0-9A-Za-z]{4}[警学挂港澳])(?![0-9A-Za-z])' then 'plate'
    when legible ~ '(?<=(路|街|道|巷|弄|里|村|屯|组|胡同|小区|花园|家园|公寓|大厦|苑))[[:space:]]*[A-Za-z甲乙丙丁东西南北]?[0-9一二三四五六七八九十百]+(-[0-9]+)*[[:space:]]*(号楼|号院|号|栋|幢|座|楼|单元|室|户|门)' then 'address'
    when legible ~ '[A-Za-z0-9_.+-]@[A-Za-z0-9_-]+\.' then 'email'
  end from publicity.legible(content) as legible
$$;

create function publicity.leak(record publicity.record) returns text
language sql stable security definer set search_path = pg_catalog as $$
  with shown as (select string_agg(value, E'\n') as content from jsonb_each_text(record.public_fields)
    where key <> all (array['uscc', 'decisionNo', 'authorityName', 'authorityUscc', 'legalRepresentative', 'fineFen', 'confiscatedFen', 'decisionDate', 'publicityEndDate'])
      and (key <> 'partyName' or record.public_fields ->> 'partyType' <> 'legal-person')),
  person as (select name from publicity.names_on_case(record.decision_id) as name union all select name from publicity.names_in_import(record.imported_id) as name)
  select coalesce(publicity.leak_in(content), case
    when exists (select 1 from person where length(publicity.bare_name(name)) > 1 and strpos(publicity.bare_name(content), publicity.bare_name(name)) > 0) then 'name' end)
  from shown
$$;

-- Why this record may not be public on that day; null when nothing stands in the way.
create function publicity.bar(record publicity.record, on_day date) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when record.found_reason is not null and record.found_override is null then record.found_reason
    when record.decision_id is not null then publicity.bar_decision(record.decision_id, on_day)
    when record.imported_id is not null then publicity.bar_imported(record.imported_id, on_day)
    else 'not-a-penalty'
  end
$$;

create or replace function publicity.guard_record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  opens     boolean := new.state in ('published', 'under-objection');
  open_once boolean := tg_op = 'UPDATE' and old.state in ('published', 'under-objection');
  corrected boolean := tg_op = 'UPDATE' and (old.public_fields, old.masking) is distinct from (new.public_fields, new.masking);
  bar       text;
  leak      text;
  on_day    date;
begin
  if tg_op = 'UPDATE' then
    if old.state <> new.state and not exists (select 1 from publicity.transition t where t.from_state = old.state and t.to_state = new.state) then
      raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'record_transition';
    end if;
    if open_once and opens and corrected then
      if not exists (select 1 from publicity.proposal p where p.record_id = new.id and p.act = 'update' and p.accepted and p.decided_at = new.acted_at
          and p.public_fields = new.public_fields and p.proposed_by = new.masked_by and p.decided_by = new.confirmed_by) then
        raise exception 'a correction is proposed by one and read by another' using errcode = 'check_violation', constraint = 'record_confirmed_fixed';
      end if;
      new.edition := old.edition + 1;
      new.updated_at := new.acted_at;
    elsif old.confirmed_by is not null and (new.confirmed_by is not null or old.published_at is not null)
      and (corrected or new.masked_by is distinct from old.masked_by) then
      raise exception 'what the second reader confirmed does not change' using errcode = 'check_violation', constraint = 'record_confirmed_fixed';
    end if;
    if old.state = 'withdrawn' and new.state = 'published' and not publicity.approved(new.id, 'restore', new.acted_at) then
      raise exception 'what was taken down stays down' using errcode = 'check_violation', constraint = 'record_stays_down';
    end if;
  end if;
  if not opens or (open_once and not corrected) then
    return new;
  end if;
  on_day := (case when tg_op = 'UPDATE' and old.state <> 'reviewed' then new.acted_at else new.published_at end at time zone 'Asia/Shanghai')::date;
  bar := publicity.bar(new, on_day);
  if bar = 'sealed-psa' and open_once and new.published_at < timestamptz '2026-01-01 00:00+08'
    and (select value #>> '{}' from platform.setting where key = 'sealedLegacy' order by id desc limit 1) = 'keep' then
    bar := null; -- kept by the bureau's choice, ADR 0006
  end if;
  if bar is not null then
    raise exception 'may not be public: %', bar using errcode = 'check_violation', constraint = 'record_gate';
  end if;
  leak := publicity.leak(new);
  if leak is not null then
    raise exception 'not fully masked: %', leak using errcode = 'check_violation', constraint = 'record_leak';
  end if;
  return new;
end $$;

-- The step in the record's life that this change is; null when it is none.
create function publicity.event_of(old publicity.record, new publicity.record) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when new.state in ('withdrawn', 'expired', 'repaired') and new.reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor')
      and (old.state, old.reason_code) is distinct from (new.state, new.reason_code) then 'sealed'
    when old.state is distinct from new.state then (select t.event from publicity.transition t where t.from_state = old.state and t.to_state = new.state)
    when old.edition <> new.edition then 'updated'
    when new.state = 'not-public' and old.reason_code is distinct from new.reason_code then 'withheld'
    when new.state = 'withdrawn' and old.reason_code is distinct from new.reason_code then 'withdrawn'
  end
$$;

-- Every change of state and text leaves its event, and the text it replaced.
create function publicity.tell_record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  actor text := coalesce(platform.actor_id(), new.published_by, 'system');
  moment timestamptz;
begin
  if tg_op = 'INSERT' then
    insert into publicity.event (record_id, record_no, event, at, by)
    values (new.id, new.record_no, 'collected', new.collected_at, actor);
    if new.state <> 'collected' then
      insert into publicity.event (record_id, record_no, event, at, by, reason_code, details)
      select new.id, new.record_no, t.event, coalesce(new.acted_at, new.withdrawn_at, new.published_at, new.collected_at), actor, new.reason_code,
        jsonb_build_object('edition', new.edition)
      from publicity.transition t where t.to_state = new.state and t.event not in ('answered', 'restored', 'returned') limit 1;
    end if;
    return null;
  end if;
  moment := case when new.acted_at is distinct from old.acted_at then new.acted_at end;
  if old.edition <> new.edition then
    insert into publicity.version (record_id, edition, public_fields, masking, masked_by, confirmed_by, shown_from, replaced_at, replaced_by, reason)
    values (new.id, old.edition, old.public_fields, old.masking, old.masked_by, old.confirmed_by, coalesce(old.updated_at, old.published_at), new.updated_at,
      actor, new.act_note);
    if old.state <> new.state then -- an objection answered by a correction is both
      insert into publicity.event (record_id, record_no, event, at, by, details)
      values (new.id, new.record_no, 'updated', new.updated_at, actor, jsonb_build_object('edition', new.edition));
    end if;
  end if;
  insert into publicity.event (record_id, record_no, event, at, by, reason_code, details)
  select new.id, new.record_no, happened,
    coalesce(moment, case when new.withdrawn_at is distinct from old.withdrawn_at then new.withdrawn_at
      when new.published_at is distinct from old.published_at then new.published_at end, now()),
    actor, coalesce(new.reason_code, case when old.state = 'not-public' then old.reason_code end),
    jsonb_strip_nulls(jsonb_build_object('edition', new.edition, 'note', case when moment is not null then new.act_note end))
  from publicity.event_of(old, new) as happened where happened is not null;
  return null;
end $$;
create trigger tell_record after insert or update on publicity.record for each row execute function publicity.tell_record();

-- Under objection a page stays, with a mark.
create or replace view publicity.public_decision with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields as fields, masking, published_at, end_on, version,
    kind, state = 'under-objection' as under_objection, edition, updated_at
  from publicity.record where state in ('published', 'under-objection');
create or replace view publicity.public_listing with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields ->> 'partyName' as party_name,
    public_fields ->> 'penaltyContent' as penalty_content, published_at, kind, state = 'under-objection' as under_objection
  from publicity.record where state in ('published', 'under-objection') order by decided_on desc, record_no;
create or replace function publicity.matching(grams text[], words text[]) returns setof text
language sql stable security definer set search_path = pg_catalog rows 200 as $$
  select record_no from publicity.record
  where state in ('published', 'under-objection') and search_grams @@ array_to_string(array(
      select '''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''' from unnest(grams) gram), ' & ')::tsquery
    and (select bool_and(strpos(search_text, word) > 0) from unnest(words) word)
$$;

drop function publicity.leak(jsonb, uuid);
revoke execute on all functions in schema publicity from public;
grant execute on function publicity.legible, publicity.bare_name, publicity.approved to fadu_app;
