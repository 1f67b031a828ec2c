-- Why: whoever may read a view may also ask how it is read. EXPLAIN ANALYZE counts the rows a view drops, and so told a withheld decision's number and day.
-- The public's role asks functions instead, whose inside nobody sees; what they look up touches public rows alone, so that no statistics tell either.
revoke select on publicity.public_decision, publicity.public_listing, publicity.public_withdrawal, publicity.public_taken_down, publicity.public_history,
  publicity.public_objection from fadu_portal;
create index record_public_number on publicity.record (lower(number)) where state in ('published', 'under-objection');

-- A page with its marks and what happened to it; no row for whatever is not public.
create function publicity.public_page(sought text)
returns table (record_no text, kind text, fields jsonb, masking jsonb, published_on date, end_on date, version integer, objections jsonb, history jsonb)
language sql stable security definer set search_path = pg_catalog rows 1 as $$
  select d.record_no, d.kind, d.fields, d.masking, (d.published_at at time zone 'Asia/Shanghai')::date, d.end_on, d.version,
    (select coalesce(jsonb_agg(jsonb_build_object('submittedOn', o.submitted_on, 'decidedOn', o.decided_on, 'outcome', o.outcome) order by o.submitted_on), '[]')
     from publicity.public_objection o where o.record_no = sought),
    (select coalesce(jsonb_agg(jsonb_build_object('event', h.event, 'on', h.on_day, 'fields', h.fields, 'byObjection', h.by_objection) order by h.nth), '[]')
     from publicity.public_history h where h.record_no = sought)
  from publicity.public_decision d where d.record_no = sought
$$;

-- Lines of the list: those of exactly this document number, and the newest.
create function publicity.public_numbered(sought text, most integer) returns setof publicity.public_listing
language sql stable security definer set search_path = pg_catalog rows 1 as $$
  select l.* from (select r.record_no from publicity.record r where r.state in ('published', 'under-objection') and lower(r.number) = lower(sought) limit most) found
  cross join lateral (select * from publicity.public_listing p where p.record_no = found.record_no) l
  order by l.decided_on desc, l.record_no
$$;
create function publicity.public_newest(most integer) returns setof publicity.public_listing
language sql stable security definer set search_path = pg_catalog rows 10 as $$
  select * from publicity.public_listing limit most
$$;

-- How many are public by month of publication from a moment on, by organ and by cause.
create function publicity.public_counts(since timestamptz) returns table (month text, organ text, cause text, n bigint)
language sql stable security definer set search_path = pg_catalog rows 100 as $$
  select d.month, d.organ, d.cause, count(*)
  from (select case when published_at >= since then to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM') end as month, organ_name as organ, cause
    from publicity.public_decision) d
  group by grouping sets ((d.month), (d.organ), (d.cause))
$$;

-- The register of what was taken down: one address, the months, how many, and a page of it. @param month its first day; null: all
create function publicity.taken_down(sought text) returns setof publicity.public_taken_down
language sql stable security definer set search_path = pg_catalog rows 1 as $$
  select * from publicity.public_taken_down where record_no = sought
$$;
create function publicity.taken_down_months(kinds text[], most integer) returns table (month text, n bigint)
language sql stable security definer set search_path = pg_catalog rows 20 as $$
  select to_char(gone_on, 'YYYY-MM'), count(*) from publicity.public_taken_down where how = any (kinds) group by 1 order by 1 desc limit most
$$;
create function publicity.taken_down_total(kinds text[], month date) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from publicity.public_taken_down
  where how = any (kinds) and (taken_down_total.month is null or gone_on >= taken_down_total.month and gone_on < (taken_down_total.month + interval '1 month')::date)
$$;
create function publicity.taken_down_list(kinds text[], month date, most integer, skipped integer) returns setof publicity.public_taken_down
language sql stable security definer set search_path = pg_catalog rows 50 as $$
  select * from publicity.public_taken_down
  where how = any (kinds) and (taken_down_list.month is null or gone_on >= taken_down_list.month and gone_on < (taken_down_list.month + interval '1 month')::date)
  order by gone_on desc, record_no limit most offset skipped
$$;

revoke execute on function publicity.public_page, publicity.public_numbered, publicity.public_newest, publicity.public_counts, publicity.taken_down,
  publicity.taken_down_months, publicity.taken_down_total, publicity.taken_down_list from public;
grant execute on function publicity.public_page, publicity.public_numbered, publicity.public_newest, publicity.public_counts, publicity.taken_down,
  publicity.taken_down_months, publicity.taken_down_total, publicity.taken_down_list to fadu_portal;
