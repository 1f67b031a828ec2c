-- The rows of the files that files.sql drew, each fault in its place.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid;
set local session_replication_role = replica;
set local work_mem = '256MB';
set local maintenance_work_mem = '512MB';
insert into cases.administrative_case (id, number, acceptance_number, title, unit_id, unit_path, organ_id, procedure, stage, family, cause_code, source, place, region_code,
  occurred_on, found_on, summary, reported_at, accepted_at, closed_at, version, created_by)
select id, 'A' || unit_code || '0000' || to_char(reported_at, 'YYYYMM') || lpad(n::text, 7, '0'), case when accepted and fault <> 13 then '示受案字' || n end,
  '示例甲' || n % 977 || cause_name || '案', unit_id, unit_path, organ_id, procedure, stage, case when psa then 'psa' else 'general' end, cause_code,
  case when procedure = 'summary' then 'on-the-spot' when n % 3 = 0 then 'patrol' else 'report' end, '示例区示例路' || n % 400 || '号', region_code, day0, day0,
  '示例案情：当事人于某日在示例路与他人发生纠纷，民警到场处置，现场取证并询问各方。', reported_at,
  case when accepted then reported_at + case when fault = 2 and procedure = 'ordinary' then interval '30 hours' else interval '1 hour' end end, case when stage = 'closed' then reported_at + interval '25 days' end, 4, 'system:bench'
from public.bench_file, lateral (select stage not in ('reported', 'declined') as accepted) a;

insert into cases.party (id, case_id, role, kind, name, id_type, id_number, birth_on, phone, recorded_at)
select case p when 1 then offender else victim end, id, case p when 1 then 'offender' else 'victim' end, 'person',
  '示例' || chr(19968 + n * p % 4000) || chr(19968 + n * 7 % 3000), 'id-card', region_code || '19' || 60 + n % 40 || '0101' || lpad((n * p % 10000)::text, 4, '0'),
  make_date(1960 + n % 40, 1, 1), '1390000' || lpad((n % 10000)::text, 4, '0'), reported_at
from public.bench_file, generate_series(1, 2) p where p = 1 or n % 2 = 0;

insert into cases.handler (id, case_id, person_id, kind, from_at)
select pg_temp.made_id('handler' || n || kind), id, person, kind, reported_at
from public.bench_file, lateral (values ('lead', lead), ('co', co)) h (kind, person) where person is not null;

insert into cases.timeline (case_id, act, at, actor_id, actor_name, stage_from, stage_to, details)
select id, line.act, reported_at + line.after, 'system:bench', '示例警官', null, stage, line.details
from public.bench_file, lateral (values ('registerReport', interval '0', '{}'::jsonb, true),
  ('accept', interval '1 hour', (case when fault = 3 then '{}' else '{"receiptGivenTo": "示例"}' end)::jsonb, stage not in ('reported', 'declined')),
  ('decline', interval '5 hours', '{"reason": "示例理由", "told": "written", "toldOn": "2022-01-01"}'::jsonb, stage = 'declined'),
  ('addEvidence', interval '5 hours', '{}'::jsonb, procedure <> 'summary' and stage <> 'reported'),
  ('propose', interval '8 days', '{}'::jsonb, procedure = 'ordinary' and stage in ('proposed', 'delivered', 'closed'))) as line (act, after, details, there)
where line.there;

insert into cases.evidence (id, case_id, kind, title, collected_on, collected_by, recorded_at)
select pg_temp.made_id('evidence' || n || e), id, 'physical', '示例证据' || e, day0, case when fault = 4 and e = 1 then array[lead] else array[lead, pg_temp.made_id('person' || 641 + n % 59)] end, reported_at + interval '5 hours'
from public.bench_file, generate_series(1, 2) e where procedure <> 'summary' and stage not in ('reported', 'declined');

insert into cases.fast_track (id, case_id, party_id, informed_at, consented_at, custody_from)
select pg_temp.made_id('fast' || n), id, offender, reported_at + interval '2 hours', reported_at + interval '3 hours', reported_at + interval '2 hours'
from public.bench_file where procedure = 'fast-track' and fault <> 19;

insert into cases.questioning (id, case_id, party_id, summons, approved_by, arrived_at, left_at, ground, officers, in_handling_place, av_recorded, rest_and_food, recorded_at)
select pg_temp.made_id('questioning' || n), id, offender, case n % 3 when 0 then 'written' when 1 then 'oral' else 'voluntary' end, case when n % 3 = 0 and fault <> 11 then chief end, arrived,
  arrived + case when fault = 0 then interval '9 hours' else interval '1 hour' + n % 6 * interval '55 minutes' end, 'ordinary', array[lead, pg_temp.made_id('person' || 641 + n % 59)], true, fault <> 1, fault <> 14, arrived + interval '9 hours'
from public.bench_file, lateral (select reported_at + interval '3 hours' as arrived) q
where procedure <> 'summary' and stage not in ('reported', 'declined');

insert into cases.notice (id, case_id, party_id, given_at, method, facts, basis, penalties, hearing_offered, statement_waived)
select pg_temp.made_id('notice' || n), id, offender, reported_at + case procedure when 'ordinary' then interval '7 days' else interval '0' end, case procedure when 'summary' then 'oral' else 'in-person' end,
  '示例事实', basis, case when fault = 17 then '[{"kind":"fine","fineFen":100}]' else penalties end, false, n % 20 > 0
from public.bench_file where stage in ('proposed', 'delivered', 'closed') and fault <> 5;
insert into cases.statement (id, case_id, notice_id, party_id, made_at, content, adopted, answer)
select pg_temp.made_id('statement' || n.party_id), n.case_id, n.id, n.party_id, n.given_at + interval '4 hours', '示例申辩', 'not-adopted', '经复核，申辩理由不成立。'
from cases.notice n where not n.statement_waived;

insert into cases.measure (id, case_id, party_id, kind, object, urgent, taken_at, officers, approved_by, approved_at, document_number, lifted_at, lifted_reason)
select pg_temp.made_id('measure' || n), id, offender, 'evidence-preservation', '示例物品', false, reported_at + interval '6 hours', array[lead, pg_temp.made_id('person' || 641 + n % 59)],
  case when fault = 20 then lead else chief end, reported_at + interval '5 hours', case when fault <> 21 then '示证保字' || n end, reported_at + case when fault = 8 then interval '20 days' else interval '4 days' end, '已处理'
from public.bench_file where (n % 10 = 0 or fault in (8, 20, 21)) and procedure = 'ordinary' and stage not in ('reported', 'declined') and not recent;

insert into cases.proposal (id, case_id, version, proposed_by, proposed_at, facts, reasons, discretion, public_interest, complex, file_digest, snapshot)
select pg_temp.made_id('proposal' || n), id, 1, lead, reported_at + proposed, '示例事实', '示例理由', case when fault = 15 then '' else '示例裁量' end, false, false, md5(n::text), '{}'
from public.bench_file, lateral (select case when procedure = 'fast-track' then interval '12 hours' when fault = 7 then interval '1 hour' else interval '8 days' end as proposed) p
where procedure <> 'summary' and stage in ('proposed', 'delivered', 'closed');
insert into cases.proposal_item (id, proposal_id, case_id, ordinal, party_id, outcome, cause_code, statute, tier, penalties, basis)
select pg_temp.made_id('item' || n), pg_temp.made_id('proposal' || n), id, 1, offender, 'penalty', cause_code, statute, tier, penalties, case when fault = 22 then '{}' else basis end
from public.bench_file where procedure <> 'summary' and stage in ('proposed', 'delivered', 'closed');
insert into cases.review_outcome (id, proposal_id, case_id, result, reviewer_id, opinion_id, reason, at)
select pg_temp.made_id('review' || n), pg_temp.made_id('proposal' || n), id, 'approved', chief, pg_temp.made_id('opinion' || n), '同意',
  reported_at + case when procedure = 'fast-track' then interval '13 hours' when fault = 16 then interval '12 days' else interval '9 days' end
from public.bench_file where procedure <> 'summary' and stage in ('delivered', 'closed');
insert into cases.decision (id, case_id, kind, item_id, proposal_id, review_id, review_clears, party_id, outcome, number, decided_on, decided_by, level, spot, recorded_at)
select pg_temp.made_id('decision' || n), id, case when spot then 'on-the-spot' else 'reviewed' end, case when not spot then pg_temp.made_id('item' || n) end,
  case when not spot then pg_temp.made_id('proposal' || n) end, case when not spot then pg_temp.made_id('review' || n) end, case when not spot then true end, offender, 'penalty',
  '示公行罚决字〔' || to_char(reported_at, 'YYYY') || '〕' || n || '号', day0 + decided_after, lead, case when spot then 'officer' else 'county' end,
  case when spot then jsonb_build_object('causeCode', cause_code, 'statute', statute, 'tier', tier, 'basis', basis, 'penalties', penalties, 'decidedAt', reported_at + interval '1 hour',
    'officers', jsonb_build_array(lead, chief), 'disputed', false, 'avRecorded', true) end,
  reported_at + decided_after * interval '1 day' + case when spot and fault = 10 then interval '7 days' else interval '2 hours' end
from public.bench_file, lateral (select procedure = 'summary' as spot) s where stage in ('delivered', 'closed');

insert into cases.delivery (id, case_id, decision_id, party_id, method, delivered_on, told_publication, recorded_at)
select pg_temp.made_id('delivery' || n || p), id, pg_temp.made_id('decision' || n), case p when 1 then offender else victim end, 'handed-over',
  day0 + decided_after + case when fault = 6 and p = 1 or fault = 12 and p = 2 then 13 else n % 2 end, true, reported_at + decided_after * interval '1 day' + interval '1 day'
from public.bench_file, generate_series(1, 2) p where stage in ('delivered', 'closed') and (p = 1 or n % 2 = 0);
insert into cases.payment (id, case_id, decision_id, kind, paid_on, amount_fen, channel, receipt, recorded_at)
select pg_temp.made_id('payment' || n), id, pg_temp.made_id('decision' || n), 'fine', day0 + decided_after + 2 + n % 13, fen, 'bank', '示据' || n, reported_at + interval '16 days'
from public.bench_file where stage = 'closed' and fault <> 9;
insert into cases.closure (case_id, ground, closed_on, closed_by)
select id, 'executed', day0 + 25, lead from public.bench_file where stage = 'closed' and fault <> 23;

insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
select pg_temp.made_id('legal' || n), pg_temp.made_id('person' || n), 'legal-profession', '2019-01-01', '示法' || n from generate_series(700, 720) n;
insert into organisations.reviewer_post (id, person_id, unit_id, from_on, first_took_up_on)
select pg_temp.made_id('post' || n), p.id, p.unit_id, '2020-01-01', '2017-01-01' from generate_series(700, 720) n join organisations.person p on p.id = pg_temp.made_id('person' || n);

do $$ declare one record; begin
  for one in select indexdef from public.bench_later where indexdef not like '%USING gin%' loop execute one.indexdef; end loop;
end $$;
drop table public.bench_file, public.bench_later;
