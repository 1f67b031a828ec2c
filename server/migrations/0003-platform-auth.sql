-- Why: sign-in, sessions and roles with three separated administrators (system, security, audit).
create table auth.account (
  id                  uuid primary key,
  sign_in_name        text not null unique,
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
  scope_path text not null check (scope_path like '/%/' or scope_path = '/'),
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz
);
create unique index role_grant_live on auth.role_grant (account_id, role) where revoked_at is null;

-- One account works in one scope: all its live grants name the same unit.
create function auth.one_scope() returns trigger language plpgsql as $$
begin
  if exists (select 1 from auth.role_grant g where g.account_id = new.account_id and g.revoked_at is null and g.scope_path <> new.scope_path) then
    raise exception 'an account has one unit scope' using errcode = 'check_violation', constraint = 'role_grant_one_scope';
  end if;
  if new.role in ('system-admin', 'security-admin', 'audit-admin')
     and exists (select 1 from auth.role_grant g where g.account_id = new.account_id and g.revoked_at is null and g.role <> new.role)
     or exists (select 1 from auth.role_grant g where g.account_id = new.account_id and g.revoked_at is null
                 and g.role in ('system-admin', 'security-admin', 'audit-admin') and g.role <> new.role) then
    raise exception 'an administrator holds no other role' using errcode = 'check_violation', constraint = 'role_grant_separated';
  end if;
  return new;
end $$;
create trigger one_scope before insert on auth.role_grant for each row execute function auth.one_scope();

create table auth.session (
  token_hash   bytea primary key,             -- SHA-256 of the cookie: a stolen table signs nobody in
  account_id   uuid not null references auth.account (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  address      text not null,
  agent        text not null
);
create index session_account on auth.session (account_id) where ended_at is null;

grant select, insert, update on auth.account, auth.role_grant, auth.session to fadu_app;
grant select, insert on auth.password_history to fadu_app;
