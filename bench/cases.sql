-- 100,000 invented cases, two offenders or victims each, over 40 stations and five years, set by set. Deterministic.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid; -- the form of a random one, always the same
set local session_replication_role = replica; -- triggers and keys are the product's, tested elsewhere; here they would cost minutes
select setseed(0.42);

-- Some stations have ten times the cases of others, as in life.
create temporary table drawn on commit drop as
select n, pg_temp.made_id('case' || n) as id, floor(power(random(), 2) * 40)::int as station, random() as way, random() as step, random() as act,
  timestamptz '2022-01-01 00:00+08' + n * interval '25 minutes 40 seconds' as reported_at, floor(random() * 18)::int as who, random() as fine
from generate_series(1, 100000) n;
create temporary table fresh on commit drop as
select d.*, u.id as unit_id, u.path as unit_path, u.organ_id, u.region_code, left(u.code, 8) as unit_code, k.code as cause_code, k.name as cause_name,
  pg_temp.made_id('person' || (case when d.station = 0 then 40 else d.station end + 40 * d.who % 640)) as lead,
  case when way < 0.45 then 'ordinary' when way < 0.85 then 'summary' else 'fast-track' end as procedure,
  case when n > 97000 and step < 0.35 then 'investigating' when n > 97000 and step < 0.5 then 'reported' when n > 97000 and step < 0.6 then 'proposed'
    when step < 0.01 then 'declined' when step < 0.03 then 'decided' when step < 0.06 then 'delivered' else 'closed' end as stage
from drawn d
join (select *, row_number() over (order by code) - 1 as place from organisations.unit where kind = 'station') u on u.place = d.station
join (select *, row_number() over (order by code) - 1 as place, count(*) over () as causes from law.cause_of_action) k
  on k.place = floor(power(d.act, 1.5) * k.causes);

insert into cases.administrative_case (id, number, title, unit_id, unit_path, organ_id, procedure, stage, family, cause_code, source, place, region_code,
  occurred_on, found_on, summary, reported_at, accepted_at, closed_at, version, created_by)
select id, 'A' || unit_code || '0000' || to_char(reported_at, 'YYYYMM') || lpad(n::text, 6, '0'), '示例甲' || n % 977 || cause_name || '案', unit_id,
  unit_path, organ_id, procedure, stage, case when n % 10 < 7 then 'psa' else 'general' end, cause_code, case when n % 3 = 0 then 'patrol' else 'report' end,
  '示例区示例路' || n % 400 || '号', region_code, (reported_at at time zone 'Asia/Shanghai')::date, (reported_at at time zone 'Asia/Shanghai')::date,
  '示例案情：当事人于某日在示例路与他人发生纠纷，民警到场处置，现场取证并询问各方。', reported_at,
  case when stage not in ('reported', 'declined') then reported_at + interval '3 hours' end,
  case when stage = 'closed' then reported_at + interval '25 days' end, 4, 'system:bench'
from fresh;

insert into cases.party (id, case_id, role, kind, name, id_type, id_number, birth_on, phone, recorded_at)
select pg_temp.made_id('party' || n || p), id, case when p = 1 or n % 7 = 0 then 'offender' else 'victim' end, 'person',
  '示例' || chr(19968 + n * p % 4000) || chr(19968 + n * 7 % 3000), 'id-card', region_code || '19' || 60 + n % 40 || '0101' || lpad((n * p % 10000)::text, 4, '0'),
  make_date(1960 + n % 40, 1, 1), '1390000' || lpad((n % 10000)::text, 4, '0'), reported_at
from fresh, generate_series(1, 2) p;

insert into cases.handler (id, case_id, person_id, kind, from_at)
select pg_temp.made_id('handler' || n || kind), id, case kind when 'lead' then lead else pg_temp.made_id('person' || 641 + n % 80) end, kind, reported_at
from fresh, unnest(array['lead', 'co']) kind;

insert into cases.timeline (case_id, act, at, actor_id, actor_name, stage_from, stage_to)
select id, line.act, reported_at + line.days * interval '1 day', 'system:bench', '示例警官', null, stage
from fresh, (values ('registerReport', 0), ('accept', 1), ('addEvidence', 2), ('propose', 8)) as line (act, days);

insert into cases.evidence (id, case_id, kind, title, collected_on, collected_by, recorded_at)
select pg_temp.made_id('evidence' || n || e), id, 'physical', '示例证据' || e, (reported_at at time zone 'Asia/Shanghai')::date,
  array[lead, pg_temp.made_id('person' || 641 + n % 80)], reported_at + interval '5 hours'
from fresh, generate_series(1, 2) e where procedure <> 'summary';

insert into cases.proposal (id, case_id, version, proposed_by, proposed_at, facts, reasons, discretion, public_interest, complex, file_digest, snapshot)
select pg_temp.made_id('proposal' || n), id, 1, lead, reported_at + interval '8 days', '示例事实', '示例理由', '示例裁量', false, false, md5(n::text), '{}'
from fresh where procedure <> 'summary' and stage in ('proposed', 'decided', 'delivered', 'closed');
insert into cases.proposal_item (id, proposal_id, case_id, ordinal, party_id, outcome, cause_code, statute, tier, penalties, basis)
select pg_temp.made_id('item' || n), pg_temp.made_id('proposal' || n), id, 1, pg_temp.made_id('party' || n || 1), 'penalty', cause_code, 'PSA-2012', 'ordinary',
  '[{"kind":"fine","fineFen":50000}]', array['PSA-2012:43']
from fresh where procedure <> 'summary' and stage in ('proposed', 'decided', 'delivered', 'closed');
insert into cases.review_outcome (id, proposal_id, case_id, result, reviewer_id, opinion_id, reason, at)
select pg_temp.made_id('review' || n), pg_temp.made_id('proposal' || n), id, 'approved', pg_temp.made_id('person' || 720), pg_temp.made_id('opinion' || n), '同意', reported_at + interval '9 days'
from fresh where procedure <> 'summary' and stage in ('decided', 'delivered', 'closed');
insert into cases.decision (id, case_id, kind, item_id, proposal_id, review_id, review_clears, party_id, outcome, number, decided_on, decided_by, level, spot, recorded_at)
select pg_temp.made_id('decision' || n), id, case when spot then 'on-the-spot' else 'reviewed' end, case when not spot then pg_temp.made_id('item' || n) end,
  case when not spot then pg_temp.made_id('proposal' || n) end, case when not spot then pg_temp.made_id('review' || n) end, case when not spot then true end,
  pg_temp.made_id('party' || n || 1), 'penalty', '示公行罚决字〔' || to_char(reported_at, 'YYYY') || '〕' || n || '号',
  (reported_at + interval '10 days')::date, lead, case when spot then 'officer' else 'county' end,
  case when spot then jsonb_build_object('causeCode', cause_code, 'penalties', '[{"kind":"fine","fineFen":20000}]'::jsonb) end, reported_at + interval '10 days'
from fresh, lateral (select procedure = 'summary' as spot) s where stage in ('decided', 'delivered', 'closed');

insert into cases.search_text (case_id, body)
select c.id, lower(concat_ws(E'\n', c.title, k.name, c.place, (select string_agg(p.name, E'\n') from cases.party p where p.case_id = c.id)))
from cases.administrative_case c left join law.cause_of_action k on k.code = c.cause_code;
