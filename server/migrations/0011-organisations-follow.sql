-- Why: roles are given and taken by the security administrator alone, yet they must not outlive the post they were given for. When the
-- register moves a person, roles over the old unit go on over the new one and wider ones end; when a person leaves, all end. The paths
-- come from the register itself, so nobody can move an account anywhere else by calling this.
create function auth.move_grants(person uuid, from_path text, to_path text, moment timestamptz)
returns table (account_id uuid, role text, from_scope text, to_scope text)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  ended record;
begin
  for ended in
    with taken as (
      update auth.role_grant g set revoked_by = platform.actor_id(), revoked_at = moment
      from auth.account a
      where a.person_id = person and g.account_id = a.id and g.revoked_at is null
        and (to_path is null or g.role not in ('system-admin', 'security-admin', 'audit-admin') and g.scope_path <> to_path)
      returning g.account_id, g.role, g.scope_path)
    select * from taken
  loop
    account_id := ended.account_id;
    role := ended.role;
    from_scope := ended.scope_path;
    to_scope := case when ended.scope_path = from_path then to_path end;
    if to_scope is not null then
      insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
      values (gen_random_uuid(), ended.account_id, ended.role, to_scope, platform.actor_id(), moment);
    end if;
    return next;
  end loop;
end $$;
revoke execute on function auth.move_grants from public; -- reached through the register only

create function organisations.follow_person(who uuid, moment timestamptz)
returns table (account_id uuid, role text, from_scope text, to_scope text)
language sql security definer set search_path = pg_catalog as $$
  select m.*
  from organisations.person p
  left join lateral (
    select u.path from organisations.posting t join organisations.unit u on u.id = t.unit_id
    where t.person_id = p.id and t.to_on is not null order by t.from_on desc limit 1) before on true
  cross join lateral auth.move_grants(p.id, before.path, case when p.left_on is null then p.unit_path end, moment) m
  where p.id = who and organisations.keeps_register()
$$;
revoke execute on function organisations.follow_person from public;
grant execute on function organisations.follow_person to fadu_app;
