-- Why: a word that stands in the name of a cause or an organ ("赌博", "铁西分局") is in tens of thousands of records. The tally knows how many exactly, and an
-- index how they follow one another; only what is a record's own, its number and the unit's name, has to be looked up (docs/adr/0010).

-- What of a record's searched text is not in its cause or its organ's name: those are counted and ordered without reading it.
create function publicity.own_text(fields jsonb, cause text, organ_name text) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select publicity.plain_text(concat_ws(' ', fields ->> 'decisionNo', fields ->> 'licenseDocNo', nullif(fields ->> 'violationType', cause),
    nullif(fields ->> 'licenceKind', cause), nullif(fields ->> 'authorityName', organ_name),
    case when fields ->> 'partyType' <> 'natural-person' then concat_ws(' ', fields ->> 'partyName', fields ->> 'uscc') end))
$$;
create index record_public_own on publicity.record using gin (publicity.grams(publicity.own_text(public_fields, cause, organ_name))) with (fastupdate = off)
  where state in ('published', 'under-objection');

-- The names of causes and organs that were ever public, in the form that is searched. Filled where the tally is.
create table publicity.tally_name (
  kind  text not null check (kind in ('cause', 'organ')),
  name  text not null,
  plain text not null,
  primary key (kind, name)
);
create function publicity.keep_names() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into publicity.tally_name (kind, name, plain)
  select kind, name, publicity.plain_text(name) from (select distinct one.kind, one.name from come, lateral (values ('cause', cause), ('organ', organ_name)) one (kind, name)) named
  where name is not null and not exists (select from publicity.tally_name k where k.kind = named.kind and k.name = named.name)
  on conflict do nothing;
  return null;
end $$;
create trigger keep_names after insert on publicity.tally referencing new table as come for each statement execute function publicity.keep_names();

-- Folded and counted by period, so that a period's rows lie together.
create or replace function publicity.fold_tally() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  folded bigint;
begin
  lock table publicity.tally in share row exclusive mode;
  create temporary table tally_folded on commit drop as
    select period, organ_name, cause, party_type, kind, state, sum(n) as n from publicity.tally group by 1, 2, 3, 4, 5, 6;
  delete from publicity.tally;
  get diagnostics folded = row_count;
  insert into publicity.tally select * from pg_temp.tally_folded where n <> 0 order by period;
  drop table pg_temp.tally_folded;
  return folded;
end $$;
create or replace function publicity.recount_tally() returns void language sql security definer set search_path = pg_catalog as $$
  lock table publicity.tally in share row exclusive mode;
  delete from publicity.tally;
  insert into publicity.tally select * from publicity.recount order by period;
$$;
select publicity.recount_tally();

-- That every word stands in the record's cause or in its organ's name; null when one of them is in no such name.
create function publicity.named_sql(asked publicity.asked) returns text language sql stable set search_path = pg_catalog as $$
  select case when count(*) = (select count(distinct word) from unnest(asked.words) word)
    then string_agg(format('(cause = any (%L::text[]) or organ_name = any (%L::text[]))', coalesce(causes, '{}'), coalesce(organs, '{}')), ' and ') end
  from (select word, array_agg(name) filter (where kind = 'cause') as causes, array_agg(name) filter (where kind = 'organ') as organs
    from unnest(asked.words) word join publicity.tally_name on strpos(plain, word) > 0 group by word) named
$$;
-- Pairs of signs of any of the words, among what is a record's own.
create function publicity.own_sql(asked publicity.asked) returns text language sql immutable as $$
  select format(' and publicity.grams(publicity.own_text(public_fields, cause, organ_name)) @@ %L::tsquery', string_agg('(' || pairs || ')', ' | '))
  from unnest(asked.words) word, lateral (select string_agg('''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''', ' & ') as pairs
    from unnest(tsvector_to_array(publicity.grams(word))) gram where length(gram) = least(length(word), 2)) gram
$$;

-- As before; what the names alone find does not count. @param named what `named_sql` gave
create function publicity.is_common(asked publicity.asked, named text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  hits bigint;
begin
  execute format($q$select count(*) from (select search_text, cause, organ_name from publicity.record where state in ('published', 'under-objection') %s
    order by decided_on desc, record_no limit 300) newest where true %s %s$q$, publicity.days_sql(asked), publicity.words_sql(asked),
    ' and (' || named || ') is not true') into hits;
  return hits >= 15; -- one in twenty
end $$;

-- As before; with names, only those records whose own text has one of the words. A word of one or two signs is its pair: nothing is left to compare.
create function publicity.found_sql(asked publicity.asked, common boolean, few integer, named text) returns text
language sql immutable as $$
  select case when common then publicity.found_sql(asked, true, few)
    else format($q$select record_no, decided_on, fine_fen, organ_name, cause, party_type, kind, state
      from publicity.record where state in ('published', 'under-objection') %s %s %s$q$, publicity.days_sql(asked),
      case when named is null then publicity.grams_sql(asked) else publicity.own_sql(asked) || ' and (' || named || ') is not true' end,
      case when cardinality(asked.words) > 1 or length(asked.words[1]) > 2 then publicity.words_sql(asked) end) end
$$;

-- The cells of all records of those days, from the tally and, at the ends of the range, from the records. @param met a condition on them
create function publicity.cells_sql(asked publicity.asked, met text) returns text language plpgsql stable set search_path = pg_catalog as $$
declare
  periods text[];
  edges   daterange[];
begin
  select * into periods, edges from publicity.periods_between(asked.from_on, asked.to_on);
  return format('select organ_name, cause, party_type, kind, state, sum(n) as n from (
      select organ_name, cause, party_type, kind, state, n from publicity.tally where period = any (%L::text[])', periods)
    || coalesce((select string_agg(format(' union all select organ_name, cause, party_type, kind, state, count(*) from publicity.record
      where state in (''published'', ''under-objection'') and decided_on >= %L::date and decided_on < %L::date group by 1, 2, 3, 4, 5', lower(edge), upper(edge)), '')
      from unnest(edges) edge where not isempty(edge)), '') || format(') counted where true %s group by 1, 2, 3, 4, 5', met);
end $$;

-- The keys of the records whose names have the words, in the search's order. Their numbers are known: few are fetched and sorted, of many the order is walked.
create function publicity.named_keys_sql(asked publicity.asked, named text, size integer) returns text language plpgsql stable set search_path = pg_catalog as $$
declare
  of_names bigint;
  chosen   bigint;
begin
  execute format('select coalesce(sum(n), 0), coalesce(sum(n) filter (where true %s), 0) from (%s) cell', publicity.chosen_sql(asked, ''),
    publicity.cells_sql(asked, ' and ' || named)) into of_names, chosen;
  return format($q$select record_no, decided_on, fine_fen from (select * from publicity.record where state in ('published', 'under-objection') %s and %s %s) named
    where true %s %s order by %s limit %s$q$, publicity.days_sql(asked), case when chosen = 0 then 'false' else named end, case when of_names <= 20000 then 'offset 0' end,
    publicity.chosen_sql(asked, ''), publicity.after_sql(asked), publicity.order_sql(asked.sort), size);
end $$;
-- The keys of a page from a query or a table of records.
create function publicity.keys_sql(asked publicity.asked, source text, met text, size integer) returns text language sql immutable as $$
  select format('select record_no, decided_on, fine_fen from %s where true %s %s %s order by %s limit %s', source, met, publicity.chosen_sql(asked, ''),
    publicity.after_sql(asked), publicity.order_sql(asked.sort), size)
$$;
-- The first of two lists of keys together.
create function publicity.both_sql(asked publicity.asked, one text, other text, size integer) returns text language sql immutable as $$
  select format('select * from ((%s) union all (%s)) both_lists order by %s limit %s', one, other, publicity.order_sql(asked.sort), size)
$$;

-- A page of a search, as before. @param size rows of the page; one more is given when there is a next page
create or replace function publicity.search(asked publicity.asked, size integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' set jit = off as $$
declare
  few     constant integer := 1000; -- of a common word, that many are counted and listed
  worded  constant boolean := cardinality(asked.words) > 0;
  named   constant text := case when worded then publicity.named_sql(asked) end;
  counted constant text := 'select organ_name, cause, party_type, kind, state, count(*) as n from found group by 1, 2, 3, 4, 5';
  public  constant text := $q$(select * from publicity.record where state in ('published', 'under-objection') $q$ || publicity.days_sql(asked) || ') public';
  common  boolean := worded and publicity.is_common(asked, named);
  cells   text;
  picked  text;
  answer  jsonb;
begin
  loop
    if not worded then
      cells := publicity.cells_sql(asked, '');
      picked := publicity.keys_sql(asked, public, '', size + 1);
    elsif common or named is null then
      cells := counted;
      picked := publicity.keys_sql(asked, 'found', '', size + 1);
    else
      cells := publicity.cells_sql(asked, ' and ' || named) || ' union all ' || counted;
      picked := publicity.both_sql(asked, publicity.named_keys_sql(asked, named, size + 1), publicity.keys_sql(asked, 'found', '', size + 1), size + 1);
    end if;
    execute format('with %s cell as materialized (%s), picked as materialized (%s), numbers as (select %s)
      select jsonb_build_object(''capped'', false) || to_jsonb(numbers) || jsonb_build_object(''items'', (
        select coalesce(jsonb_agg(jsonb_build_object(''recordNo'', record_no, ''number'', r.number, ''organName'', r.organ_name, ''decidedOn'', r.decided_on,
          ''cause'', r.cause, ''partyName'', r.public_fields ->> ''partyName'', ''penaltyContent'', coalesce(r.public_fields ->> ''penaltyContent'', r.public_fields ->> ''licenseContent''), ''kind'', r.kind,
          ''fineFen'', r.fine_fen, ''underObjection'', r.state = ''under-objection'') order by %s), ''[]'')
        from picked p join publicity.record r using (record_no))) from numbers',
      case when worded then format('found as materialized (%s),', publicity.found_sql(asked, common, few + 1, named)) end,
      cells, picked, publicity.counts_sql(asked), regexp_replace(publicity.order_sql(asked.sort), '(decided_on|fine_fen)', 'p.\1')) into answer;
    exit when not common;
    if (answer ->> 'total')::bigint > few then
      return answer || jsonb_build_object('capped', true, 'total', few);
    end if;
    common := false; -- common lately, but not so among what was asked for: look for all of it
  end loop;
  return answer;
end $$;

-- The next public records of a search, as before; a word in the names of causes or organs is read in the records' order and never looked up whole.
create or replace function publicity.listing_after(asked publicity.asked, common boolean, size integer)
returns table (record_no text, decided_on date, kind text, state text, fields jsonb, published_on date, end_on date)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB' set jit = off rows 500 as $$
declare
  public constant text := $q$(select * from publicity.record where state in ('published', 'under-objection') $q$ || publicity.days_sql(asked) || ') public';
  named  constant text := case when not common and cardinality(asked.words) > 0 then publicity.named_sql(asked) end;
  picked constant text := case when named is null
    then publicity.keys_sql(asked, public, case when common or asked.grams = '{}' then '' else publicity.grams_sql(asked) end || publicity.words_sql(asked), size)
    else publicity.both_sql(asked, publicity.named_keys_sql(asked, named, size), publicity.keys_sql(asked, public,
      publicity.own_sql(asked) || publicity.words_sql(asked) || ' and (' || named || ') is not true', size), size) end;
begin
  return query execute format($q$with picked as materialized (%s)
    select r.record_no, r.decided_on, r.kind, r.state, r.public_fields, (r.published_at at time zone 'Asia/Shanghai')::date, r.end_on
    from picked p join publicity.record r using (record_no) order by p.decided_on desc, p.record_no$q$, picked);
end $$;

drop function publicity.is_common(publicity.asked);
revoke execute on function publicity.own_text, publicity.keep_names, publicity.named_sql, publicity.own_sql, publicity.is_common,
  publicity.found_sql(publicity.asked, boolean, integer, text), publicity.cells_sql, publicity.named_keys_sql, publicity.keys_sql, publicity.both_sql from public;
grant execute on function publicity.own_text to fadu_app;
