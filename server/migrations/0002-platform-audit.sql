-- Why: who did what and when must stay provable. Lines are only ever added, by one function, each chained to the one before
-- by SHA-256 over its whole content; `fadu audit verify` recomputes the chain.
create table audit.line (
  seq      bigint primary key,
  at       timestamptz not null,
  actor    text not null,   -- account id, or system:<name>
  name     text not null,
  action   text not null,   -- e.g. case.delivered
  subject  text not null,   -- what was acted on
  details  jsonb not null,
  previous bytea not null,
  hash     bytea not null,
  check (actor || name || action || subject !~ '[\r\n]') -- the hash joins the fields by line breaks
);
create index line_subject on audit.line (subject, seq);
create index line_actor on audit.line (actor, seq);

create table audit.head (
  single boolean primary key default true check (single),
  seq  bigint not null,
  hash bytea not null
);
insert into audit.head (seq, hash) values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

create function audit.line_hash(previous bytea, seq bigint, at timestamptz, actor text, name text, action text, subject text, details jsonb)
returns bytea language sql immutable
  return sha256(convert_to(
    encode(previous, 'hex') || E'\n' || seq || E'\n' || (extract(epoch from at) * 1000000)::bigint || E'\n' || actor || E'\n' || name || E'\n' || action
    || E'\n' || subject || E'\n' || details::text, 'UTF8'));

-- Appends the lines of one transaction. Called last before commit, so the lock on the head is held for one statement only.
create function audit.append(moment timestamptz, actor_name text, lines jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  tip   audit.head;
  line jsonb;
  who  text := coalesce(platform.actor_id(), 'nobody');
  fresh bytea;
begin
  select * into tip from audit.head for update;
  for line in select * from jsonb_array_elements(lines) loop
    fresh := audit.line_hash(tip.hash, tip.seq + 1, moment, who, actor_name, line ->> 'action', line ->> 'subject', line -> 'details');
    insert into audit.line values (tip.seq + 1, moment, who, actor_name, line ->> 'action', line ->> 'subject', line -> 'details', tip.hash, fresh);
    tip.seq := tip.seq + 1;
    tip.hash := fresh;
  end loop;
  update audit.head set seq = tip.seq, hash = tip.hash;
end $$;
revoke execute on function audit.append from public;
grant execute on function audit.append to fadu_app;

alter table audit.line enable row level security;
create policy read_by_audit_administrator on audit.line for select to fadu_app
  using ((select platform.has_role('audit-admin')));
grant select on audit.line, audit.head to fadu_app;
