-- How far the log has come, in numbers only: leaves that wait for their place, and since when. What they hold stays closed.
create function publicity.log_waiting() returns table (waiting bigint, since timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), min(at) from publicity.log_entry where index is null
$$;
revoke execute on function publicity.log_waiting from public;
grant execute on function publicity.log_waiting to fadu_app;
