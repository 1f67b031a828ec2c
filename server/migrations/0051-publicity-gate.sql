-- Why: a record that must not be public cannot be, on any path. The trigger reads the case itself, whatever the record says about it.

-- Unknown day of the act: the earliest day a penalty may still reach back to (APL 36, two years), so that no minor slips through.
create function publicity.act_day(decided_on date, occurred_on date) returns date language sql immutable set search_path = pg_catalog as $$
  select coalesce(occurred_on, (decided_on - interval '2 years')::date)
$$;

-- Age at a day as the rules count it: the birthday itself does not count yet.
create function publicity.is_minor(birth_on date, on_day date) returns boolean language sql immutable set search_path = pg_catalog as $$
  select on_day <= (birth_on + interval '18 years')::date
$$;

-- Why this decision of our own may not be public on that day; null when nothing the law fixes stands in the way.
create function publicity.bar_decision(decision uuid, on_day date) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when c.secrecy <> 'none' then c.secrecy
    when 'juvenile' = any (c.sensitive) then 'minor'
    when (p.kind = 'person' or p.sole_trader) and publicity.is_minor(p.birth_on, publicity.act_day(d.decided_on, c.occurred_on)) then 'minor'
    when p.kind = 'person' and not p.sole_trader and p.birth_on is null then 'age-unknown' -- a trader is registered, and so of age to trade
    when cardinality(c.sensitive) > 0 then 'sensitive'
    when (p.kind = 'person' or p.sole_trader) and on_day >= date '2026-01-01' -- a sole trader is a natural person before the law
      and (c.family = 'psa' or coalesce(i.statute, d.spot ->> 'statute') like 'PSA-%') then 'sealed-psa'
    when d.outcome = 'mediated' then 'mediated'
    when d.outcome in ('transfer', 'terminated') or d.party_id is null then 'not-a-penalty'
    when d.outcome = 'no-penalty' and (p.kind = 'person' or p.sole_trader) then 'no-penalty-person'
    when d.revoked_on is not null then 'withdrawn'
  end
  from cases.decision d
  join cases.administrative_case c on c.id = d.case_id
  left join cases.proposal_item i on i.id = d.item_id
  left join cases.party p on p.id = d.party_id
  where d.id = decision
$$;

-- The same for a historical decision, of which only the two-publicity row is known.
create function publicity.bar_imported(imported uuid, on_day date) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when d.party_type = 'natural-person' and born.on_day is null then 'age-unknown'
    when d.party_type <> 'legal-person' and publicity.is_minor(born.on_day, publicity.act_day(d.decided_on, null)) then 'minor'
    when d.party_type <> 'legal-person' and on_day >= date '2026-01-01' and d.fields ->> 'legalBasis' like '%治安管理处罚法%' then 'sealed-psa'
  end
  from cases.imported_decision d,
    lateral (select case when d.fields ->> 'personIdNo' ~ '^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$'
      then least(make_date(substr(d.fields ->> 'personIdNo', 7, 4)::int, substr(d.fields ->> 'personIdNo', 11, 2)::int, 1)
        + interval '1 month' - interval '1 day',
        make_date(substr(d.fields ->> 'personIdNo', 7, 4)::int, substr(d.fields ->> 'personIdNo', 11, 2)::int, 1)
        + (substr(d.fields ->> 'personIdNo', 13, 2)::int - 1) * interval '1 day')::date end as on_day) as born
  where d.id = imported
$$;

-- Signs in the shown text that must be masked: identity numbers, phones, cards, and the full name of any person on the case.
create function publicity.leak(fields jsonb, decision uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  with shown as (select (fields - '{uscc,decisionNo,authorityName,authorityUscc,legalRepresentative}'::text[]
      - case when fields ->> 'partyType' = 'legal-person' then 'partyName' else '' end)::text as content)
  select case
    when content ~ '(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])|(?<![0-9])[0-9]{15}(?![0-9])' then 'id-number'
    when content ~ '(?<![0-9])1[3-9][0-9]{9}(?![0-9])' then 'phone'
    when content ~ '(?<![0-9])[0-9]{16,19}(?![0-9])' then 'bank-card'
    when exists (select 1 from cases.decision d join cases.party p on p.case_id = d.case_id
      where d.id = decision and p.kind = 'person' and length(p.name) > 1 and strpos(content, p.name) > 0) then 'name'
  end from shown
$$;

create function publicity.guard_record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  bar  text;
  leak text;
begin
  if tg_op = 'UPDATE' and old.confirmed_by is not null and new.confirmed_by is not null
    and (new.public_fields, new.masking, new.masked_by) is distinct from (old.public_fields, old.masking, old.masked_by) then
    raise exception 'what the second reader confirmed does not change' using errcode = 'check_violation', constraint = 'record_confirmed_fixed';
  end if;
  if new.state <> 'published' or (tg_op = 'UPDATE' and old.state = 'published') then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.state in ('withdrawn', 'expired') then
    raise exception 'what was taken down stays down' using errcode = 'check_violation', constraint = 'record_stays_down';
  end if;
  bar := case when new.decision_id is not null then publicity.bar_decision(new.decision_id, (new.published_at at time zone 'Asia/Shanghai')::date)
    else publicity.bar_imported(new.imported_id, (new.published_at at time zone 'Asia/Shanghai')::date) end;
  if bar is not null then
    raise exception 'may not be public: %', bar using errcode = 'check_violation', constraint = 'record_gate';
  end if;
  leak := publicity.leak(new.public_fields, new.decision_id);
  if leak is not null then
    raise exception 'not fully masked: %', leak using errcode = 'check_violation', constraint = 'record_leak';
  end if;
  return new;
end $$;
create trigger guard_record before insert or update on publicity.record for each row execute function publicity.guard_record();
revoke execute on all functions in schema publicity from public;
grant execute on function publicity.new_record_no, publicity.grams, publicity.search_text, publicity.act_day, publicity.is_minor to fadu_app;
