-- Why: an enterprise is inspected only for what stands in the published list of items (国办发〔2015〕58号), each with the law it rests on; and who drew objects owes
-- their results by a day that is known before.
create table draws.item (
  id          uuid primary key,
  unit_id     uuid not null,
  unit_path   text not null,
  name        text not null check (name <> ''),
  objects     text not null check (objects <> ''),                        -- who is inspected for it
  content     text not null check (content <> ''),                        -- what is looked at
  means       text not null check (means in ('on-site', 'documents', 'online')),
  basis       text[] not null check (cardinality(basis) between 1 and 20), -- without law, no inspection
  times_limit integer check (times_limit between 1 and 99),               -- of one enterprise in a year
  from_on     date not null,
  until_on    date check (until_on >= from_on),                           -- last day, when it was taken off the list
  listed_by   text not null,
  listed_at   timestamptz not null,
  ended_by    text,
  ended_at    timestamptz,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  constraint ended_whole check (num_nonnulls(until_on, ended_by, ended_at) in (0, 3))
);
create index item_unit on draws.item (unit_id);
create table draws.plan_item (
  plan_id uuid not null references draws.plan (id),
  item_id uuid not null references draws.item (id),
  primary key (plan_id, item_id)
);
create index plan_item_item on draws.plan_item (item_id);
alter table draws.plan add column inspect_until date, add constraint inspect_in_order check (inspect_until is null or inspect_until >= inspect_on);

create trigger keep_frozen before insert or update or delete on draws.plan_item for each row execute function draws.keep_frozen();
-- An item changes only by being taken off, once.
create function draws.keep_item() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.until_on is not null or to_jsonb(new) - array['unit_path', 'until_on', 'ended_by', 'ended_at'] <> to_jsonb(old) - array['unit_path', 'until_on', 'ended_by', 'ended_at'] then
    if to_jsonb(new) - 'unit_path' <> to_jsonb(old) - 'unit_path' then
      raise exception 'an item of the list is not changed' using errcode = 'check_violation', constraint = 'item_kept';
    end if;
  end if;
  return new;
end $$;
create trigger keep_item before update on draws.item for each row execute function draws.keep_item();
-- Nothing is frozen for an inspection that no listed item allows on its first day, and no item allows more draws a year than the plan.
create function draws.guard_items() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.kind = 'inspection' and old.frozen_at is null and new.frozen_at is not null and (
    not exists (select from draws.plan_item where plan_id = new.id)
    or exists (select from draws.plan_item p join draws.item i on i.id = p.item_id where p.plan_id = new.id and (i.from_on > new.inspect_on
      or i.until_on < new.inspect_on or not new.unit_path ^@ i.unit_path or i.times_limit < coalesce(new.times_limit, 9999)))) then
    raise exception 'an inspection needs an item of the list' using errcode = 'check_violation', constraint = 'inspection_item';
  end if;
  return new;
end $$;
create trigger guard_items before update on draws.plan for each row execute function draws.guard_items();
revoke execute on function draws.keep_item, draws.guard_items from public;

-- The list is public; only the unit itself changes it.
alter table draws.item enable row level security;
alter table draws.plan_item enable row level security;
create policy seen on draws.item for select to fadu_app using ((select platform.actor_id()) is not null);
create policy added on draws.item for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy changed on draws.item for update to fadu_app using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
create policy with_plan on draws.plan_item for select to fadu_app using (plan_id in (select id from draws.plan));
create policy of_unit on draws.plan_item for insert to fadu_app with check (plan_id in (select id from draws.plan where unit_path ^@ (select platform.scope())));
grant select, insert on draws.item, draws.plan_item to fadu_app;
grant update (until_on, ended_by, ended_at) on draws.item to fadu_app;

create view draws.public_item with (security_barrier) as
  select i.id, u.name as unit_name, i.name, i.objects, i.content, i.means, i.basis, i.times_limit, i.from_on, i.until_on
  from draws.item i join organisations.unit u on u.id = i.unit_id;
create view draws.public_plan_item with (security_barrier) as
  select p.draw_no, p.inspect_until, i.name from draws.plan p left join draws.plan_item l on l.plan_id = p.id left join draws.item i on i.id = l.item_id
  where p.frozen_at is not null;
grant select on draws.public_item, draws.public_plan_item to fadu_portal, fadu_app;
