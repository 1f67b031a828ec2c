-- Why: decided = published + withheld + sealed + pending + late, for every month and unit. The left side is counted from the decisions
-- themselves, the right side from the records; a decision that does not fall into exactly one class is listed by name, never smoothed over.

-- Every decision there is, whoever made it: the left side. A module that decides adds its branch here and nowhere else.
create view publicity.source_decision with (security_invoker = true) as
  select 'case'::text as source, d.id as source_id, c.unit_id, c.unit_path, d.decided_on, d.number,
    case when d.outcome = 'penalty' then 7 else 20 end as limit_days, -- working days until it must be public (3SYS)
    (d.recorded_at at time zone 'Asia/Shanghai')::date as known_on -- since when the system could have collected it
  from cases.decision d join cases.administrative_case c on c.id = d.case_id
  union all
  select 'imported', i.id, i.unit_id, i.unit_path, i.decided_on, i.number, 7,
    coalesce((m.imported_at at time zone 'Asia/Shanghai')::date, '-infinity')
  from cases.imported_decision i left join cases.import m on m.id = i.import_id;

create type publicity.ledger_line as (
  source text, source_id uuid, record_id uuid, number text, unit_id uuid, unit_path text, decided_on date, due_on date,
  state text, class text, reason_code text, published_on date, withdraw_due_on date, withdrawn_on date,
  counted boolean, -- on the left side: a decision counts once, whatever hangs on it
  faults text[]
);

-- Both sides of one period, joined: a decision without a record, a record without a decision and a pair are each a line.
-- @param working_days the loaded calendar in order; before its first day, limits count calendar days, which is stricter
create function publicity.ledger_lines(first_day date, last_day date, today date, working_days date[], within text)
returns setof publicity.ledger_line language sql stable set search_path = pg_catalog as $$
  with line as (
    select s.source, s.source_id, r.id as record_id, coalesce(s.number, r.number) as number, coalesce(s.unit_id, r.unit_id) as unit_id,
      coalesce(s.unit_path, r.unit_path) as unit_path, coalesce(s.decided_on, r.decided_on) as decided_on,
      coalesce(r.due_on, case when s.decided_on < working_days[1] then s.decided_on + s.limit_days
        else working_days[width_bucket(s.decided_on, working_days) + s.limit_days] end) as due_on,
      r.state, r.reason_code, (r.published_at at time zone 'Asia/Shanghai')::date as published_on, r.withdraw_due_on,
      (r.withdrawn_at at time zone 'Asia/Shanghai')::date as withdrawn_on, s.known_on,
      r.unit_id <> s.unit_id as moved, r.decided_on <> s.decided_on as redated,
      row_number() over (partition by s.source_id order by r.id) as copy, count(*) over (partition by s.source_id) as copies
    from (select * from publicity.source_decision where decided_on between first_day and last_day and unit_path ^@ within) s
    full join (select *, coalesce(decision_id, imported_id, licence_decision_id) as origin_id from publicity.record
        where decided_on between first_day and last_day and unit_path ^@ within
          and (num_nonnulls(decision_id, imported_id, licence_decision_id) > 0 or reason_code is distinct from 'import-undone')) r
      on r.origin_id = s.source_id
  ), classed as (
    select *, case
      when source_id is null then 'unknown'
      when record_id is null or state in ('collected', 'transmitted', 'reviewed') then case when due_on < today then 'late' else 'pending' end
      when state in ('not-public', 'withdrawn', 'expired', 'repaired') and reason_code in ('sealed-psa', 'sealed-psa-legacy') then 'sealed'
      when state in ('not-public', 'withdrawn', 'expired', 'repaired') and reason_code is not null then 'withheld'
      when state in ('published', 'under-objection', 'expired', 'repaired') and published_on is not null then
        case when published_on > due_on then 'published-late' else 'published-in-time' end
      else 'unknown'
    end as class from line
  )
  select source, source_id, record_id, number, unit_id, unit_path, decided_on, due_on, state, class,
    case when class in ('withheld', 'sealed') then reason_code end, published_on, withdraw_due_on, withdrawn_on, source_id is not null and copy = 1,
    array_remove(array[
      case when source_id is null then 'no-decision' end,
      case when record_id is null and known_on < today - 1 then 'no-record' end, -- collected every minute: after a whole day it is a fault
      case when source_id is not null and copies > 1 then 'two-records' end,
      case when moved then 'other-unit' end,
      case when redated then 'other-day' end,
      case when source_id is not null and class = 'unknown' then 'unknown-class' end,
      case when reason_code is not null and class in ('pending', 'late') or reason_code is not null and state in ('published', 'under-objection')
        then 'two-classes' end], null)
  from classed
$$;

-- What a person inside may see of it: the lines of the units in scope.
create function publicity.ledger(first_day date, last_day date, today date, working_days date[], within text)
returns setof publicity.ledger_line language sql stable security definer set search_path = pg_catalog as $$
  select * from publicity.ledger_lines(first_day, last_day, today, working_days, within) where unit_path ^@ platform.scope()
$$;

-- What everybody may read: one month, one row an organ. A reason that names a person's situation is one of a merged class; a class with fewer
-- than the setting's number is folded together with every other small class, empty ones too, and with the next larger ones until no single class
-- and no small number can be told from the rest. Sums over organs and months are sums of what is shown, so nothing is left to subtract.
create function publicity.public_ledger(month date, today date, working_days date[])
returns table (organ_code text, organ_name text, adds_up boolean, decided bigint, published_in_time bigint, published_late bigint, pending bigint, late bigint,
  not_public bigint, classes jsonb, folded bigint, folded_classes text[])
language sql stable security definer set search_path = pg_catalog as $$
  with line as (
    select o.code, o.name, l.counted, l.class, cardinality(l.faults) > 0 as off, case
      when l.class = 'sealed' then 'sealed'
      when l.reason_code in ('minor', 'age-unknown', 'sensitive', 'privacy', 'mediated', 'no-penalty-person') then 'protected-person'
      when l.reason_code in ('state-secret', 'police-work-secret', 'security-risk') then 'secret'
      when l.reason_code in ('trade-secret', 'no-social-influence', 'not-a-penalty') then l.reason_code
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
    from organ o cross join unnest(array['sealed', 'protected-person', 'secret', 'trade-secret', 'no-social-influence', 'not-a-penalty', 'revoked', 'other'])
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

-- First and last month with a decision: what there is to choose from.
create function publicity.public_ledger_span() returns table (first_month date, last_month date)
language sql stable security definer set search_path = pg_catalog as $$
  select date_trunc('month', min(decided_on))::date, date_trunc('month', max(decided_on))::date from publicity.record
$$;

revoke execute on function publicity.ledger_lines, publicity.ledger, publicity.public_ledger, publicity.public_ledger_span from public;
grant execute on function publicity.ledger to fadu_app;
grant execute on function publicity.public_ledger, publicity.public_ledger_span to fadu_portal;
create index record_decided on publicity.record (decided_on);
