-- Why: what must never happen is impossible here, whatever the path: a decision by its own examiner, a grant nobody examined, a refusal or a
-- revocation no legal reviewer agreed to, and a row of another unit.

create function licences.examined_by(file uuid, person uuid) returns boolean language sql stable as $$
  select exists (select 1 from licences.examination e where e.application_id = file and person = any (e.officers))
$$;

-- The opinion: by someone with a post as legal reviewer on that day who neither examined nor proposed. @law LIC 7, 38; the bureau's own rule of full review
create function licences.guard_opinion() returns trigger language plpgsql as $$
declare
  on_day date := (new.given_at at time zone 'Asia/Shanghai')::date;
begin
  if licences.examined_by(new.application_id, new.reviewer_id)
    or exists (select 1 from licences.proposal p where p.id = new.proposal_id and p.proposed_by = new.reviewer_id) then
    raise exception 'reviewer examined or proposed' using errcode = 'check_violation', constraint = 'opinion_not_by_examiner';
  end if;
  if not exists (select 1 from licences.proposal p where p.id = new.proposal_id and p.application_id = new.application_id) then
    raise exception 'opinion on a proposal of another application' using errcode = 'check_violation', constraint = 'opinion_on_own_proposal';
  end if;
  if not exists (select 1 from organisations.reviewer_post r
                 where r.person_id = new.reviewer_id and r.from_on <= on_day and (r.to_on is null or r.to_on > on_day)) then
    raise exception 'reviewer holds no post on that day' using errcode = 'check_violation', constraint = 'opinion_needs_post';
  end if;
  return new;
end $$;
create trigger guard_opinion before insert on licences.opinion for each row execute function licences.guard_opinion();

create function licences.guard_decision() returns trigger language plpgsql as $$
begin
  if licences.examined_by(new.application_id, new.decided_by)
    or exists (select 1 from licences.proposal p where p.id = new.proposal_id and p.proposed_by = new.decided_by) then
    raise exception 'decided by the examiner' using errcode = 'check_violation', constraint = 'decision_not_by_examiner';
  end if;
  if new.outcome in ('granted', 'renewed', 'changed', 'refused') and not new.by_silence
    and not exists (select 1 from licences.examination e where e.application_id = new.application_id) then
    raise exception 'nobody examined' using errcode = 'check_violation', constraint = 'decision_needs_examination';
  end if;
  if new.outcome in ('granted', 'renewed', 'changed') and not new.by_silence
    and exists (select 1 from licences.application a where a.id = new.application_id and a.on_site)
    and not exists (select 1 from licences.examination e where e.application_id = new.application_id and e.kind = 'on-site') then
    raise exception 'not examined on the spot' using errcode = 'check_violation', constraint = 'decision_needs_site';
  end if;
  if new.outcome in ('refused', 'revoked') and not exists (
    select 1 from licences.opinion o join licences.proposal p on p.id = o.proposal_id
    where p.id = new.proposal_id and p.application_id = new.application_id and o.result = 'agreed' and o.reviewer_id <> new.decided_by
      and p.intent = case new.outcome when 'refused' then 'refuse' else 'revoke' end) then
    raise exception 'no legal opinion agrees' using errcode = 'check_violation', constraint = 'decision_needs_opinion';
  end if;
  return new;
end $$;
create trigger guard_decision before insert on licences.decision for each row execute function licences.guard_decision();

-- A unit's rows are seen within the actor's scope; what hangs on an application follows it. (coalesce: see 0041-cases-list.sql)
alter table licences.application enable row level security;
create policy by_unit on licences.application to fadu_app
  using (coalesce(unit_path ^@ (select platform.scope()), false)) with check (coalesce(unit_path ^@ (select platform.scope()), false));
alter table licences.decision enable row level security;
create policy by_unit on licences.decision to fadu_app
  using (coalesce(unit_path ^@ (select platform.scope()), false)) with check (coalesce(unit_path ^@ (select platform.scope()), false));
grant select, insert on licences.application, licences.decision to fadu_app;

do $$
declare
  name text;
begin
  foreach name in array array['timeline', 'correction', 'non_acceptance', 'examination', 'excluded_time', 'extension', 'hearing', 'proposal', 'opinion',
    'delivery', 'supervision'] loop
    execute format('alter table licences.%I enable row level security', name);
    execute format('create policy by_application on licences.%I to fadu_app
                    using (exists (select 1 from licences.application a where a.id = application_id))
                    with check (exists (select 1 from licences.application a where a.id = application_id))', name);
    execute format('grant select, insert on licences.%I to fadu_app', name);
  end loop;
end $$;

-- What may change, column by column; everything else is append-only.
grant update (stage, documents, accepted_at, accepted_on, by_silence, acceptance_number, closed_at, version) on licences.application to fadu_app;
grant update (answered_on) on licences.correction to fadu_app;
grant update (to_on) on licences.excluded_time to fadu_app;
grant update (requested_on, requester, waived_on, notified_on, held_on, chair_id, clerk_id, open_to_public, closed_reason, record) on licences.hearing to fadu_app;
grant update (certificate_no, certificate_issued_on, revoked_on, revoked_reason, cancelled_on, succeeded_on) on licences.decision to fadu_app;
