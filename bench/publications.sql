-- A published record for each of 100,000 historical decisions. Deterministic, invented.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid; -- the form of a random one, always the same
set local session_replication_role = replica;
insert into cases.imported_decision (id, import_id, row_number, unit_id, unit_path, organ_id, organ_name, number, raw_number, decided_on, party_name, party_type,
  penalties, fine_fen, fields)
select pg_temp.made_id('imported' || n), pg_temp.made_id('import'), n, u.id, u.path, u.id, '示例市公安局', '示公决〔2024〕' || n || '号', '示公决〔2024〕' || n || '号',
  date '2024-01-01' + n % 700, '示例' || chr(19968 + n % 5000) || '商贸有限公司', 'legal-person', array['fine'], 50000, '{}'
from generate_series(1, 100000) n, organisations.unit u where u.code = '220300000000';

insert into publicity.record (imported_id, record_no, unit_id, unit_path, organ_name, decided_on, number, state, public_fields, masking, masked_by, masked_at,
  confirmed_by, confirmed_at, published_by, published_at, end_on, collected_at)
select d.id, left(md5('record' || row_number), 20), d.unit_id, d.unit_path, d.organ_name, d.decided_on, d.number, 'published',
  jsonb_build_object('partyName', d.party_name, 'partyType', d.party_type, 'uscc', '91220300MA' || lpad(row_number::text, 7, '0') || 'X',
    'legalRepresentative', null, 'decisionNo', d.number, 'violationType', '未按规定登记住宿旅客信息',
    'violationFacts', '经查，该单位在接待旅客住宿时未按规定查验、登记旅客身份信息，民警现场检查发现并固定证据，经营者对上述事实供认不讳，另有现场照片、询问笔录等证据证实。',
    'legalBasis', jsonb_build_array('PSA-2012:56', '某条例第三条'), 'penaltyTypes', jsonb_build_array('罚款'), 'penaltyContent', '罚款500元',
    'fineFen', 50000, 'confiscatedFen', null, 'decisionDate', d.decided_on, 'publicityEndDate', d.decided_on + 1095, 'authorityName', d.organ_name,
    'authorityUscc', null, 'place', '示例区'),
  '[{"field": "place", "substitute": "示例区", "reason": "地点只公开到区", "proposedBy": "machine"}]', 'a', '2026-03-22T08:00Z', 'b', '2026-03-23T08:00Z', 'c',
  '2026-03-24T08:00Z', d.decided_on + 1826, '2026-03-21T08:00Z'
from cases.imported_decision d;
