-- Why: least privilege. The roles themselves are made by migrate.ts, which also sets their passwords.
-- fadu_app serves the console and the jobs; fadu_portal sees published data only.
create schema platform;
create schema auth;
create schema audit;
grant usage on schema platform, auth, audit to fadu_app;
revoke create on schema public from public;

-- The actor's account and unit scope of the running transaction. NULL when unset, so policies then match no row.
create function platform.actor_id() returns text language sql stable
  return nullif(current_setting('fadu.actor', true), '');
create function platform.scope() returns text language sql stable
  return nullif(current_setting('fadu.scope', true), '');
create function platform.has_role(role text) returns boolean language sql stable
  return role = any (string_to_array(current_setting('fadu.roles', true), ','));
grant execute on all functions in schema platform to fadu_app;

-- A setting keeps its whole history: the newest row counts.
create table platform.setting (
  id         bigint generated always as identity primary key,
  key        text not null,
  value      jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create index setting_key on platform.setting (key, id desc);
grant select, insert on platform.setting to fadu_app;
