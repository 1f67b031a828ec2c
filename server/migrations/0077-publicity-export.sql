-- Why: what has become barred since it went up (sealed, revoked, a secret found) leaves no more tables, even before its page is down.
create function publicity.barred(ids uuid[], on_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select r.id from publicity.record r, lateral (select publicity.bar(r, on_day) as reason) as look
  where r.id = any (ids) and r.unit_path ^@ platform.scope() and look.reason is not null
    and not (look.reason = 'sealed-psa' and r.published_at < timestamptz '2026-01-01 00:00+08'
      and (select value #>> '{}' from platform.setting where key = 'sealedLegacy' order by id desc limit 1) is not distinct from 'keep')
$$;
revoke execute on function publicity.barred from public;
grant execute on function publicity.barred to fadu_app;
