-- Why: what the public must know before any act (APL 20, 34, 39, 41): lists kept by a clerk, released by another person, with every version kept.
-- What other modules know already (units, officers, powers, laws) is read from them and not copied.
create table publicity.list_item (
  id             uuid primary key default gen_random_uuid(),
  item_id        uuid not null,                  -- the same through all versions; of an enforcement body the unit's own id
  version        integer not null check (version >= 1),
  list           text not null check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id        uuid not null,
  unit_path      text not null,
  parent_id      uuid,                           -- item above, in lists that are trees
  position       integer not null check (position between 0 and 99999),
  fields         jsonb not null check (jsonb_typeof(fields) = 'object'),
  effective_from date not null,
  effective_to   date check (effective_to >= effective_from), -- last day; null: until further notice
  edited_by      text not null,
  edited_at      timestamptz not null,
  released_by    text,
  released_at    timestamptz,
  return_reason  text check (return_reason <> ''), -- why the second person sent it back; gone with the next edit
  revision       integer not null default 1,
  unique (item_id, version),
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  check (parent_id <> item_id),
  check (num_nonnulls(released_by, released_at) in (0, 2)),
  constraint released_by_another check (released_by <> edited_by),
  constraint released_not_returned check (released_at is null or return_reason is null)
);
create unique index list_item_draft on publicity.list_item (item_id) where released_at is null;
create index list_item_list on publicity.list_item (list, item_id, version desc);
create index list_item_unit on publicity.list_item (unit_id);

-- A released version is what the public read: it never changes. The unit's path may be followed.
create function publicity.keep_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and to_jsonb(new) - 'unit_path' is distinct from to_jsonb(old) - 'unit_path' then
    raise exception 'version % of item % is released', old.version, old.item_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
revoke execute on function publicity.keep_released from public;
create trigger keep_released before update on publicity.list_item for each row execute function publicity.keep_released();

alter table publicity.list_item enable row level security;
create policy by_unit on publicity.list_item to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
grant select, insert on publicity.list_item to fadu_app;
grant update (parent_id, position, fields, effective_from, effective_to, edited_by, edited_at, released_by, released_at, return_reason, revision)
  on publicity.list_item to fadu_app;

-- A yearly list that needed no change was still looked through: who said so, and when.
create table publicity.list_check (
  id         bigint generated always as identity primary key,
  list       text not null check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id    uuid not null,
  unit_path  text not null,
  checked_by text not null,
  checked_at timestamptz not null,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index list_check_unit on publicity.list_check (unit_id);
alter table publicity.list_check enable row level security;
create policy by_unit on publicity.list_check to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
grant select, insert on publicity.list_check to fadu_app;

-- What holds today of each list, whatever it is made of: released versions, and the rows of other modules. Of a person only what the certificate shows.
create view publicity.public_list_item with (security_barrier) as
  with now as (select (statement_timestamp() at time zone 'Asia/Shanghai')::date as today),
  latest as (
    select distinct on (list, item_id) list, item_id, unit_id, parent_id, position, fields, effective_from, effective_to, version,
      (released_at at time zone 'Asia/Shanghai')::date as changed_on
    from publicity.list_item, now where released_at is not null and effective_from <= today order by list, item_id, version desc)
  select l.list, l.item_id::text as item_key, l.parent_id::text as parent_key, lpad(l.position::text, 5, '0') as sort_key, l.fields, l.effective_from,
    l.effective_to, l.version, l.changed_on
  from latest l, now where (l.effective_to is null or l.effective_to >= today) and l.list <> 'enforcement-bodies'
  union all
  select 'enforcement-bodies', u.id::text, null, u.path, jsonb_build_object('name', u.name, 'type', case u.kind when 'station' then '公安派出所'
      when 'brigade' then '内设执法机构' else '行政机关' end, 'area', u.region_code, 'code', u.uscc, 'address', c.fields ->> 'address',
      'hours', c.fields ->> 'hours', 'phone', c.fields ->> 'phone'), null, null, c.version, c.changed_on
  from organisations.unit u cross join now
  left join latest c on c.list = 'enforcement-bodies' and c.item_id = u.id and (c.effective_to is null or c.effective_to >= today)
  where u.kind in ('city-bureau', 'branch-bureau', 'county-bureau', 'brigade', 'station') and (u.closed_on is null or u.closed_on > today)
  union all
  select 'officers', o.police_number, null, u.path || o.police_number, jsonb_build_object('name', o.name, 'unit', u.name, 'post', o.post,
      'policeNumber', o.police_number, 'certificateNo', o.number, 'category', o.category, 'validTo', o.valid_to), o.valid_from, o.valid_to, null, o.valid_from
  from (
    select distinct on (p.id) p.unit_id, p.name, p.post, p.police_number, c.number, c.valid_from, c.valid_to,
      (select case when bool_or(q.kind = 'advanced') then '高级执法资格' when bool_or(q.kind = 'intermediate') then '中级执法资格'
        when bool_or(q.kind = 'basic') then '基本级执法资格' end from organisations.qualification q
        where q.person_id = p.id and q.obtained_on <= today and (q.valid_to is null or q.valid_to >= today)) as category
    from now cross join organisations.person p join organisations.credential c on c.person_id = p.id
    where p.kind = 'officer' and p.police_number is not null and p.active_from <= today and (p.left_on is null or p.left_on > today)
      and c.valid_from <= today and c.valid_to >= today and (c.revoked_on is null or c.revoked_on > today)
    order by p.id, c.valid_to desc, c.number) o
  join organisations.unit u on u.id = o.unit_id
  where coalesce((select value #>> '{}' from platform.setting where key = 'preEventOfficers' order by id desc limit 1), 'show') = 'show'
  union all
  select 'duties', 'penalty-' || cause.code, null, '1' || cause.field || cause.code, jsonb_build_object('item', cause.name, 'type', '行政处罚',
      'basis', wording -> 'citations'), (wording ->> 'effectiveFrom')::date, (wording ->> 'effectiveTo')::date, null, null
  from law.cause_of_action cause cross join now cross join jsonb_array_elements(cause.data -> 'versions') wording
  where (wording ->> 'effectiveFrom')::date <= today and coalesce((wording ->> 'effectiveTo')::date, today) >= today
  union all
  select 'enforcement-basis', v.code, null, '1' || v.law, jsonb_build_object('law', l.title, 'edition', v.edition, 'effectiveFrom', v.effective_from,
      'effectiveTo', v.effective_to, 'articles', v.article_count), v.effective_from, v.effective_to, null, null
  from law.law_version v join law.law l on l.code = v.law cross join now
  where v.effective_from <= today and (v.effective_to is null or v.effective_to >= today);

-- When each version was released; what an earlier one said is for the bureau alone, for it may have been taken back as wrong.
create view publicity.public_list_version with (security_barrier) as
  select i.list, i.item_id::text as item_key, i.version, i.effective_from, (i.released_at at time zone 'Asia/Shanghai')::date as released_on
  from publicity.list_item i
  where i.released_at is not null and i.effective_from <= (statement_timestamp() at time zone 'Asia/Shanghai')::date;

create view publicity.public_list_check with (security_barrier) as
  select list, max((checked_at at time zone 'Asia/Shanghai')::date) as checked_on from publicity.list_check group by list;

grant select on publicity.public_list_item, publicity.public_list_version, publicity.public_list_check to fadu_portal, fadu_app;
