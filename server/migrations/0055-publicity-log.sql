-- Why: what was made public must stay provable. Every public event becomes, in the transaction that makes it, a leaf of a log that only grows; an
-- outsider recomputes the log from its files (docs/transparency-log.md). The database keeps the order, the tiles and the rules; the signature is made outside.
create table publicity.log_entry (
  event_id  bigint primary key references publicity.event (id),
  record_id uuid not null references publicity.record (id),
  event     text not null check (event in ('published', 'updated', 'withdrawn', 'sealed', 'restored')),
  at        timestamptz not null,
  entry     bytea not null check (octet_length(entry) < 1024),
  leaf_hash bytea not null generated always as (sha256('\x00'::bytea || entry)) stored,  -- RFC 6962
  index     bigint unique check (index >= 0)  -- place in the tree; null until it has one
);
create index log_entry_record on publicity.log_entry (record_id, event_id);
create index log_entry_waiting on publicity.log_entry (event_id) where index is null;

-- Opens the commitment of a leaf. Deleted when the record is sealed.
create table publicity.log_salt (
  event_id bigint primary key references publicity.log_entry (event_id),
  salt     bytea not null check (octet_length(salt) = 32)
);

-- Full tiles only; what is not full yet is read from the entries and from the tiles below.
create table publicity.log_tile (
  level  integer not null check (level between 0 and 6),
  number bigint not null check (number >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  root   bytea not null check (octet_length(root) = 32),
  primary key (level, number)
);

-- Public parts of the keys that sign, every one that ever did. The private parts lie in the data folder.
create table publicity.log_key (
  id           bigint generated always as identity primary key,
  verifier_key text not null unique,
  name         text not null,
  added_at     timestamptz not null
);

create table publicity.log_checkpoint (
  size      bigint primary key check (size >= 0),
  root      bytea not null check (octet_length(root) = 32),
  note      text not null,
  signed_at timestamptz not null
);

-- 366 random bits, from the same source as every identifier.
create function publicity.random_bytes() returns bytea language sql volatile set search_path = pg_catalog as $$
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
$$;

-- The text a leaf commits to: what the public is shown by the event, as jsonb prints it.
create function publicity.log_content(record publicity.record, event text, at timestamptz) returns text
language sql stable set search_path = pg_catalog as $$
  select case
    when event in ('published', 'updated', 'restored') then jsonb_build_object('fields', record.public_fields, 'masking', record.masking)::text
    when event = 'withdrawn' then jsonb_build_object('withdrawnOn', (at at time zone 'Asia/Shanghai')::date, 'withdrawnReason', record.withdrawn_reason)::text
  end
$$;

create function publicity.log_event() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  told   text := case when new.event in ('expired', 'repaired') then 'withdrawn' else new.event end;
  salt   bytea := publicity.random_bytes();
  record publicity.record;
  before timestamptz;
  moment timestamptz;
  shown  text;
begin
  select e.at into before from publicity.log_entry e where e.record_id = new.record_id order by e.event_id desc limit 1;
  if before is null and told <> 'published' then
    return null; -- what never was public under the log takes nothing down in it
  end if;
  moment := date_trunc('milliseconds', greatest(new.at, before)); -- clocks of two machines may differ; a record's own time does not run backwards
  select r.* into record from publicity.record r where r.id = new.record_id;
  shown := publicity.log_content(record, told, moment);
  insert into publicity.log_entry (event_id, record_id, event, at, entry) values (new.id, new.record_id, told, moment, convert_to(format(
    '{"record":"%s","event":"%s","at":"%s","commitment":"%s"}', new.record_no, told, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    encode(case when shown is null then publicity.random_bytes() else sha256(salt || convert_to(shown, 'UTF8')) end, 'base64')), 'UTF8'));
  if shown is not null then
    insert into publicity.log_salt values (new.id, salt);
  else -- sealed: nothing can be tried against any leaf of this record any more
    delete from publicity.log_salt s using publicity.log_entry e where e.record_id = new.record_id and s.event_id = e.event_id;
  end if;
  return null;
end $$;
create trigger log_event after insert on publicity.event for each row
  when (new.event in ('published', 'updated', 'withdrawn', 'sealed', 'restored', 'expired', 'repaired')) execute function publicity.log_event();

-- Whatever role asks: an entry never changes but for the place it gets once, and places have no gap.
create function publicity.guard_log_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.index is not null or (old.event_id, old.record_id, old.event, old.at, old.entry) is distinct from (new.event_id, new.record_id, new.event, new.at, new.entry) then
    raise exception 'a leaf gets its place once and never changes' using errcode = 'check_violation', constraint = 'append_only';
  end if;
  return new;
end $$;
create function publicity.guard_log_order() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  first bigint;
  next  bigint;
begin
  select min(index) into first from fresh;
  if first is null then
    return null;
  end if;
  select coalesce(max(e.index) + 1, 0) into next from publicity.log_entry e where e.index < first;
  if next <> first or (select max(index) - min(index) + 1 <> count(*) from fresh) then
    raise exception 'the log has a gap' using errcode = 'check_violation', constraint = 'log_gapless';
  end if;
  return null;
end $$;
create trigger guard_log_entry before update on publicity.log_entry for each row execute function publicity.guard_log_entry();
create trigger guard_log_order after update on publicity.log_entry referencing new table as fresh for each statement execute function publicity.guard_log_order();
create function publicity.guard_log_unplaced() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.index is not null then
    raise exception 'a leaf begins without a place' using errcode = 'check_violation', constraint = 'log_gapless';
  end if;
  return new;
end $$;
create trigger guard_log_unplaced before insert on publicity.log_entry for each row execute function publicity.guard_log_unplaced();
create trigger append_only before delete or truncate on publicity.log_entry for each statement execute function publicity.refuse_change();
create trigger append_only before update or truncate on publicity.log_salt for each statement execute function publicity.refuse_change();
create trigger append_only before update or delete or truncate on publicity.log_tile for each statement execute function publicity.refuse_change();
create trigger append_only before update or delete or truncate on publicity.log_key for each statement execute function publicity.refuse_change();
create trigger append_only before update or delete or truncate on publicity.log_checkpoint for each statement execute function publicity.refuse_change();

-- A head is signed for leaves that are there, and never twice for one size.
create function publicity.guard_log_checkpoint() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.size <= (select max(size) from publicity.log_checkpoint) or new.size > (select coalesce(max(index) + 1, 0) from publicity.log_entry) then
    raise exception 'no head of % leaves can follow', new.size using errcode = 'check_violation', constraint = 'log_checkpoint_grows';
  end if;
  return new;
end $$;
create trigger guard_log_checkpoint before insert on publicity.log_checkpoint for each row execute function publicity.guard_log_checkpoint();

-- Root of a full tile: RFC 6962, eight levels up.
create function publicity.tile_root(hashes bytea) returns bytea language plpgsql immutable set search_path = pg_catalog as $$
declare
  level bytea := hashes;
begin
  while octet_length(level) > 32 loop
    select string_agg(sha256('\x01'::bytea || substr(level, pair * 64 + 1, 64)), ''::bytea order by pair) into level
    from generate_series(0, octet_length(level) / 64 - 1) pair;
  end loop;
  return level;
end $$;

-- Hashes of a tile, exactly that many, from what has its place; null when there are fewer.
create function publicity.log_hashes(tile_level integer, tile_number bigint, width integer) returns bytea
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  found bytea;
begin
  select substr(t.hashes, 1, width * 32) into found from publicity.log_tile t where t.level = tile_level and t.number = tile_number;
  if found is null and tile_level = 0 then
    select string_agg(e.leaf_hash, ''::bytea order by e.index) into found from publicity.log_entry e
    where e.index >= tile_number * 256 and e.index < tile_number * 256 + width;
  elsif found is null then
    select string_agg(t.root, ''::bytea order by t.number) into found from publicity.log_tile t
    where t.level = tile_level - 1 and t.number >= tile_number * 256 and t.number < tile_number * 256 + width;
  end if;
  return case when octet_length(found) = width * 32 then found end;
end $$;

create function publicity.log_size() returns bigint language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(index) + 1, 0) from publicity.log_entry
$$;

-- Makes sequencers take turns until the transaction ends.
create function publicity.log_lock() returns void language sql volatile set search_path = pg_catalog as $$
  select pg_advisory_xact_lock(7221055)
$$;

-- Gives waiting leaves their places, in the order of their events, and keeps the tiles they fill. Returns how many.
create function publicity.log_append(most integer) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
  first  bigint;
  placed integer;
  lower  bigint;
  upper  bigint;
  lvl    integer := 0;
begin
  perform publicity.log_lock();
  first := publicity.log_size();
  update publicity.log_entry e set index = next.place
  from (select event_id, first + row_number() over (order by event_id) - 1 as place
        from (select event_id from publicity.log_entry where index is null order by event_id limit most) waiting) next
  where e.event_id = next.event_id;
  get diagnostics placed = row_count;
  lower := first / 256;
  upper := (first + placed) / 256;
  while lower < upper loop
    insert into publicity.log_tile
    select lvl, tile, full_hashes, publicity.tile_root(full_hashes)
    from (select tile, publicity.log_hashes(lvl, tile, 256) as full_hashes from generate_series(lower, upper - 1) tile offset 0) filled;
    lower := lower / 256;
    upper := upper / 256;
    lvl := lvl + 1;
  end loop;
  return placed;
end $$;

-- Records that were public before events were told: their first leaf now, and the one that took them down.
insert into publicity.event (record_id, record_no, event, at, by)
select r.id, r.record_no, 'published', r.published_at, coalesce(r.published_by, 'system:migrate') from publicity.record r
where r.published_at is not null and r.public_fields is not null and not exists (select 1 from publicity.event e where e.record_id = r.id and e.event = 'published')
order by r.published_at, r.id;
insert into publicity.event (record_id, record_no, event, at, by, reason_code)
select r.id, r.record_no, case when r.reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor') then 'sealed' when r.state = 'expired' then 'expired' else 'withdrawn' end,
  coalesce(r.withdrawn_at, now()), 'system:migrate', r.reason_code
from publicity.record r
where r.state in ('withdrawn', 'expired') and exists (select 1 from publicity.log_entry l where l.record_id = r.id)
  and not exists (select 1 from publicity.event e where e.record_id = r.id and e.event in ('withdrawn', 'sealed', 'expired', 'repaired'))
order by r.withdrawn_at, r.id;

grant select, insert on publicity.log_key, publicity.log_checkpoint to fadu_app;
revoke execute on all functions in schema publicity from public;
grant execute on function publicity.log_append, publicity.log_hashes, publicity.log_size, publicity.log_lock to fadu_app;
