-- Why: search engines and whoever keeps a copy of the public data read it in parts, and can tell whether a part has changed.

-- The addresses of one part: numbers are random, so their first signs cut all of them into even parts.
create function publicity.sitemap_part(prefix text) returns table (record_no text, changed_on date)
language sql stable security definer set search_path = pg_catalog rows 5000 as $$
  select record_no, (greatest(published_at, updated_at) at time zone 'Asia/Shanghai')::date from publicity.record
  where state in ('published', 'under-objection') and record_no >= prefix and record_no < prefix || 'g' order by record_no
$$;

-- Years with public decisions, how many each has. A year's mark changes with every change of what is public of it.
create function publicity.open_years() returns table (year integer, total bigint)
language sql stable security definer set search_path = pg_catalog rows 10 as $$
  select period::integer, sum(n)::bigint from publicity.tally where period ~ '^\d{4}$' group by 1 having sum(n) > 0 order by 1 desc
$$;
create function publicity.year_mark(year integer) returns text language sql stable security definer set search_path = pg_catalog as $$
  select count(*) || '-' || coalesce(sum(version), 0) from publicity.record
  where state in ('published', 'under-objection') and decided_on >= make_date(year, 1, 1) and decided_on < make_date(year + 1, 1, 1)
$$;
revoke execute on function publicity.sitemap_part, publicity.open_years, publicity.year_mark from public;
grant execute on function publicity.sitemap_part, publicity.open_years, publicity.year_mark to fadu_portal;
