-- Why: the public's role reads these views and nothing else. They run with the owner's rights and are barriers, so that no clever
-- condition sees a row before the view has dropped it.
grant usage on schema publicity to fadu_portal;

create view publicity.public_decision with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields as fields, masking, published_at, end_on,
    version -- a public page changes with it and with nothing else
  from publicity.record where state = 'published';

-- The list, in its order: a barrier would not let the order reach the index from outside.
create view publicity.public_listing with (security_barrier) as
  select record_no, number, organ_name, decided_on, party_type, cause, public_fields ->> 'partyName' as party_name,
    public_fields ->> 'penaltyContent' as penalty_content, published_at
  from publicity.record where state = 'published' order by decided_on desc, record_no;

create view publicity.public_withdrawal with (security_barrier) as
  select record_no, (withdrawn_at at time zone 'Asia/Shanghai')::date as withdrawn_on, withdrawn_reason
  from publicity.record where state = 'withdrawn';

-- The articles of law the bureau has imported: public by nature.
create view publicity.public_article with (security_barrier) as
  select v.law, v.code as version, v.effective_from, v.effective_to, a.number, a.suffix, a.chapter, a.section, a.text
  from law.article a join law.law_version v on v.code = a.law_version;

-- A condition on words cannot pass a barrier and so would miss the index; this asks the index on the owner's behalf, published rows only.
create function publicity.matching(grams text[], words text[]) returns setof text
language sql stable security definer set search_path = pg_catalog rows 200 as $$
  select record_no from publicity.record
  where state = 'published' and search_grams @@ array_to_string(array(
      select '''' || replace(replace(gram, '\', '\\'), '''', '''''') || '''' from unnest(grams) gram), ' & ')::tsquery
    and (select bool_and(strpos(search_text, word) > 0) from unnest(words) word)
$$;
revoke execute on function publicity.matching from public;
grant execute on function publicity.matching to fadu_portal;
grant select on publicity.public_decision, publicity.public_listing, publicity.public_withdrawal, publicity.public_article to fadu_portal;
