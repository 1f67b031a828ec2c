-- Why: a million public records are searched, counted and paged in a few milliseconds, and only what is public can be found or counted.

-- What a search looks in, as an eye reads it: width, letters' case and kinds of brackets make no difference. A natural person's name, even masked, is no
-- search word. The portal puts what is typed into the same form (publicity/public-words.ts).
create function publicity.plain_text(content text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select lower(translate(publicity.legible(content), '（〔【［〖「『〈《❲﹝[{<）〕】］〗」』〉》❳﹞]}>', '((((((((((((((' || '))))))))))))))'))
$$;
-- The pairs of signs live in the index alone: stored beside the text they made every row half as large again.
alter table publicity.record
  drop column search_grams,
  drop column search_text,
  add column search_text text generated always as (publicity.plain_text(publicity.search_text(public_fields))) stored,
  add column fine_fen bigint not null generated always as (coalesce((public_fields ->> 'fineFen')::bigint, 0)) stored;
create index record_public_grams on publicity.record using gin (publicity.grams(search_text)) with (fastupdate = off)
  where state in ('published', 'under-objection');
create index record_public_fine on publicity.record (fine_fen desc, record_no) where state in ('published', 'under-objection');
create index record_public_cause on publicity.record (cause, decided_on desc, record_no) where state in ('published', 'under-objection');
create index record_public_organ on publicity.record (organ_name, decided_on desc, record_no) where state in ('published', 'under-objection');
create index record_public_counted on publicity.record (decided_on, organ_name, cause, party_type, kind, state) where state in ('published', 'under-objection');

-- How many public records there are, for each period: all time (''), a year ('2024'), a month ('2024-03'). Several rows may speak of the same
-- thing: a change adds a row and waits for nobody, a job folds them. Tested and checked against a recount.
create table publicity.tally (
  period     text not null,
  organ_name text not null,
  cause      text,
  party_type text,
  kind       text not null,
  state      text not null,
  n          bigint not null check (n <> 0)
);
create index tally_period on publicity.tally (period);

create function publicity.periods_of(decided_on date) returns text[] language sql stable parallel safe set search_path = pg_catalog as $$
  select array['', to_char(decided_on, 'YYYY'), to_char(decided_on, 'YYYY-MM')]
$$;

create function publicity.count_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op <> 'INSERT' then
    insert into publicity.tally (period, organ_name, cause, party_type, kind, state, n)
    select period, organ_name, cause, party_type, kind, state, -count(*) from gone, unnest(publicity.periods_of(decided_on)) period
    where state in ('published', 'under-objection') group by 1, 2, 3, 4, 5, 6;
  end if;
  if tg_op <> 'DELETE' then
    insert into publicity.tally (period, organ_name, cause, party_type, kind, state, n)
    select period, organ_name, cause, party_type, kind, state, count(*) from come, unnest(publicity.periods_of(decided_on)) period
    where state in ('published', 'under-objection') group by 1, 2, 3, 4, 5, 6;
  end if;
  return null;
end $$;
create trigger count_insert after insert on publicity.record referencing new table as come for each statement execute function publicity.count_change();
create trigger count_update after update on publicity.record referencing old table as gone new table as come for each statement
  execute function publicity.count_change();
create trigger count_delete after delete on publicity.record referencing old table as gone for each statement execute function publicity.count_change();

-- What the tally should be, counted from the records.
create view publicity.recount with (security_invoker) as
  select period, organ_name, cause, party_type, kind, state, count(*) as n
  from publicity.record, unnest(publicity.periods_of(decided_on)) period where state in ('published', 'under-objection') group by 1, 2, 3, 4, 5, 6;

-- Where tally and recount differ; no row when all is well.
create function publicity.tally_errors() returns table (period text, organ_name text, cause text, party_type text, kind text, state text, tallied bigint, counted bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select *
  from (select t.period, t.organ_name, t.cause, t.party_type, t.kind, t.state, sum(t.tallied)::bigint as tallied, sum(t.counted)::bigint as counted
    from (select y.*, 0 as counted from publicity.tally y (period, organ_name, cause, party_type, kind, state, tallied)
      union all select c.period, c.organ_name, c.cause, c.party_type, c.kind, c.state, 0, c.n from publicity.recount c) t
    group by 1, 2, 3, 4, 5, 6) both_sides
  where both_sides.tallied <> both_sides.counted
$$;

-- One row for each thing again. Readers see the same sums before and after. @returns rows folded
create function publicity.fold_tally() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  folded bigint;
begin
  lock table publicity.tally in share row exclusive mode; -- whoever publishes waits a moment, readers do not
  create temporary table tally_folded on commit drop as
    select period, organ_name, cause, party_type, kind, state, sum(n) as n from publicity.tally group by 1, 2, 3, 4, 5, 6;
  delete from publicity.tally;
  get diagnostics folded = row_count;
  insert into publicity.tally select * from pg_temp.tally_folded where n <> 0;
  drop table pg_temp.tally_folded;
  return folded;
end $$;

-- From scratch: after a bulk load that went past the triggers.
create function publicity.recount_tally() returns void language sql security definer set search_path = pg_catalog as $$
  lock table publicity.tally in share row exclusive mode;
  delete from publicity.tally;
  insert into publicity.tally select * from publicity.recount;
$$;
select publicity.recount_tally();

-- The periods that make up a range of days, and the days left over at its two ends.
create function publicity.periods_between(from_on date, to_on date, out periods text[], out edges daterange[])
language plpgsql stable set search_path = pg_catalog as $$
declare
  month date;
  upto  date := coalesce(to_on, date '2100-12-31');
  since date := coalesce(from_on, date '1900-01-01');
  first date := (date_trunc('month', since + interval '1 month' - interval '1 day'))::date; -- first month that is in it from its first day
  last  date := (date_trunc('month', upto + interval '1 day'))::date;                       -- first day after the last whole month
begin
  if from_on is null and to_on is null then
    periods := array[''];
  elsif first >= last then
    periods := '{}';
    edges := array[daterange(since, greatest(upto + 1, since))];
  else
    periods := '{}';
    month := first;
    while month < last loop
      if extract(month from month) = 1 and month + interval '1 year' <= last then
        periods := periods || to_char(month, 'YYYY');
        month := month + interval '1 year';
      else
        periods := periods || to_char(month, 'YYYY-MM');
        month := month + interval '1 month';
      end if;
    end loop;
    edges := array[daterange(since, first), daterange(last, greatest(upto + 1, last))];
  end if;
end $$;

-- A search as the portal asks it: null where nothing is asked. Made by the portal, read here; every value goes into the query as a quoted literal.
create type publicity.asked as (
  words text[], grams text[],          -- all must be found; the pairs of signs of all words
  organ text, cause text, party_type text, kind text, state text,
  from_on date, to_on date,
  sort text,                           -- newest, oldest, fine
  after_key text, after_no text        -- last record of the page before
);

-- What follows until `is_common` only writes SQL and is called by nobody but the functions with the owner's rights, whose search path is fixed.
create function publicity.words_sql(asked publicity.asked) returns text language sql immutable as $$
  select coalesce(string_agg(format(' and strpos(search_text, %L) > 0', word), ''), '') from unnest(asked.words) word
$$;
create function publicity.grams_sql(asked publicity.asked) returns text language sql immutable as $$
  select format(' and publicity.grams(search_text) @@ %L::tsquery', string_agg('''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''', ' & '))
  from unnest(asked.grams) gram
$$;
create function publicity.days_sql(asked publicity.asked) returns text language sql immutable as $$
  select case when asked.from_on is null then '' else format(' and decided_on >= %L::date', asked.from_on) end
    || case when asked.to_on is null then '' else format(' and decided_on <= %L::date', asked.to_on) end
$$;
-- @param but one of organ, cause, party_type, kind, state: counted as if it were not set
create function publicity.chosen_sql(asked publicity.asked, but text) returns text language sql immutable as $$
  select case when asked.organ is null or but = 'organ' then '' else format(' and organ_name = %L', asked.organ) end
    || case when asked.cause is null or but = 'cause' then '' else format(' and cause = %L', asked.cause) end
    || case when asked.party_type is null or but = 'party_type' then '' else format(' and party_type = %L', asked.party_type) end
    || case when asked.kind is null or but = 'kind' then '' else format(' and kind = %L', asked.kind) end
    || case when asked.state is null or but = 'state' then '' else format(' and state = %L', asked.state) end
$$;
create function publicity.order_sql(sort text) returns text language sql immutable as $$
  select case sort when 'oldest' then 'decided_on, record_no desc' when 'fine' then 'fine_fen desc, record_no' else 'decided_on desc, record_no' end
$$;
create function publicity.after_sql(asked publicity.asked) returns text language sql immutable as $$
  select case when asked.after_no is null then ''
    when asked.sort = 'oldest' then format(' and decided_on >= %1$L::date and (decided_on > %1$L::date or record_no < %2$L)', asked.after_key, asked.after_no)
    when asked.sort = 'fine' then format(' and fine_fen <= %1$L::bigint and (fine_fen < %1$L::bigint or record_no > %2$L)', asked.after_key, asked.after_no)
    else format(' and decided_on <= %1$L::date and (decided_on < %1$L::date or record_no > %2$L)', asked.after_key, asked.after_no) end
$$;

-- Whether the words stand in so many records that reading the newest finds enough: asked of the newest 300 of those days.
create function publicity.is_common(asked publicity.asked) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  hits bigint;
begin
  execute format($q$select count(*) from (select search_text from publicity.record where state in ('published', 'under-objection') %s
    order by decided_on desc, record_no limit 300) newest where true %s$q$, publicity.days_sql(asked), publicity.words_sql(asked)) into hits;
  return hits >= 15; -- one in twenty
end $$;

-- Query that finds the records' keys, in the words' own way. @param few how many of a common word are looked at
create function publicity.found_sql(asked publicity.asked, common boolean, few integer) returns text
language sql immutable as $$
  select case when common then format($q$select * from (select record_no, decided_on, fine_fen, organ_name, cause, party_type, kind, state, search_text
      from publicity.record where state in ('published', 'under-objection') %s %s order by %s limit 20000) walked where true %s limit %s$q$,
      publicity.days_sql(asked), publicity.chosen_sql(asked, ''), publicity.order_sql(asked.sort), publicity.words_sql(asked), few)
    else format($q$select record_no, decided_on, fine_fen, organ_name, cause, party_type, kind, state
      from publicity.record where state in ('published', 'under-objection') %s %s %s$q$,
      publicity.days_sql(asked), publicity.grams_sql(asked), publicity.words_sql(asked)) end
$$;

-- The numbers of each filter's values, from the cells: a filter counts its own values as if it were not set.
create function publicity.counts_sql(asked publicity.asked) returns text language sql immutable as $$
  select format('coalesce((select sum(n) from cell where true %s), 0)::bigint as total', publicity.chosen_sql(asked, ''))
    || string_agg(format($q$, (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n)), '[]')
      from (select %1$I as value, sum(n)::bigint as n from cell where %1$I is not null %2$s group by 1 having sum(n) > 0 order by 2 desc, 1 limit 40) top) as %3$I$q$,
      name, publicity.chosen_sql(asked, but), but), '')
  from (values ('organ_name', 'organ'), ('cause', 'cause'), ('party_type', 'party_type'), ('kind', 'kind'), ('state', 'state')) filter (name, but)
$$;

-- A page of a search: {total, capped, organ, cause, party_type, kind, state, items}. One statement counts and lists.
-- @param size rows of the page; one more is given when there is a next page
create function publicity.search(asked publicity.asked, size integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' set jit = off as $$
declare
  few     constant integer := 1000; -- of a common word, that many are counted and listed
  common  boolean := cardinality(asked.words) > 0 and publicity.is_common(asked);
  periods text[];
  edges   daterange[];
  cells   text;
  picked  text;
  answer  jsonb;
begin
  if cardinality(asked.words) = 0 then
    select * into periods, edges from publicity.periods_between(asked.from_on, asked.to_on);
    cells := format('select organ_name, cause, party_type, kind, state, sum(n) as n from (
        select organ_name, cause, party_type, kind, state, n from publicity.tally where period = any (%L::text[])', periods)
      || coalesce((select string_agg(format(' union all select organ_name, cause, party_type, kind, state, count(*) from publicity.record
        where state in (''published'', ''under-objection'') and decided_on >= %L::date and decided_on < %L::date group by 1, 2, 3, 4, 5', lower(edge), upper(edge)), '')
        from unnest(edges) edge where not isempty(edge)), '') || ') counted group by 1, 2, 3, 4, 5';
    picked := format($q$select record_no, decided_on, fine_fen from publicity.record where state in ('published', 'under-objection') %s %s %s order by %s limit %s$q$,
      publicity.days_sql(asked), publicity.chosen_sql(asked, ''), publicity.after_sql(asked), publicity.order_sql(asked.sort), size + 1);
  else
    cells := 'select organ_name, cause, party_type, kind, state, count(*) as n from found group by 1, 2, 3, 4, 5';
    picked := format('select record_no, decided_on, fine_fen from found where true %s %s order by %s limit %s',
      publicity.chosen_sql(asked, ''), publicity.after_sql(asked), publicity.order_sql(asked.sort), size + 1);
  end if;
  loop
    execute format('with %s cell as materialized (%s), picked as materialized (%s), numbers as (select %s)
      select jsonb_build_object(''capped'', false) || to_jsonb(numbers) || jsonb_build_object(''items'', (
        select coalesce(jsonb_agg(jsonb_build_object(''recordNo'', record_no, ''number'', r.number, ''organName'', r.organ_name, ''decidedOn'', r.decided_on,
          ''cause'', r.cause, ''partyName'', r.public_fields ->> ''partyName'', ''penaltyContent'', r.public_fields ->> ''penaltyContent'', ''kind'', r.kind,
          ''fineFen'', r.fine_fen, ''underObjection'', r.state = ''under-objection'') order by %s), ''[]'')
        from picked p join publicity.record r using (record_no))) from numbers',
      case when cardinality(asked.words) > 0 then format('found as materialized (%s),', publicity.found_sql(asked, common, few + 1)) end,
      cells, picked, publicity.counts_sql(asked), regexp_replace(publicity.order_sql(asked.sort), '(decided_on|fine_fen)', 'p.\1')) into answer;
    exit when not common;
    if (answer ->> 'total')::bigint > few then
      return answer || jsonb_build_object('capped', true, 'total', few);
    end if;
    common := false; -- common lately, but not so among what was asked for: look for all of it
  end loop;
  return answer;
end $$;

-- The next public records of a search, whole, for downloads: always newest first. @param common what `search` found out: `capped`
create function publicity.listing_after(asked publicity.asked, common boolean, size integer)
returns table (record_no text, decided_on date, kind text, state text, fields jsonb, published_on date, end_on date)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' set jit = off rows 500 as $$
begin
  return query execute format($q$with picked as materialized (select record_no, decided_on from publicity.record
      where state in ('published', 'under-objection') %s %s %s %s %s order by decided_on desc, record_no limit %s)
    select r.record_no, r.decided_on, r.kind, r.state, r.public_fields, (r.published_at at time zone 'Asia/Shanghai')::date, r.end_on
    from picked p join publicity.record r using (record_no) order by p.decided_on desc, p.record_no$q$,
    publicity.days_sql(asked), publicity.chosen_sql(asked, ''), publicity.after_sql(asked), case when common or asked.grams = '{}' then '' else publicity.grams_sql(asked) end,
    publicity.words_sql(asked), size);
end $$;

-- Replaced by `search`: it could be asked for any pair of signs, one record at a time.
drop function publicity.matching;

-- The list, in its order: with what a mark under objection and a sum need.
create or replace view publicity.public_listing with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields ->> 'partyName' as party_name,
    public_fields ->> 'penaltyContent' as penalty_content, published_at, kind, state = 'under-objection' as under_objection, fine_fen
  from publicity.record where state in ('published', 'under-objection') order by decided_on desc, record_no;

revoke execute on all functions in schema publicity from public;
grant execute on function publicity.search, publicity.listing_after to fadu_portal;
grant execute on function publicity.plain_text, publicity.tally_errors, publicity.fold_tally to fadu_app;
