-- A million cases, 100,000 of them open: six in ten of the last sixth are not decided yet.
create table public.bench_size (cases integer not null, open_from integer not null);
insert into public.bench_size values (1000000, 833333);
-- Indexes over pieces of words are built in one go at the end, by steps.sql.
create table public.bench_index as select indexname, indexdef from pg_indexes where schemaname = 'cases' and indexdef like '%USING gin%';
do $$ declare one record; begin
  for one in select indexname from public.bench_index loop execute format('drop index cases.%I', one.indexname); end loop;
end $$;
