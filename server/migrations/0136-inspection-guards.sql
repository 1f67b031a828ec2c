-- Why: what the rules refuse, SQL written by hand could still do: write another's name, close or shorten what others must look at, answer for another unit, check
-- after a change of unit. Now the database refuses it too.

-- Where a person belonged at any time since a day: a change of unit makes nobody a stranger to what they left behind.
create function organisations.was_within(person uuid, path text, since date) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from organisations.person p where p.id = person and p.unit_path ^@ path)
    or exists (select 1 from organisations.posting t join organisations.unit u on u.id = t.unit_id
      where t.person_id = person and u.path ^@ path and (t.to_on is null or t.to_on > since))
$$;
-- The unit of the officer behind the account; where the account has no officer, the unit it was opened for.
create function organisations.actor_unit() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select p.unit_path from auth.account a join organisations.person p on p.id = a.person_id
    where a.id = case when platform.actor_id() ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then platform.actor_id()::uuid end), platform.scope())
$$;
create function inspection.is_of(path text, since timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(inspection.actor_unit() ^@ path or organisations.was_within(inspection.actor_person(), path, (since at time zone 'Asia/Shanghai')::date), false)
$$;
revoke execute on function organisations.was_within, organisations.actor_unit, inspection.is_of from public;
grant execute on function organisations.actor_unit, inspection.is_of to fadu_app;

-- Nobody writes another's name under an act.
do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[
    array['inspection.rectification', 'found_by'], array['inspection.rectification_entry', 'by_id'], array['inspection.rectification_dispute', 'raised_by'],
    array['inspection.rectification_submission', 'submitted_by'], array['inspection.rectification_evidence', 'added_by'],
    array['inspection.supervision_notice', 'issued_by'], array['inspection.supervision_reply', 'replied_by'], array['inspection.finding_event', 'actor_id'],
    array['inspection.look_back', 'made_by'], array['inspection.monthly_comment', 'issued_by'], array['governance.meeting', 'called_by'],
    array['governance.task_entry', 'by_id']] loop
    execute format('create policy in_own_name on %s as restrictive for insert to fadu_app with check (%I = (select platform.actor_id()))', t[1], t[2]);
  end loop;
end $$;

-- As before, and: whoever was of the unit since the fault was found is of it still.
create or replace function inspection.refuse_part(fault uuid, what text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  subject inspection.rectification;
begin
  select * into subject from inspection.rectification where id = fault;
  if platform.actor_id() like 'system:%' or inspection.is_of(subject.unit_path, subject.found_at) then
    raise exception '% by the same unit', what using errcode = 'check_violation', constraint = 'checker_other_unit';
  end if;
  if inspection.actor_person() = subject.responsible_id
    or exists (select 1 from inspection.rectification_submission s where s.rectification_id = fault and s.submitted_by = platform.actor_id())
    or exists (select 1 from inspection.rectification_evidence e where e.rectification_id = fault and e.added_by = platform.actor_id()) then
    raise exception '% by who corrected it', what using errcode = 'check_violation', constraint = 'checker_not_corrector';
  end if;
end $$;

create or replace function inspection.guard_dispute() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  subject inspection.rectification;
begin
  if tg_op = 'UPDATE' and old.decided_by is not null then
    raise exception 'decided once' using errcode = 'check_violation', constraint = 'dispute_decided_once';
  end if;
  if new.decided_by is null then
    return new;
  end if;
  select * into subject from inspection.rectification where id = new.rectification_id;
  new.decided_by := platform.actor_id();
  new.decider_unit := inspection.actor_unit();
  if new.decided_by = subject.found_by or new.decided_by like 'system:%' or inspection.is_of(subject.unit_path, subject.found_at) then
    raise exception 'decided by who found it or by the unit itself' using errcode = 'check_violation', constraint = 'dispute_by_other';
  end if;
  return new;
end $$;

-- As before, and: a round is never counted back to an old check; the unit takes back nothing itself; a term that runs gets no longer; who is responsible is
-- settled before proof is handed in, and who checks is named by others.
create or replace function inspection.guard_rectification() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  verdict text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'found' or new.round <> 0 or num_nonnulls(new.responsible_id, new.checker_id, new.closed_on) > 0 then
      raise exception 'a rectification begins as found' using errcode = 'check_violation', constraint = 'rectification_step';
    end if;
    return new;
  end if;
  if new.round <> old.round + (case when new.state = 'submitted' and old.state <> 'submitted' then 1 else 0 end) then
    raise exception 'rounds follow each other' using errcode = 'check_violation', constraint = 'rectification_round';
  end if;
  if new.checker_id is distinct from old.checker_id then
    if old.state not in ('submitted', 'verified') or inspection.is_of(new.unit_path, new.found_at)
      or organisations.was_within(new.checker_id, new.unit_path, (new.found_at at time zone 'Asia/Shanghai')::date) then
      raise exception 'named by the unit, or of it' using errcode = 'check_violation', constraint = 'checker_other_unit';
    end if;
  end if;
  if (new.responsible_id, new.measure) is distinct from (old.responsible_id, old.measure)
    and old.state not in ('confirmed', 'reopened', 'assigned', 'in-correction', 'sent-back') then
    raise exception 'too late to name another' using errcode = 'check_violation', constraint = 'responsible_in_time';
  end if;
  if new.closed_on is distinct from old.closed_on and new.state <> 'closed' then
    raise exception 'closed is closed' using errcode = 'check_violation', constraint = 'rectification_closed_on';
  end if;
  if new.state = old.state then
    if old.due_on is not null and (new.due_on is null or new.due_on > old.due_on or (new.due_from, new.due_days) is distinct from (old.due_from, old.due_days)) then
      raise exception 'a term gets no longer' using errcode = 'check_violation', constraint = 'rectification_term';
    end if;
    return new;
  end if;
  if not exists (select 1 from inspection.rectification_step s where s.from_state = old.state and s.to_state = new.state) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'rectification_step';
  end if;
  if new.state in ('verified', 'sent-back', 'closed') then
    select c.verdict into verdict from inspection.rectification_check c where c.rectification_id = new.id and c.round = new.round;
    if verdict is distinct from (case new.state when 'sent-back' then 'sent-back' else 'verified' end) then
      raise exception 'not checked' using errcode = 'check_violation', constraint = 'rectification_checked';
    end if;
  end if;
  if new.state = 'closed' then
    perform inspection.refuse_part(new.id, 'closed');
  end if;
  if new.state = 'cancelled' and old.state <> 'disputed' then
    perform inspection.refuse_part(new.id, 'cancelled');
  end if;
  if new.state = 'submitted' and not exists (select 1 from inspection.rectification_submission s where s.rectification_id = new.id and s.round = new.round) then
    raise exception 'nothing handed in' using errcode = 'check_violation', constraint = 'rectification_submitted';
  end if;
  if old.state = 'disputed' and not exists (select 1 from inspection.rectification_dispute d
    where d.rectification_id = new.id and d.upheld = (new.state = 'cancelled')) then
    raise exception 'the dispute is open' using errcode = 'check_violation', constraint = 'rectification_disputed';
  end if;
  return new;
end $$;

-- Everyone who handled, reviewed, approved or decided a case: asked by the guards of every module.
create function legal_review.persons_of_case(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select person_id from cases.handler where case_id = wanted
  union select unnest(collected_by) from cases.evidence where case_id = wanted
  union select unnest(officers || approved_by) from cases.questioning where case_id = wanted
  union select unnest(officers || approved_by) from cases.measure where case_id = wanted
  union select approved_by from cases.measure_extension where case_id = wanted
  union select unnest(array[requested_by, approved_by]) from cases.extension where case_id = wanted
  union select recognised_by from cases.mediation where case_id = wanted
  union select unnest(members || array[chair_id, clerk_id]) from cases.hearing where case_id = wanted
  union select chair_id from cases.discussion where case_id = wanted
  union select (m ->> 'personId')::uuid from cases.discussion d cross join jsonb_array_elements(d.members) m where d.case_id = wanted
  union select proposed_by from cases.proposal where case_id = wanted
  union select reviewer_id from cases.review_outcome where case_id = wanted
  union select decided_by from cases.decision where case_id = wanted
  union select s::uuid from cases.decision d cross join jsonb_array_elements_text(d.spot -> 'officers') s where d.case_id = wanted
  union select approved_by from cases.instalment_plan where case_id = wanted
  union select closed_by from cases.closure where case_id = wanted
  union select reviewer_id from legal_review.claim where case_id = wanted
  union select reviewer_id from legal_review.opinion where case_id = wanted
  union select answered_by from legal_review.answer where case_id = wanted
  union select reviewer_id from legal_review.post_filing where case_id = wanted
$$;
revoke execute on function legal_review.persons_of_case from public;
create or replace function assessment.persons_of(wanted uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$ select * from legal_review.persons_of_case(wanted) $$;

-- What became of a finding is for the run to say; that it was dealt with, for a person who does not handle the case; that it never was one, for nobody of the
-- unit and nobody who had to do with the case.
create function inspection.finding_part(of_case uuid, path text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select case
    when exists (select 1 from cases.handler h where h.case_id = of_case and h.person_id = inspection.actor_person()) then 'handles'
    when of_case is not null and inspection.actor_person() in (select p from legal_review.persons_of_case(of_case) p) then 'involved'
    when inspection.actor_unit() ^@ path then 'own-unit' end
$$;
revoke execute on function inspection.finding_part from public;
grant execute on function inspection.finding_part to fadu_app;
create function inspection.guard_judged() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  part text := inspection.finding_part(new.case_id, new.unit_path);
begin
  if platform.actor_id() like 'system:%' or part = 'handles' or (part is not null and new.state = 'false-alarm') then
    raise exception 'judged by who has a part in it' using errcode = 'check_violation', constraint = 'finding_by_other';
  end if;
  new.judged_by := coalesce(platform.actor_id(), new.judged_by);
  return new;
end $$;
create trigger guard_judged before update of state on inspection.finding for each row
  when (new.state in ('closed', 'false-alarm') and new.state <> old.state) execute function inspection.guard_judged();
create function inspection.guard_run_only() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'only the run says what it found' using errcode = 'check_violation', constraint = 'finding_by_run';
end $$;
create trigger guard_run_only before update on inspection.finding for each row
  when (platform.actor_id() is not null and platform.scope() <> '/'
    and ((new.since, new.details, new.opened_on, new.times, new.gone_on, new.unit_id) is distinct from (old.since, old.details, old.opened_on, old.times, old.gone_on, old.unit_id)
      or (new.state in ('open', 'gone') and new.state <> old.state)))
  execute function inspection.guard_run_only();
create policy by_run on inspection.finding as restrictive for insert to fadu_app with check ((select platform.scope()) = '/' and state = 'open');

-- A notice goes down from the organ it names; the unit it went to answers it, and neither takes it back nor gives itself more time.
create policy from_organ on inspection.supervision_notice as restrictive for insert to fadu_app
  with check (issuer_id = (select u.organ_id from organisations.unit u where u.path = (select platform.scope()))
    and unit_path ^@ issuer_path and state = 'issued' and round = 0);
create or replace function inspection.guard_verdict() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  notice inspection.supervision_notice;
begin
  select * into notice from inspection.supervision_notice where id = new.notice_id;
  new.judged_by := platform.actor_id();
  new.judge_unit := inspection.actor_unit();
  if new.judged_by like 'system:%' or inspection.is_of(notice.unit_path, notice.issued_at)
    or exists (select 1 from inspection.supervision_reply r where r.notice_id = new.notice_id and r.replied_by = new.judged_by) then
    raise exception 'judged by the unit itself' using errcode = 'check_violation', constraint = 'verdict_by_other';
  end if;
  if not notice.issuer_path ^@ platform.scope() then
    raise exception 'judged by who did not issue it' using errcode = 'check_violation', constraint = 'verdict_by_issuer';
  end if;
  return new;
end $$;
create function inspection.guard_reply() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from inspection.supervision_notice n where n.id = new.notice_id and inspection.actor_unit() ^@ n.unit_path
    and new.round = n.round + 1 and n.state in ('issued', 'returned')) then
    raise exception 'answered by another unit' using errcode = 'check_violation', constraint = 'reply_by_unit';
  end if;
  return new;
end $$;
create trigger guard_reply before insert on inspection.supervision_reply for each row execute function inspection.guard_reply();
create or replace function inspection.guard_notice() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.round <> old.round + (case when new.state = 'replied' and old.state <> 'replied' then 1 else 0 end) then
    raise exception 'rounds follow each other' using errcode = 'check_violation', constraint = 'notice_round';
  end if;
  if (new.reply_from, new.reply_days, new.reply_due_on) is distinct from (old.reply_from, old.reply_days, old.reply_due_on)
    and not (new.state = 'returned' and old.state = 'replied') and not (old.reply_due_on is null and (new.reply_from, new.reply_days) = (old.reply_from, old.reply_days)) then
    raise exception 'a term gets no longer' using errcode = 'check_violation', constraint = 'notice_term';
  end if;
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
  if new.state = 'withdrawn' then
    if inspection.is_of(new.unit_path, new.issued_at) or not new.issuer_path ^@ platform.scope() then
      raise exception 'taken back by who did not issue it' using errcode = 'check_violation', constraint = 'withdrawn_by_issuer';
    end if;
    new.ended_by := platform.actor_id();
  end if;
  return new;
end $$;

-- What was drawn for a look-back is taken over whole.
create function inspection.guard_taken() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.taken_at is not null or (select count(*) from inspection.look_back_item i where i.look_back_id = new.id)
    <> (select count(*) from draws.drawn d where d.plan_id = new.draw_id) then
    raise exception 'not the whole result, or taken before' using errcode = 'check_violation', constraint = 'look_back_whole';
  end if;
  return new;
end $$;
create trigger guard_taken before update of taken_at on inspection.look_back for each row when (new.taken_at is distinct from old.taken_at)
  execute function inspection.guard_taken();
revoke execute on function inspection.guard_judged, inspection.guard_run_only, inspection.guard_reply, inspection.guard_taken from public;

-- A task is reported by the unit that has it, and accepted where the meeting was, by somebody else; its state is what was last said.
create or replace function governance.guard_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  given governance.task;
begin
  new.by_id := coalesce(platform.actor_id(), new.by_id);
  select * into given from governance.task where id = new.task_id;
  if new.act = 'reported' and not (organisations.actor_unit() ^@ given.unit_path or platform.scope() ^@ given.unit_path) then
    raise exception 'reported by another unit' using errcode = 'check_violation', constraint = 'task_by_unit';
  end if;
  if new.act in ('accepted', 'returned') and not exists (select 1 from governance.agenda_item i join governance.meeting m on m.id = i.meeting_id
    where i.id = given.item_id and m.unit_path ^@ platform.scope()) then
    raise exception 'accepted where the meeting was not' using errcode = 'check_violation', constraint = 'task_by_meeting';
  end if;
  if new.act in ('accepted', 'returned') and new.by_id = (select e.by_id from governance.task_entry e where e.task_id = new.task_id and e.act = 'reported' order by e.id desc limit 1) then
    raise exception 'accepted by who reported it' using errcode = 'check_violation', constraint = 'task_by_other';
  end if;
  return new;
end $$;
create function governance.guard_task() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  last text := (select e.act from governance.task_entry e where e.task_id = new.id order by e.id desc limit 1);
begin
  if (select t.state from governance.task t where t.id = new.id)
    is distinct from (case last when 'reported' then 'reported' when 'accepted' then 'done' else 'open' end) then
    raise exception 'nobody said so' using errcode = 'check_violation', constraint = 'task_as_said';
  end if;
  return null;
end $$;
create constraint trigger guard_task after insert or update of state on governance.task deferrable initially deferred
  for each row execute function governance.guard_task();
revoke execute on function governance.guard_task from public;
create function governance.guard_signed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.signed_by := coalesce(platform.actor_id(), new.signed_by);
  return new;
end $$;
create trigger guard_signed before update of signed_at on governance.meeting for each row when (new.signed_at is not null and old.signed_at is null)
  execute function governance.guard_signed();
revoke execute on function governance.guard_signed from public;
