-- Why: the log is read by anyone, as the public's role, as far as the newest head has been signed; the salts are not, but for what is public now.
create view publicity.public_log_checkpoint with (security_barrier) as
  select size, root, note, signed_at from publicity.log_checkpoint order by size desc limit 1;
create view publicity.public_log_key with (security_barrier) as
  select id, verifier_key, name, added_at from publicity.log_key;

-- A tile of the signed tree, whole or in part; null beyond it.
create function publicity.public_log_tile(tile_level integer, tile_number bigint, width integer) returns bytea
language sql stable security definer set search_path = pg_catalog as $$
  select publicity.log_hashes(tile_level, tile_number, width)
  where tile_level between 0 and 6 and tile_number between 0 and 1000000000000 and width between 1 and 256
    and tile_number * 256 + width <= (select max(size) from publicity.log_checkpoint) / power(256::numeric, tile_level)::bigint
$$;

-- Leaves of the signed tree, each with its length before it; null beyond it.
create function publicity.public_log_bundle(bundle_number bigint, width integer) returns bytea
language sql stable security definer set search_path = pg_catalog as $$
  select string_agg(int2send(octet_length(e.entry)::int2) || e.entry, ''::bytea order by e.index)
  from publicity.log_entry e
  where bundle_number between 0 and 1000000000000 and width between 1 and 256 and bundle_number * 256 + width <= (select max(size) from publicity.log_checkpoint)
    and e.index >= bundle_number * 256 and e.index < bundle_number * 256 + width
$$;

-- What opens the newest leaf that shows a record, only while its page is public and its leaf lies in the signed tree.
create function publicity.public_log_opening(sought text)
returns table (index bigint, entry text, salt bytea, content text)
language sql stable security definer set search_path = pg_catalog rows 1 as $$
  select e.index, convert_from(e.entry, 'UTF8'), s.salt, publicity.log_content(r, e.event, e.at)
  from publicity.record r
  join lateral (select * from publicity.log_entry l where l.record_id = r.id order by l.event_id desc limit 1) e on true
  join publicity.log_salt s on s.event_id = e.event_id
  where r.record_no = sought and exists (select 1 from publicity.public_decision p where p.record_no = sought)
    and e.event in ('published', 'updated', 'restored') and e.index < (select max(size) from publicity.log_checkpoint)
$$;

revoke execute on function publicity.public_log_tile, publicity.public_log_bundle, publicity.public_log_opening from public;
grant execute on function publicity.public_log_tile, publicity.public_log_bundle, publicity.public_log_opening to fadu_app, fadu_portal;
grant select on publicity.public_log_checkpoint, publicity.public_log_key to fadu_app, fadu_portal;
