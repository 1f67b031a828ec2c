-- Each published record's release and nine corrections: a million leaves of the transparency log.
insert into publicity.event (record_id, record_no, event, at, by)
select r.id, r.record_no, case when turn = 0 then 'published' else 'updated' end, r.published_at + turn * interval '1 day', 'bench'
from generate_series(0, 9) turn, publicity.record r where r.published_at is not null order by turn, r.id;
create table public.bench_leaf (id bigint generated always as identity primary key, entry bytea not null);
