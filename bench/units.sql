-- An invented city: five bureaus, forty stations, 720 officers. Deterministic.
create or replace function pg_temp.made_id(seed text) returns uuid language sql immutable
  return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid; -- the form of a random one, always the same
set local session_replication_role = replica;
insert into organisations.unit (id, parent_id, organ_id, code, region_code, name, short_name, kind, level, path)
select pg_temp.made_id('unit' || code), pg_temp.made_id('unit' || parent), pg_temp.made_id('unit' || organ), code, left(code, 6), name, short, kind, level, path
from (
  select '220300000000' as code, null as parent, '220300000000' as organ, '示例市公安局' as name, '四公' as short, 'city-bureau' as kind,
    'city' as level, '/220300000000/' as path
  union all
  select b.code, '220300000000', b.code, b.name, b.short, b.kind, 'county', '/220300000000/' || b.code || '/'
  from (values ('220302000000', '示例铁西分局', '四公西', 'branch-bureau'), ('220303000000', '示例铁东分局', '四公东', 'branch-bureau'),
    ('220322000000', '示例梨树县公安局', '梨公', 'county-bureau'), ('220323000000', '示例伊通县公安局', '伊公', 'county-bureau'),
    ('220382000000', '示例双辽市公安局', '双公', 'county-bureau')) b (code, name, short, kind)
  union all
  select left(b, 6) || lpad(n::text, 2, '0') || '0000', b, b, '示例' || left(b, 6) || '第' || n || '派出所', '示' || left(b, 6) || n, 'station', 'station',
    '/220300000000/' || b || '/' || left(b, 6) || lpad(n::text, 2, '0') || '0000/'
  from unnest(array['220302000000', '220303000000', '220322000000', '220323000000', '220382000000']) b, generate_series(1, 8) n
) u;

insert into organisations.person (id, unit_id, unit_path, name, police_number, kind, active_from)
select pg_temp.made_id('person' || n), u.id, u.path, '示例警官' || n, lpad((100000 + n)::text, 6, '0'), 'officer', '2020-01-01'
from generate_series(1, 720) n
join (select id, path, row_number() over (order by code) - 1 as place, count(*) over () as all_units from organisations.unit where kind = 'station') u
  on u.place = n % u.all_units;
insert into organisations.credential (id, person_id, number, valid_from, valid_to)
select pg_temp.made_id('credential' || id), id, '示' || police_number, '2020-01-01', '2030-12-31' from organisations.person;
insert into organisations.qualification (id, person_id, kind, obtained_on, certificate_no)
select pg_temp.made_id('qualification' || id), id, 'basic', '2020-01-01', '示基' || police_number from organisations.person;
