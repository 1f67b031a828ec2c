-- Why: sign-in, sessions and roles with three separated administrators (system, security, audit). The serving role never reads or
-- writes the password column itself: two functions do, each for one account and under the actor's own rights.
create table auth.account (
  id                  uuid primary key,
  sign_in_name        text not null unique check (sign_in_name = lower(sign_in_name)),
  display_name        text not null,
  person_id           uuid unique,          -- the officer; organisations holds the rest
  password_hash       text,                 -- argon2id; null: signs in through OIDC only
  password_changed_at timestamptz,
  must_change         boolean not null default false,
  oidc_subject        text unique,
  failed_count        integer not null default 0,
  locked_until        timestamptz,
  disabled_at         timestamptz,
  created_at          timestamptz not null,
  version             integer not null default 1
);

create table auth.password_history (
  account_id    uuid not null references auth.account (id),
  password_hash text not null,
  replaced_at   timestamptz not null
);
create index password_history_account on auth.password_history (account_id, replaced_at desc);

create table auth.role_grant (
  id         uuid primary key,
  account_id uuid not null references auth.account (id),
  role       text not null,
  scope_path text not null check (scope_path ~ '^/([0-9A-Za-z-]+/)*$'),
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create unique index role_grant_live on auth.role_grant (account_id, role) where revoked_at is null;

-- One account works in one scope, and an administrator is nothing else. The account's row is locked, so two grants take turns.
create function auth.one_scope() returns trigger language plpgsql as $$
declare
  admins constant text[] := array['system-admin', 'security-admin', 'audit-admin'];
begin
  perform 1 from auth.account a where a.id = new.account_id for no key update;
  if exists (select 1 from auth.role_grant g where g.account_id = new.account_id and g.revoked_at is null and g.role <> new.role
             and (new.role = any (admins) or g.role = any (admins))) then
    raise exception 'an administrator holds no other role' using errcode = 'check_violation', constraint = 'role_grant_separated';
  end if;
  if exists (select 1 from auth.role_grant g where g.account_id = new.account_id and g.revoked_at is null and g.scope_path <> new.scope_path) then
    raise exception 'an account has one unit scope' using errcode = 'check_violation', constraint = 'role_grant_one_scope';
  end if;
  return new;
end $$;
create trigger one_scope before insert on auth.role_grant for each row execute function auth.one_scope();

create function auth.revoked_once() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null then
    raise exception 'a revoked grant stays revoked' using errcode = 'check_violation', constraint = 'role_grant_revoked_once';
  end if;
  return new;
end $$;
create trigger revoked_once before update on auth.role_grant for each row execute function auth.revoked_once();

create table auth.session (
  id           uuid primary key,
  token_hash   bytea not null unique,         -- SHA-256 of the cookie: a stolen table signs nobody in
  account_id   uuid not null references auth.account (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  address      text not null,
  agent        text not null
);
create index session_account on auth.session (account_id) where ended_at is null;

-- Sign-in reads the hash of one account, by name.
create function auth.credentials(wanted text) returns table (account_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.password_hash from auth.account a where a.sign_in_name = wanted;
end;

-- The actor's own hash and those before it, newest first: a new password must differ from them.
create function auth.own_password_hashes(most integer) returns setof text
language sql stable security definer set search_path = pg_catalog
begin atomic
  (select a.password_hash from auth.account a where a.id::text = platform.actor_id() and a.password_hash is not null)
  union all
  (select h.password_hash from auth.password_history h where h.account_id::text = platform.actor_id() order by h.replaced_at desc limit most);
end;

-- One's own password, or, for the system administrator, another person's first or reset password.
create function auth.set_password(account uuid, fresh text, moment timestamptz, change_next boolean) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not (account::text = coalesce(platform.actor_id(), '') or coalesce(platform.has_role('system-admin'), false)) then
    raise exception 'not the own account' using errcode = 'insufficient_privilege';
  end if;
  insert into auth.password_history (account_id, password_hash, replaced_at)
    select a.id, a.password_hash, moment from auth.account a where a.id = account and a.password_hash is not null;
  update auth.account a set password_hash = fresh, password_changed_at = moment, must_change = change_next, version = a.version + 1
    where a.id = account;
end $$;
revoke execute on all functions in schema auth from public;
grant execute on function auth.credentials, auth.own_password_hashes, auth.set_password to fadu_app;

grant select (id, sign_in_name, display_name, person_id, password_changed_at, must_change, oidc_subject, failed_count, locked_until, disabled_at,
  created_at, version) on auth.account to fadu_app;
grant insert (id, sign_in_name, display_name, person_id, oidc_subject, created_at) on auth.account to fadu_app;
grant update (display_name, person_id, must_change, oidc_subject, failed_count, locked_until, disabled_at, version) on auth.account to fadu_app;
grant select, insert, update (revoked_by, revoked_at) on auth.role_grant to fadu_app;
grant select, insert, update (last_seen_at, ended_at) on auth.session to fadu_app;

-- Roles are given and taken by the security administrator in person, never to oneself.
alter table auth.role_grant enable row level security;
create policy read_grants on auth.role_grant for select to fadu_app using (true);
create policy give on auth.role_grant for insert to fadu_app
  with check ((select platform.has_role('security-admin')) and granted_by = (select platform.actor_id()) and account_id::text <> granted_by);
create policy take on auth.role_grant for update to fadu_app
  using ((select platform.has_role('security-admin')) and account_id::text <> (select platform.actor_id()))
  with check (revoked_by = (select platform.actor_id()));
