-- A million files as the law wants them, from report to payment, over 40 stations: 900,000 settled since 2022, 100,000 open ones of the last four weeks
-- before the bench's day. One in 25 has a finding. Set by set, deterministic. steps.sql writes their rows.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid;
set local session_replication_role = replica; -- triggers and keys are the product's, tested elsewhere; here they would cost minutes
set local work_mem = '256MB';
set local maintenance_work_mem = '512MB';
select setseed(0.42);

-- Indexes that keep no constraint are made in one go at the end; those over pieces of words not at all, no check reads them.
create unlogged table public.bench_later as
select i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'cases'
  and not exists (select from pg_constraint c where c.conindid = format('cases.%I', i.indexname)::regclass);
do $$ declare one record; begin
  for one in select indexname from public.bench_later loop execute format('drop index cases.%I', one.indexname); end loop;
end $$;

-- Causes that a fine of at most 200 yuan may answer alone, by statute and tier.
create temporary table offence on commit drop as
with tier as (
  select k.code, k.name, k.field, v ->> 'statute' as statute, t ->> 'name' as tier, min((r ->> 'minFen')::bigint) as lowest, max((r ->> 'maxFen')::bigint) as highest
  from law.cause_of_action k, jsonb_array_elements(k.data -> 'versions') v, jsonb_array_elements(v -> 'tiers') t, jsonb_array_elements(t -> 'options') o,
    jsonb_array_elements(o -> 'must') r
  where jsonb_array_length(o -> 'must') = 1 and r ->> 'kind' = 'fine' and k.code !~ 'prostitut|whoring|solicit|gambl|vice|tipping-off|drug|poppy'
  group by k.code, k.name, k.field, statute, tier having min((r ->> 'minFen')::bigint) <= 20000 and max((r ->> 'maxFen')::bigint) >= 5000
), kind as (
  select *, case statute when 'PSA-2012' then 'psa-2012' when 'PSA-2025' then 'psa-2025' else case when field = 'traffic' then 'traffic' else 'general' end end as law
  from tier where statute in ('PSA-2012', 'PSA-2025', 'RTSL-2021', 'EEL-2012', 'IDL-2011', 'RPR-2015')
)
select *, least(highest, 20000) as fen, row_number() over (partition by law order by code, tier) - 1 as place, count(*) over (partition by law) as causes from kind;

-- What becomes of each case: `fault` is the number of what is wrong in it, one of 24, in 80 of a thousand; half of them meet a file it can happen in.
create temporary table drawn on commit drop as
select n, pg_temp.made_id('case' || n) as id, n > 900000 as recent, floor(power(random(), 2) * 40)::int as station, random() as way, random() as step, random() as act,
  n % 10 < 7 as psa, floor(random() * 18)::int as who,
  case when random() < 0.08 then floor(random() * 24)::int else -1 end as fault,
  case when n <= 900000 then timestamptz '2022-01-04 08:00+08' + (n % 1748) * interval '1 day' + n / 1748 % 40 * interval '15 minutes'
    else timestamptz '2026-11-24 10:00+08' - (n - 900000) * interval '24 seconds' end as reported_at
from generate_series(1, 1000000) n;
create unlogged table public.bench_file as
select d.*, p.procedure, u.id as unit_id, u.path as unit_path, u.organ_id, u.region_code, left(u.code, 8) as unit_code, o.code as cause_code, o.name as cause_name,
  o.statute, o.tier, o.fen, jsonb_build_array(jsonb_build_object('kind', 'fine', 'fineFen', o.fen)) as penalties, array[o.statute || ':1'] as basis,
  (reported_at at time zone 'Asia/Shanghai')::date as day0,
  -- the day of the decision, counted from the report
  case procedure when 'summary' then 0 when 'fast-track' then 1 else 10 end as decided_after,
  case when recent and age < interval '20 hours' and procedure = 'ordinary' then 'reported'
    when recent and procedure = 'ordinary' and age > interval '8 days' and age < interval '11 days' and step < 0.4 then 'proposed'
    when recent and (procedure <> 'ordinary' or age > interval '12 days' and age < interval '24 days' and step < 0.3) then 'delivered'
    when recent then 'investigating' when procedure = 'ordinary' and step < 0.02 then 'declined' else 'closed' end as stage,
  pg_temp.made_id('person' || (case when d.station = 0 then 40 else d.station end + 40 * d.who % 640)) as lead,
  case when procedure <> 'summary' and fault = 18 then null else pg_temp.made_id('person' || 641 + n % 59) end as co,
  pg_temp.made_id('person' || 700 + n % 20) as chief, pg_temp.made_id('party' || n || '1') as offender, pg_temp.made_id('party' || n || '2') as victim
from drawn d
cross join lateral (select timestamptz '2026-11-24 10:00+08' - d.reported_at as age,
  case when way < 0.45 or d.reported_at > timestamptz '2026-11-22 10:00+08' or recent and d.reported_at < timestamptz '2026-11-12 10:00+08' then 'ordinary'
    when way < 0.85 then 'summary' else 'fast-track' end as procedure) p
join (select *, row_number() over (order by code) - 1 as place from organisations.unit where kind = 'station') u on u.place = d.station
cross join lateral (select case when not psa then case when procedure = 'summary' then 'traffic' else 'general' end
  when d.reported_at < timestamptz '2026-01-01 00:00+08' then 'psa-2012' else 'psa-2025' end as law) l
join offence o on o.law = l.law and o.place = floor(power(d.act, 1.5) * o.causes);
