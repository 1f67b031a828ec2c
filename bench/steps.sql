-- What a file holds between acceptance and payment: questionings, notices, statements, measures, deliveries, payments. Most as the law wants it, a few in a hundred late
-- or missing, as inspection finds them. Follows cases.sql.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid;
set local session_replication_role = replica;
-- A number from 0 to 99 that says what happened in a file; another salt, another number.
create function pg_temp.fate(id uuid, salt text) returns integer language sql immutable
  return ('x' || left(md5(salt || id), 6))::bit(24)::integer % 100;

create temporary table file on commit drop as
select c.id, c.stage, c.procedure, c.reported_at, p.id as party_id, c.stage in ('proposed', 'decided', 'delivered', 'closed') as heard,
  array_agg(h.person_id order by h.kind desc) as officers
from cases.administrative_case c join cases.party p on p.case_id = c.id and p.role = 'offender' join cases.handler h on h.case_id = c.id
where c.stage <> 'declined' group by c.id, p.id;

insert into cases.questioning (id, case_id, party_id, summons, approved_by, arrived_at, left_at, ground, officers, in_handling_place, av_recorded, rest_and_food, recorded_at)
select pg_temp.made_id('questioning' || party_id), id, party_id, case fate % 3 when 0 then 'written' when 1 then 'oral' else 'voluntary' end,
  case when fate % 3 = 0 then pg_temp.made_id('person' || 700 + fate % 20) end, arrived, arrived + case when fate = 0 then interval '9 hours' else interval '1 hour' + fate % 6 * interval '55 minutes' end,
  'ordinary', officers, true, fate <> 1, true, arrived + interval '9 hours'
from file, lateral (select pg_temp.fate(party_id, 'questioning') as fate, date_trunc('day', reported_at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' + interval '1 day 9 hours' as arrived) q
where procedure <> 'summary' and (heard or stage = 'investigating' and fate < 60);

insert into cases.notice (id, case_id, party_id, given_at, method, facts, basis, penalties, hearing_offered, statement_waived)
select pg_temp.made_id('notice' || party_id), id, party_id, reported_at + interval '7 days', case procedure when 'summary' then 'oral' else 'in-person' end, '示例事实',
  array['PSA-2012:43'], '[{"kind":"fine","fineFen":50000}]', false, pg_temp.fate(party_id, 'statement') >= 5
from file where heard and pg_temp.fate(party_id, 'notice') <> 0;
insert into cases.statement (id, case_id, notice_id, party_id, made_at, content, adopted, answer)
select pg_temp.made_id('statement' || n.party_id), n.case_id, n.id, n.party_id, n.given_at + interval '4 hours', '示例申辩', 'not-adopted', '经复核，申辩理由不成立。'
from cases.notice n where not n.statement_waived;

insert into cases.measure (id, case_id, party_id, kind, object, urgent, taken_at, officers, approved_by, approved_at, document_number, lifted_at, lifted_reason)
select pg_temp.made_id('measure' || party_id), id, party_id, 'evidence-preservation', '示例物品', false, reported_at + interval '6 hours', officers,
  pg_temp.made_id('person' || 700), reported_at + interval '5 hours', '示证保字' || left(party_id::text, 8), reported_at + case fate when 0 then interval '9 days' else interval '4 days' end, '已处理'
from file, lateral (select pg_temp.fate(party_id, 'measure') as fate) f where fate < 10 and procedure <> 'summary';

insert into cases.delivery (id, case_id, decision_id, party_id, method, delivered_on, told_publication, recorded_at)
select pg_temp.made_id('delivery' || d.id), d.case_id, d.id, d.party_id, 'handed-over', d.decided_on + case when pg_temp.fate(d.id, 'delivery') = 0 then 9 else pg_temp.fate(d.id, 'delivery') % 2 end,
  true, d.recorded_at + interval '1 day'
from cases.decision d join cases.administrative_case c on c.id = d.case_id where c.stage in ('delivered', 'closed');
insert into cases.payment (id, case_id, decision_id, kind, paid_on, amount_fen, channel, receipt, recorded_at)
select pg_temp.made_id('payment' || d.id), d.case_id, d.id, 'fine', d.decided_on + 2 + pg_temp.fate(d.id, 'payment') % 14, case d.kind when 'on-the-spot' then 20000 else 50000 end, 'bank',
  '示据' || left(d.id::text, 8), d.recorded_at + interval '16 days'
from cases.decision d join cases.administrative_case c on c.id = d.case_id where c.stage = 'closed' and pg_temp.fate(d.id, 'paid') < 97;

set local maintenance_work_mem = '1GB';
do $$ declare one record; begin
  if to_regclass('public.bench_index') is null then return; end if;
  for one in select indexdef from public.bench_index loop execute one.indexdef; end loop;
  drop table public.bench_index;
end $$;
