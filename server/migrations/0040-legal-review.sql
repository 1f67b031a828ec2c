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
  file_digest text not null,                  -- of the proposal as it was read: what was reviewed is what is decided
  due_on      date not null,
  written_at  timestamptz not null,
  foreign key (proposal_id, case_id) references cases.proposal (id, case_id)
);
create index opinion_case on legal_review.opinion (case_id);

-- The handling unit's answer to a return or a disagreement. @law PROC 170; three-systems guidance
create table legal_review.answer (
  id         uuid primary key,
  opinion_id uuid not null references legal_review.opinion (id),
  case_id    uuid not null references cases.administrative_case (id),
  answered_by uuid not null references organisations.person (id),
  content    text not null,
  escalated  boolean not null default false,  -- put before the chief
  answered_at timestamptz not null
);

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
grant update (released_at) on legal_review.claim to fadu_app;

-- The other half of the gate: an outcome without its written opinion, by the same reviewer, on the same proposal, with the same
-- result, and by someone who holds a reviewer's post that day, cannot be committed.
create function legal_review.guard_outcome() returns trigger language plpgsql as $$
begin
  if new.result <> 'not-required' and not exists (
    select 1 from legal_review.opinion o
    join cases.proposal p on p.id = o.proposal_id and p.file_digest = o.file_digest
    where o.id = new.opinion_id and o.proposal_id = new.proposal_id and o.reviewer_id = new.reviewer_id and o.result = new.result) then
    raise exception 'review outcome without its opinion' using errcode = 'check_violation', constraint = 'review_needs_opinion';
  end if;
  if new.result <> 'not-required' and not exists (
    select 1 from organisations.reviewer_post r where r.person_id = new.reviewer_id
    and r.from_on <= (new.at at time zone 'Asia/Shanghai')::date and (r.to_on is null or r.to_on > (new.at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'reviewer holds no post on that day' using errcode = 'check_violation', constraint = 'review_needs_post';
  end if;
  return null;
end $$;
create constraint trigger guard_outcome after insert on cases.review_outcome deferrable initially deferred
  for each row execute function legal_review.guard_outcome();
