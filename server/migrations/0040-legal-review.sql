-- Why: the written opinion behind every review outcome, who took the file, and the queue of on-the-spot decisions checked after filing.
create schema legal_review;
grant usage on schema legal_review to fadu_app;

-- Who is reviewing a proposal now. A claim is given back by `released_at`; one live claim a proposal.
create table legal_review.claim (
  id          uuid primary key,
  proposal_id uuid not null,
  case_id     uuid not null,
  reviewer_id uuid not null references organisations.person (id),
  claimed_at  timestamptz not null,
  released_at timestamptz,
  released_by uuid references organisations.person (id),
  release_reason text,                        -- why another than the reviewer gave it back
  check ((released_at is null) = (released_by is null)),
  foreign key (proposal_id, case_id) references cases.proposal (id, case_id)
);
create unique index claim_live on legal_review.claim (proposal_id) where released_at is null;

create table legal_review.opinion (
  id          uuid primary key,
  proposal_id uuid not null unique,           -- one version of a proposal, one opinion
  case_id     uuid not null,
  reviewer_id uuid not null references organisations.person (id),
  result      text not null check (result in ('approved', 'returned', 'disagreed', 'transferred')),
  points      jsonb not null,                 -- [{point, verdict: met|not-met|not-applicable, reason}], all seven points
  conclusion  text not null,
  transfer_to text,
  file_digest text not null,                  -- of the proposal as it was read: what was reviewed is what is decided
  due_on      date,                           -- null: the calendar of that year was not loaded yet
  written_at  timestamptz not null,
  foreign key (proposal_id, case_id) references cases.proposal (id, case_id),
  unique (id, case_id),
  check ((result = 'transferred') = (transfer_to is not null)),
  check (jsonb_array_length(points) = 7),
  constraint approved_with_all_points check (result <> 'approved' or not points @> '[{"verdict": "not-met"}]')
);
create index opinion_case on legal_review.opinion (case_id);

-- The handling unit's answer to a return or a disagreement. @law PROC 170; three-systems guidance
create table legal_review.answer (
  id         uuid primary key,
  opinion_id uuid not null,
  case_id    uuid not null,
  answered_by uuid not null references organisations.person (id),
  content    text not null,
  escalated  boolean not null default false,  -- put before the chief
  answered_at timestamptz not null,
  foreign key (opinion_id, case_id) references legal_review.opinion (id, case_id)
);
create index answer_opinion on legal_review.answer (opinion_id);

-- On-the-spot decisions are made by the officer alone; they are looked at after filing.
create table legal_review.post_filing (
  id          uuid primary key,
  decision_id uuid not null unique references cases.decision (id),
  case_id     uuid not null references cases.administrative_case (id),
  reviewer_id uuid not null references organisations.person (id),
  verdict     text not null check (verdict in ('in-order', 'flawed', 'wrong')),
  points      jsonb not null,
  conclusion  text not null,
  written_at  timestamptz not null
);

do $$
declare
  name text;
begin
  foreach name in array array['claim', 'opinion', 'answer', 'post_filing'] loop
    execute format('alter table legal_review.%I enable row level security', name);
    execute format('create policy by_case on legal_review.%I to fadu_app using (exists (select 1 from cases.administrative_case c where c.id = case_id))
                    with check (exists (select 1 from cases.administrative_case c where c.id = case_id))', name);
    execute format('grant select, insert on legal_review.%I to fadu_app', name);
  end loop;
end $$;
grant update (released_at, released_by, release_reason) on legal_review.claim to fadu_app;

-- Who first took up review before the day of the setting is grandfathered; everyone else holds the legal profession qualification. @law APL 58, PROC 171
create function legal_review.qualified(reviewer uuid, on_day date) returns boolean language sql stable as $$
  select exists (select 1 from organisations.qualification q where q.person_id = reviewer and q.kind = 'legal-profession'
                 and q.obtained_on <= on_day and (q.valid_to is null or q.valid_to >= on_day))
      or exists (select 1 from organisations.reviewer_post r where r.person_id = reviewer and r.first_took_up_on < coalesce(
        (select (value #>> '{}')::date from platform.setting where key = 'organisations.reviewer-qualified-since' order by id desc limit 1), date '2018-01-01'))
$$;

-- The other half of the gate: an outcome without its written opinion, by the same reviewer, on the same proposal, with the same
-- result, and by someone who may review that case on that day, cannot be committed. A post counts when it is held at the level of the organ
-- whose unit handles the case, or above it. A fast-track case may be reviewed inside its own unit, unless the law demands the review (PROC 44).
create function legal_review.guard_outcome() returns trigger language plpgsql as $$
declare
  on_day date := (new.at at time zone 'Asia/Shanghai')::date;
begin
  if new.result = 'not-required' then
    return null;
  end if;
  if not exists (
    select 1 from legal_review.opinion o
    join cases.proposal p on p.id = o.proposal_id and p.file_digest = o.file_digest
    where o.id = new.opinion_id and o.proposal_id = new.proposal_id and o.reviewer_id = new.reviewer_id and o.result = new.result) then
    raise exception 'review outcome without its opinion' using errcode = 'check_violation', constraint = 'review_needs_opinion';
  end if;
  if not exists (
    select 1 from cases.administrative_case c
    join organisations.reviewer_post r on r.person_id = new.reviewer_id and r.from_on <= on_day and (r.to_on is null or r.to_on > on_day)
    join organisations.unit u on u.id = r.unit_id and u.level <> 'station'
    join organisations.unit o on o.id = u.organ_id and c.unit_path ^@ o.path
    where c.id = new.case_id and legal_review.qualified(new.reviewer_id, on_day))
  and not exists (
    select 1 from cases.administrative_case c
    join organisations.person p on p.id = new.reviewer_id and p.unit_id = c.unit_id and p.active_from <= on_day and (p.left_on is null or p.left_on > on_day)
    where c.id = new.case_id and c.procedure = 'fast-track' and not cases.review_demanded(new.proposal_id)) then
    raise exception 'reviewer holds no post on that day' using errcode = 'check_violation', constraint = 'review_needs_post';
  end if;
  return null;
end $$;
create constraint trigger guard_outcome after insert on cases.review_outcome deferrable initially deferred
  for each row execute function legal_review.guard_outcome();

-- And the reverse: an opinion that leaves no outcome on its case would block the proposal for good.
create function legal_review.guard_opinion() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from cases.review_outcome r where r.opinion_id = new.id and r.proposal_id = new.proposal_id) then
    raise exception 'opinion without its outcome' using errcode = 'check_violation', constraint = 'opinion_needs_outcome';
  end if;
  return null;
end $$;
create constraint trigger guard_opinion after insert on legal_review.opinion deferrable initially deferred
  for each row execute function legal_review.guard_opinion();

-- A look after filing is for on-the-spot decisions, by someone who took no part in the case.
create function legal_review.guard_post_filing() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from cases.decision d where d.id = new.decision_id and d.case_id = new.case_id and d.kind = 'on-the-spot') then
    raise exception 'only on-the-spot decisions are reviewed after filing' using errcode = 'check_violation', constraint = 'post_filing_spot_only';
  end if;
  if exists (select 1 from cases.handler h where h.case_id = new.case_id and h.person_id = new.reviewer_id
             union all select 1 from cases.decision d where d.id = new.decision_id
               and (d.decided_by = new.reviewer_id or d.spot -> 'officers' ? new.reviewer_id::text)) then
    raise exception 'reviewer handled this case' using errcode = 'check_violation', constraint = 'review_not_by_handler';
  end if;
  return new;
end $$;
create trigger guard_post_filing before insert on legal_review.post_filing for each row execute function legal_review.guard_post_filing();
create index post_filing_case on legal_review.post_filing (case_id);
