-- Why: decisions on licences pass the same gate, clocks, masking and log as all others, on every path. What the public may know is that a unit holds
-- a licence (LIC 40); that a person has a passport, a driving licence or a residence paper is that person's own affair (docs/adr/0019).
alter table publicity.record
  add foreign key (licence_decision_id) references licences.decision (id),
  drop constraint record_reason_code_check,
  add constraint record_reason_code_check check (reason_code in ('state-secret', 'police-work-secret', 'security-risk', 'minor', 'age-unknown', 'sensitive',
    'sealed-psa', 'sealed-psa-legacy', 'privacy', 'trade-secret', 'no-social-influence', 'mediated', 'no-penalty-person', 'not-a-penalty', 'not-a-grant',
    'personal-licence', 'withdrawn', 'import-undone', 'wrong')),
  alter column cause set expression as (coalesce(public_fields ->> 'violationType', public_fields ->> 'licenceKind')); -- what the decision is about

-- The number, what it is about, the organ, and the name of a unit. A natural person's name, even masked, is no search word.
create or replace function publicity.search_text(fields jsonb) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select concat_ws(' ', fields ->> 'decisionNo', fields ->> 'licenseDocNo', fields ->> 'violationType', fields ->> 'licenceKind', fields ->> 'authorityName',
    case when fields ->> 'partyType' <> 'natural-person' then concat_ws(' ', fields ->> 'partyName', fields ->> 'uscc') end)
$$;

-- Kinds only a person can hold (server/src/modules/licences/kinds). A test holds the two lists against each other.
create function publicity.is_personal_kind(kind_code text) returns boolean language sql immutable parallel safe set search_path = pg_catalog as $$
  select kind_code in ('passport', 'hk-macao-permit', 'foreigner-residence', 'driving-licence', 'school-bus-driver', 'security-guard')
$$;

-- Whether the licence itself was taken back as unlawful. Withdrawn for the public interest (LIC 8) or struck off (LIC 70) it was lawful while it held.
create function publicity.licence_revoked(decision uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
  select exists (select 1 from licences.decision d where d.id = decision and d.revoked_on is not null and not exists (
    select 1 from licences.decision v where v.prior_decision_id = d.id and v.outcome = 'revoked' and v.ground = 'law-or-facts-changed'))
$$;

-- Why this decision on a licence may not be public; null when nothing the law fixes stands in the way. The same in rules-gate-licence.ts.
create function publicity.bar_licence(decision uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when d.secrecy <> 'none' then d.secrecy
    when d.party_type <> 'legal-person' and publicity.is_minor(d.birth_on, d.decided_on) then 'minor'
    when d.outcome not in ('granted', 'renewed', 'changed') then 'not-a-grant'
    when (d.party_type = 'natural-person' or publicity.is_personal_kind(d.kind_code))
      and (select value #>> '{}' from platform.setting where key = 'licencePersonal' order by id desc limit 1) is distinct from 'mask' then 'personal-licence'
    when d.party_type = 'natural-person' and d.birth_on is null then 'age-unknown'
    when d.trade_secret then 'trade-secret'
    when publicity.licence_revoked(d.id) then 'withdrawn'
  end
  from licences.decision d where d.id = decision
$$;

-- Everyone named on the application: who asks, who stands behind or beside them, who was heard, and who took the paper.
create function publicity.names_on_licence(decision uuid) returns setof text
language sql stable set search_path = pg_catalog as $$
  with file as (select a.*, d.party_type, d.party_name, d.legal_representative as decided_representative from licences.decision d
    join licences.application a on a.id = d.application_id where d.id = decision)
  select named.name from file, lateral (values (case when party_type <> 'legal-person' and (party_type = 'natural-person' or length(party_name) <= 4) then party_name end),
    (legal_representative), (decided_representative), (guardian_name), (agent_name)) as named (name) where named.name <> ''
  union select h.requester from licences.hearing h join file on h.application_id = file.id where length(h.requester) <= 4
  union select told from licences.hearing h join file on h.application_id = file.id, unnest(h.told_to) told where length(told) <= 4
  union select v.recipient from licences.delivery v join file on v.application_id = file.id where length(v.recipient) <= 4
$$;

create or replace function publicity.leak(record publicity.record) returns text
language sql stable security definer set search_path = pg_catalog as $$
  with shown as (select string_agg(value, E'\n') as content from jsonb_each_text(record.public_fields)
    where key <> all (array['uscc', 'decisionNo', 'licenseDocNo', 'authorityName', 'authorityUscc', 'legalRepresentative', 'fineFen', 'confiscatedFen', 'decisionDate',
        'publicityEndDate', 'validFrom', 'validTo'])
      and (key not in ('partyName', 'certificateNo') or record.public_fields ->> 'partyType' <> 'legal-person')),
  person as (select name from publicity.names_on_case(record.decision_id) as name union all select name from publicity.names_in_import(record.imported_id) as name
    union all select name from publicity.names_on_licence(record.licence_decision_id) as name)
  select coalesce(publicity.leak_in(content), case
    when exists (select 1 from person where length(publicity.bare_name(name)) > 1 and strpos(publicity.bare_name(content), publicity.bare_name(name)) > 0) then 'name' end)
  from shown
$$;

create or replace function publicity.bar(record publicity.record, on_day date) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when record.found_reason is not null and record.found_override is null then record.found_reason
    when record.decision_id is not null then publicity.bar_decision(record.decision_id, on_day)
    when record.imported_id is not null then publicity.bar_imported(record.imported_id, on_day)
    when record.licence_decision_id is not null then publicity.bar_licence(record.licence_decision_id)
    else 'not-a-penalty'
  end
$$;

create or replace function publicity.driven_down(record publicity.record) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(case record.reason_code
    when 'import-undone' then num_nonnulls(record.decision_id, record.imported_id, record.licence_decision_id) = 0
    when 'withdrawn' then exists (select 1 from cases.decision d where d.id = record.decision_id and d.revoked_on is not null)
      or publicity.licence_revoked(record.licence_decision_id)
    when 'no-social-influence' then (select value #>> '{}' from platform.setting where key = 'publicityInfluence' order by id desc limit 1) <> 'all'
    when 'sealed-psa-legacy' then barred = 'sealed-psa'
    else barred = record.reason_code end, false)
  from (select case when record.decision_id is not null then publicity.bar_decision(record.decision_id, on_day)
      when record.licence_decision_id is not null then publicity.bar_licence(record.licence_decision_id)
      else publicity.bar_imported(record.imported_id, on_day) end as barred
    from (select (record.acted_at at time zone 'Asia/Shanghai')::date as on_day) as asked) as gate
$$;

-- The left side of the ledger: every decision on a licence counts, given or refused.
create or replace view publicity.source_decision with (security_invoker = true) as
  select 'case'::text as source, d.id as source_id, c.unit_id, c.unit_path, d.decided_on, d.number,
    case when d.outcome = 'penalty' then 7 else 20 end as limit_days, -- working days until it must be public (3SYS)
    (d.recorded_at at time zone 'Asia/Shanghai')::date as known_on -- since when the system could have collected it
  from cases.decision d join cases.administrative_case c on c.id = d.case_id
  union all
  select 'imported', i.id, i.unit_id, i.unit_path, i.decided_on, i.number, 7,
    coalesce((m.imported_at at time zone 'Asia/Shanghai')::date, '-infinity')
  from cases.imported_decision i left join cases.import m on m.id = i.import_id
  union all
  select 'licence', l.id, l.unit_id, l.unit_path, l.decided_on, l.number, 7, (l.recorded_at at time zone 'Asia/Shanghai')::date
  from licences.decision l;

-- The public ledger with the two reasons only a licence has; otherwise as in 0076.
create or replace function publicity.public_ledger(month date, today date, working_days date[])
returns table (organ_code text, organ_name text, adds_up boolean, decided bigint, published_in_time bigint, published_late bigint, pending bigint, late bigint,
  not_public bigint, classes jsonb, folded bigint, folded_classes text[])
language sql stable security definer set search_path = pg_catalog as $$
  with line as (
    select o.code, o.name, l.counted, l.class, cardinality(l.faults) > 0 as off, case
      when l.class = 'sealed' then 'sealed'
      when l.reason_code in ('minor', 'age-unknown', 'sensitive', 'privacy', 'mediated', 'no-penalty-person', 'personal-licence') then 'protected-person'
      when l.reason_code in ('state-secret', 'police-work-secret', 'security-risk') then 'secret'
      when l.reason_code in ('trade-secret', 'no-social-influence', 'not-a-penalty', 'not-a-grant') then l.reason_code
      when l.reason_code = 'withdrawn' then 'revoked'
      else 'other' end as reason
    from publicity.ledger_lines(date_trunc('month', month)::date, (date_trunc('month', month) + interval '1 month - 1 day')::date, today, working_days, '/') l
    join organisations.unit u on u.id = l.unit_id join organisations.unit o on o.id = u.organ_id
  ), organ as (
    select code, name, count(*) filter (where counted) as decided, count(*) filter (where class = 'published-in-time') as in_time,
      count(*) filter (where class = 'published-late') as behind, count(*) filter (where class = 'pending') as pending,
      count(*) filter (where class = 'late') as late, count(*) filter (where class in ('withheld', 'sealed')) as hidden, bool_or(off) as off
    from line group by code, name
  ), cell as (
    select o.code, r.reason, r.place, count(l.reason) as n
    from organ o cross join unnest(array['sealed', 'protected-person', 'secret', 'trade-secret', 'no-social-influence', 'not-a-penalty', 'not-a-grant', 'revoked', 'other'])
      with ordinality as r (reason, place)
    left join line l on l.code = o.code and l.class in ('withheld', 'sealed') and l.reason = r.reason
    group by o.code, r.reason, r.place
  ), ranked as (
    select *, row_number() over fewest as nth, coalesce(sum(n) over (fewest rows between unbounded preceding and 1 preceding), 0) as before,
      bool_or(n > 0 and n < threshold) over (partition by code) as small
    from cell cross join (select coalesce((select (value #>> '{}')::int from platform.setting where key = 'ledgerSmallCell' order by id desc limit 1), 3)) as chosen (threshold)
    window fewest as (partition by code order by n, place)
  ), shown as (
    select code, coalesce(jsonb_object_agg(reason, n) filter (where not fold), '{}') as classes, coalesce(sum(n) filter (where fold), 0)::bigint as folded,
      coalesce(array_agg(reason order by place) filter (where fold), '{}') as folded_classes
    from (select *, small and (n < threshold or nth <= 2 or before < threshold) as fold from ranked) decided group by code
  )
  select o.code, o.name, sound, case when sound then o.decided end, case when sound then o.in_time end, case when sound then o.behind end,
    case when sound then o.pending end, case when sound then o.late end, case when sound then o.hidden end,
    case when sound then s.classes end, case when sound then s.folded end, case when sound then s.folded_classes end
  from organ o join shown s on s.code = o.code,
    lateral (select not o.off and o.decided = o.in_time + o.behind + o.pending + o.late + o.hidden as sound) as checked
  order by o.code
$$;

-- Lists and search show what a licence allows where they show what a penalty is; otherwise as in 0057.
create or replace function publicity.search(asked publicity.asked, size integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' set jit = off as $$
declare
  few     constant integer := 1000; -- of a common word, that many are counted and listed
  common  boolean := cardinality(asked.words) > 0 and publicity.is_common(asked);
  periods text[];
  edges   daterange[];
  cells   text;
  picked  text;
  answer  jsonb;
begin
  if cardinality(asked.words) = 0 then
    select * into periods, edges from publicity.periods_between(asked.from_on, asked.to_on);
    cells := format('select organ_name, cause, party_type, kind, state, sum(n) as n from (
        select organ_name, cause, party_type, kind, state, n from publicity.tally where period = any (%L::text[])', periods)
      || coalesce((select string_agg(format(' union all select organ_name, cause, party_type, kind, state, count(*) from publicity.record
        where state in (''published'', ''under-objection'') and decided_on >= %L::date and decided_on < %L::date group by 1, 2, 3, 4, 5', lower(edge), upper(edge)), '')
        from unnest(edges) edge where not isempty(edge)), '') || ') counted group by 1, 2, 3, 4, 5';
    picked := format($q$select record_no, decided_on, fine_fen from publicity.record where state in ('published', 'under-objection') %s %s %s order by %s limit %s$q$,
      publicity.days_sql(asked), publicity.chosen_sql(asked, ''), publicity.after_sql(asked), publicity.order_sql(asked.sort), size + 1);
  else
    cells := 'select organ_name, cause, party_type, kind, state, count(*) as n from found group by 1, 2, 3, 4, 5';
    picked := format('select record_no, decided_on, fine_fen from found where true %s %s order by %s limit %s',
      publicity.chosen_sql(asked, ''), publicity.after_sql(asked), publicity.order_sql(asked.sort), size + 1);
  end if;
  loop
    execute format('with %s cell as materialized (%s), picked as materialized (%s), numbers as (select %s)
      select jsonb_build_object(''capped'', false) || to_jsonb(numbers) || jsonb_build_object(''items'', (
        select coalesce(jsonb_agg(jsonb_build_object(''recordNo'', record_no, ''number'', r.number, ''organName'', r.organ_name, ''decidedOn'', r.decided_on,
          ''cause'', r.cause, ''partyName'', r.public_fields ->> ''partyName'', ''penaltyContent'', coalesce(r.public_fields ->> ''penaltyContent'', r.public_fields ->> ''licenseContent''), ''kind'', r.kind,
          ''fineFen'', r.fine_fen, ''underObjection'', r.state = ''under-objection'') order by %s), ''[]'')
        from picked p join publicity.record r using (record_no))) from numbers',
      case when cardinality(asked.words) > 0 then format('found as materialized (%s),', publicity.found_sql(asked, common, few + 1)) end,
      cells, picked, publicity.counts_sql(asked), regexp_replace(publicity.order_sql(asked.sort), '(decided_on|fine_fen)', 'p.\1')) into answer;
    exit when not common;
    if (answer ->> 'total')::bigint > few then
      return answer || jsonb_build_object('capped', true, 'total', few);
    end if;
    common := false; -- common lately, but not so among what was asked for: look for all of it
  end loop;
  return answer;
end $$;
create or replace view publicity.public_listing with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields ->> 'partyName' as party_name,
    coalesce(public_fields ->> 'penaltyContent', public_fields ->> 'licenseContent') as penalty_content, published_at, kind, state = 'under-objection' as under_objection, fine_fen
  from publicity.record where state in ('published', 'under-objection') order by decided_on desc, record_no;

revoke execute on function publicity.is_personal_kind, publicity.licence_revoked, publicity.bar_licence, publicity.names_on_licence from public;
-- With the rights of whoever asks: within the unit.
grant execute on function publicity.licence_revoked, publicity.names_on_licence to fadu_app;
