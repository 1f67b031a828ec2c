-- A million published records of five years, a few causes often and many seldom, as in a city. Deterministic, invented.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid;
set local session_replication_role = replica; -- the records' decisions are not needed to read them
create temporary table dropped on commit drop as select indexdef, indexname from pg_indexes
  where schemaname = 'publicity' and tablename = 'record' and indexdef not like '%UNIQUE%';
do $$ declare one record; begin
  for one in select * from dropped loop execute format('drop index publicity.%I', one.indexname); end loop; -- built in one go at the end
end $$;
create temporary table organ on commit drop as
  select row_number() over (order by code) - 1 as n, id, path, name from organisations.unit where kind <> 'station';
create temporary table cause (n int, name text) on commit drop;
insert into cause select n, (array['未按规定登记住宿旅客信息', '娱乐场所未按规定核对从业人员身份', '网吧接纳未成年人进入', '殴打他人', '盗窃', '赌博', '非法携带管制器具',
  '寻衅滋事', '机动车修理企业未按规定登记', '旧货业未查验证件', '保安公司未按规定备案', '单位未履行网络安全保护义务', '故意损毁财物', '扰乱公共场所秩序',
  '违反规定出租房屋', '散布谣言', '阻碍执行职务', '伪造印章', '违规储存烟花爆竹', '未按规定运输危险物品'])[n % 20 + 1]
  || case when n < 20 then '' else '（第' || n / 20 || '类情形）' end from generate_series(0, 79) n;
create temporary table made on commit drop as
select i as n, d.decided_on, o.id as unit_id, o.path, o.name as organ, c.name as cause, t.party_type,
  case t.party_type when 'natural-person' then (array['王', '李', '张', '刘', '陈'])[i % 5 + 1] || '某某'
    else '示例' || chr(19968 + (i * 7919::bigint % 5000)::int) || chr(19968 + (i * 104729::bigint % 5000)::int)
      || (array['商贸', '旅馆', '网吧', '科技', '餐饮', '物业', '娱乐', '典当'])[i * 31 % 8 + 1] || case t.party_type when 'legal-person' then '有限公司' else '店' end end as party,
  '四公决字〔' || extract(year from d.decided_on) || '〕' || i || '号' as number, (array[20000, 50000, 100000, 500000, 2000000])[i * 17 % 5 + 1] + i % 100 * 100 as fine_fen
from generate_series(1, 1000000) i,
  lateral (select date '2021-07-01' + i / 555 as decided_on) d, lateral (select (80 * ((i * 2654435761 % 100000) / 100000.0) ^ 3)::int % 80 as k) k,
  lateral (select case when i * 40503::bigint % 100 < 60 then 'legal-person' when i * 40503::bigint % 100 < 80 then 'sole-trader' else 'natural-person' end as party_type) t,
  organ o, cause c where o.n = i * 48271::bigint % 6 and c.n = k.k;
insert into publicity.record (id, imported_id, record_no, unit_id, unit_path, organ_name, decided_on, number, state, kind, public_fields, masking, masked_by, masked_at,
  confirmed_by, confirmed_at, published_by, published_at, end_on, collected_at)
select pg_temp.made_id('r' || n), pg_temp.made_id('i' || n), left(md5('record' || n), 20), unit_id, path, organ, decided_on, number,
  case when n % 5000 = 0 then 'under-objection' else 'published' end, case when n % 20 = 0 then 'other' else 'penalty' end,
  jsonb_build_object('partyName', party, 'partyType', party_type, 'uscc', case when party_type = 'natural-person' then null else '91220300MA' || lpad(n::text, 7, '0') || 'X' end,
    'legalRepresentative', null, 'decisionNo', number, 'violationType', cause,
    'violationFacts', '经查，当事人存在上述违法行为，民警现场检查发现并固定证据，当事人对上述事实供认不讳，另有现场照片、询问笔录等证据证实。',
    'legalBasis', jsonb_build_array('PSA-2012:56', '某条例第三条'), 'penaltyTypes', jsonb_build_array('罚款'), 'penaltyContent', '罚款' || fine_fen / 100 || '元',
    'fineFen', fine_fen, 'confiscatedFen', null, 'decisionDate', decided_on, 'publicityEndDate', decided_on + 1095, 'authorityName', organ,
    'authorityUscc', null, 'place', '示例区'),
  '[{"field": "place", "substitute": "示例区", "reason": "地点只公开到区", "proposedBy": "machine"}]', 'a', decided_on + time '08:00', 'b', decided_on + time '09:00', 'c',
  decided_on + 3 + time '10:00', decided_on + 1826, decided_on + time '07:00'
from made;
set local maintenance_work_mem = '1GB';
do $$ declare one record; begin
  for one in select * from dropped loop execute one.indexdef; end loop;
end $$;
select publicity.recount_tally();
