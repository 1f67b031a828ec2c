-- Why: a grave fault in one case is put to the unit in an official letter with a term (执法监督通知书), and its reply is looked at by those who wrote it. What was
-- issued is never changed; its number comes from the register of numbers, without a gap.
create table inspection.supervision_notice (
  id               uuid primary key,
  number           text not null unique,
  unit_id          uuid not null,             -- to whom
  unit_path        text not null,
  issuer_id        uuid not null,             -- the organ whose name it bears
  issuer_path      text not null,
  case_id          uuid references cases.administrative_case (id),
  case_number      text,
  rectification_id uuid references inspection.rectification (id),
  kind             text not null check (kind in ('correct', 'revoke', 'perform', 'account', 'other')),
  problems         text not null check (problems <> ''),
  demands          text not null check (demands <> ''),
  law              text[] not null,
  issued_by        text not null,
  issued_name      text not null,
  issued_at        timestamptz not null,
  reply_from       date not null,             -- day the term counts from, not part of it
  reply_days       integer not null check (reply_days between 1 and 60),
  reply_due_on     date,                      -- null while the calendar of that year is not loaded
  state            text not null default 'issued' check (state in ('issued', 'replied', 'returned', 'concluded', 'withdrawn')),
  round            integer not null default 0,
  ended_by         text,
  ended_at         timestamptz,
  ended_words      text,
  version          integer not null default 1,
  foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
  foreign key (issuer_id, issuer_path) references organisations.unit (id, path) on update cascade,
  foreign key (number) references law.document_number (text),
  constraint notice_other_unit check (unit_path <> issuer_path),
  constraint notice_ended check ((state in ('concluded', 'withdrawn')) = (num_nonnulls(ended_by, ended_at, ended_words) = 3))
);
create index notice_unit on inspection.supervision_notice (unit_path text_pattern_ops);
create index notice_case on inspection.supervision_notice (case_id);
create index notice_due on inspection.supervision_notice (reply_due_on) where state in ('issued', 'returned');

create table inspection.supervision_reply (
  notice_id     uuid not null references inspection.supervision_notice (id),
  round         integer not null check (round > 0),
  words         text not null check (words <> ''),
  replied_by    text not null,
  replied_name  text not null,
  replied_at    timestamptz not null,
  due_on        date,
  late          boolean not null,
  primary key (notice_id, round)
);
create table inspection.supervision_verdict (
  notice_id     uuid not null,
  round         integer not null,
  accepted      boolean not null,
  words         text not null check (words <> ''),
  judged_by     text not null,
  judged_name   text not null,
  judge_unit    text not null,                -- filled by the trigger
  judged_at     timestamptz not null,
  primary key (notice_id, round),
  foreign key (notice_id, round) references inspection.supervision_reply
);

-- A reply is judged neither by who gave it nor by the unit that gave it.
create function inspection.guard_verdict() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  path text;
begin
  select unit_path into path from inspection.supervision_notice where id = new.notice_id;
  new.judged_by := platform.actor_id();
  new.judge_unit := inspection.actor_unit();
  if new.judged_by like 'system:%' or new.judge_unit ^@ path
    or exists (select 1 from inspection.supervision_reply r where r.notice_id = new.notice_id and r.replied_by = new.judged_by) then
    raise exception 'judged by the unit itself' using errcode = 'check_violation', constraint = 'verdict_by_other';
  end if;
  return new;
end $$;
create trigger guard_verdict before insert on inspection.supervision_verdict for each row execute function inspection.guard_verdict();

-- Steps: issued -> replied -> concluded or returned -> replied; withdrawn before it is concluded.
create function inspection.guard_notice() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.state = old.state then
    return new;
  end if;
  if (old.state || ' ' || new.state) not in ('issued replied', 'returned replied', 'replied concluded', 'replied returned',
      'issued withdrawn', 'returned withdrawn', 'replied withdrawn') then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'notice_step';
  end if;
  if new.state in ('concluded', 'returned') and not exists (select 1 from inspection.supervision_verdict v
    where v.notice_id = new.id and v.round = new.round and v.accepted = (new.state = 'concluded')) then
    raise exception 'the reply was not judged' using errcode = 'check_violation', constraint = 'notice_judged';
  end if;
  if new.state = 'replied' and not exists (select 1 from inspection.supervision_reply r where r.notice_id = new.id and r.round = new.round) then
    raise exception 'no reply' using errcode = 'check_violation', constraint = 'notice_replied';
  end if;
  return new;
end $$;
create trigger guard_notice before update on inspection.supervision_notice for each row execute function inspection.guard_notice();
revoke execute on function inspection.guard_verdict, inspection.guard_notice from public;

alter table inspection.supervision_notice enable row level security;
alter table inspection.supervision_reply enable row level security;
alter table inspection.supervision_verdict enable row level security;
create policy seen on inspection.supervision_notice for select to fadu_app using (unit_path ^@ (select platform.scope()));
create policy added on inspection.supervision_notice for insert to fadu_app with check (unit_path ^@ (select platform.scope()));
create policy changed on inspection.supervision_notice for update to fadu_app using (unit_path ^@ (select platform.scope()));
create policy of_notice on inspection.supervision_reply to fadu_app using (exists (select 1 from inspection.supervision_notice n where n.id = notice_id));
create policy of_notice on inspection.supervision_verdict to fadu_app using (exists (select 1 from inspection.supervision_notice n where n.id = notice_id));
grant select, insert on inspection.supervision_notice, inspection.supervision_reply, inspection.supervision_verdict to fadu_app;
grant update (state, round, reply_from, reply_days, reply_due_on, ended_by, ended_at, ended_words, version) on inspection.supervision_notice to fadu_app;
