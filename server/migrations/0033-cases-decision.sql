-- Why: a decision without an approved review of exactly that proposal version must be impossible, on every path, for everyone.
-- The decision holds no content of its own: what is decided is the proposal's item, which cannot change.
create table cases.proposal (
  id          uuid primary key,
  case_id     uuid not null references cases.administrative_case (id),
  version     integer not null check (version > 0),
  proposed_by uuid not null references organisations.person (id),
  proposed_at timestamptz not null,
  facts       text not null,
  reasons     text not null,
  discretion  text not null,                      -- why this measure within the range
  public_interest boolean not null,               -- major public interest: APL 58(1), PSA-2025 114(1)
  complex     boolean not null,                   -- difficult, several legal relations: APL 58(3), PSA-2025 114(3)
  file_digest text not null,                      -- SHA-256 over what the reviewer is asked to judge
  snapshot    jsonb not null,                     -- the same, kept, so that a re-submission can be compared
  withdrawn_at timestamptz,
  unique (case_id, version),
  unique (id, case_id)
);

create table cases.proposal_item (
  id           uuid primary key,
  proposal_id  uuid not null,
  case_id      uuid not null,
  ordinal      smallint not null,
  party_id     uuid references cases.party (id),
  outcome      text not null check (outcome in ('penalty', 'no-penalty', 'transfer', 'mediated', 'terminated')),
  cause_code   text not null references law.cause_of_action (code),
  statute      text,                              -- PSA-2012, PSA-2025, …: the wording that is applied
  tier         text,
  mitigation   text not null default 'none' check (mitigation in ('none', 'lighter', 'reduced')), -- 从轻, 减轻 (below the range)
  penalties    jsonb not null default '[]',
  basis        text[] not null,
  detention_executed boolean,                     -- false: decided but not executed (PSA-2012 21, PSA-2025 23)
  outcome_reason text,                            -- why no penalty, whereto transferred, why terminated
  foreign key (proposal_id, case_id) references cases.proposal (id, case_id),
  unique (proposal_id, ordinal),
  unique (id, proposal_id, case_id),
  check ((outcome = 'penalty') = (jsonb_array_length(penalties) > 0)),
  check (outcome <> 'penalty' or (party_id is not null and statute is not null and tier is not null)),
  check (outcome in ('penalty') or outcome_reason is not null)
);

-- What the review made of a proposal. Insert only. Recorded through this module's door by legal-review.
create table cases.review_outcome (
  id          uuid primary key,
  proposal_id uuid not null,
  case_id     uuid not null,
  result      text not null check (result in ('approved', 'returned', 'disagreed', 'transferred', 'not-required')),
  reviewer_id uuid references organisations.person (id),
  opinion_id  uuid,                               -- legal_review.opinion
  reason      text not null,
  at          timestamptz not null,
  clears      boolean not null generated always as (result in ('approved', 'not-required')) stored,
  foreign key (proposal_id, case_id) references cases.proposal (id, case_id),
  unique (id, proposal_id, case_id, clears),
  unique (proposal_id),                           -- one proposal version, one outcome
  check ((result = 'not-required') = (reviewer_id is null)),
  check ((result = 'not-required') = (opinion_id is null))
);

create table cases.decision (
  id            uuid primary key,
  case_id       uuid not null references cases.administrative_case (id),
  kind          text not null check (kind in ('reviewed', 'on-the-spot')),
  -- a reviewed decision: the item decided, and the outcome that clears its proposal
  item_id       uuid,
  proposal_id   uuid,
  review_id     uuid,
  review_clears boolean check (review_clears),
  -- the party, and for on-the-spot decisions, which no proposal precedes, the content
  party_id      uuid references cases.party (id),
  outcome       text not null check (outcome in ('penalty', 'no-penalty', 'transfer', 'mediated', 'terminated')),
  number        text unique,                      -- 文号; none for mediated and terminated cases
  decided_on    date not null,
  decided_by    uuid not null references organisations.person (id),
  level         text not null check (level in ('officer', 'station', 'county', 'city')),
  discussion_id uuid references cases.discussion (id),
  deputy_permission text,                         -- document by which a congress permits detaining its deputy (PROC 174)
  spot          jsonb,                            -- {causeCode, statute, tier, penalties, basis, facts, collectedFen, collectedWhy, disputed, avRecorded, officers, decidedAt}; recorded_at is its filing
  recorded_at   timestamptz not null,
  revoked_on    date,
  revoked_by    text,
  revoked_reason text,
  foreign key (item_id, proposal_id, case_id) references cases.proposal_item (id, proposal_id, case_id),
  foreign key (review_id, proposal_id, case_id, review_clears) references cases.review_outcome (id, proposal_id, case_id, clears),
  unique (item_id),
  check (kind <> 'reviewed' or (item_id is not null and proposal_id is not null and review_id is not null and review_clears is true and spot is null)),
  check (kind <> 'on-the-spot' or (item_id is null and proposal_id is null and review_id is null and spot is not null and outcome = 'penalty'
                                   and party_id is not null and number is not null and level = 'officer'))
);
create index decision_case on cases.decision (case_id);
create index decision_decided on cases.decision (decided_on, id);

-- The gate's second half: it is the newest version that is decided, content and outcome agree, nobody reviewed his own case,
-- and "on the spot" is what the law lets one officer do alone, nothing more.
create function cases.guard_decision() returns trigger language plpgsql as $$
declare
  file cases.administrative_case;
  fine bigint;
  cap  bigint;
begin
  select * into strict file from cases.administrative_case where id = new.case_id;
  if new.kind = 'on-the-spot' then
    if file.procedure <> 'summary' then
      raise exception 'on-the-spot decision outside the summary procedure' using errcode = 'check_violation', constraint = 'decision_gate_summary';
    end if;
    if exists (select 1 from jsonb_array_elements(new.spot -> 'penalties') p where p ->> 'kind' not in ('warning', 'fine')) then
      raise exception 'only warnings and fines on the spot' using errcode = 'check_violation', constraint = 'decision_gate_spot_kind';
    end if;
    select coalesce(sum((p ->> 'fineFen')::bigint), 0) into fine from jsonb_array_elements(new.spot -> 'penalties') p where p ->> 'kind' = 'fine';
    -- PSA 2012 art. 100: 200 yuan; PSA 2025 art. 119: 500 yuan; APL art. 51: 200 yuan a person, 3,000 a unit
    cap := case when file.family = 'psa' then case when new.decided_on >= date '2026-01-01' then 50000 else 20000 end
                when (select kind from cases.party where id = new.party_id) = 'unit' then 300000 else 20000 end;
    if fine > cap then
      raise exception 'fine above the on-the-spot limit' using errcode = 'check_violation', constraint = 'decision_gate_spot_fine';
    end if;
    return new;
  end if;
  if file.procedure = 'summary' then
    raise exception 'a summary case is decided on the spot' using errcode = 'check_violation', constraint = 'decision_gate_procedure';
  end if;
  if exists (select 1 from cases.proposal p where p.case_id = new.case_id and p.version > (select version from cases.proposal where id = new.proposal_id))
     or exists (select 1 from cases.proposal p where p.id = new.proposal_id and p.withdrawn_at is not null) then
    raise exception 'a newer proposal exists or this one was withdrawn' using errcode = 'check_violation', constraint = 'decision_gate_version';
  end if;
  if exists (select 1 from cases.review_outcome r where r.id = new.review_id
             and (r.reviewer_id = new.decided_by
                  or exists (select 1 from cases.handler h where h.case_id = new.case_id and h.person_id = r.reviewer_id))) then
    raise exception 'the reviewer decides, or has come to handle the case' using errcode = 'check_violation', constraint = 'decision_gate_reviewer';
  end if;
  if (select result from cases.review_outcome where id = new.review_id) = 'not-required'
     and (select value from platform.setting where key = 'reviewScope' order by id desc limit 1) is distinct from '"statutory"'::jsonb then
    raise exception 'every case is reviewed' using errcode = 'check_violation', constraint = 'decision_gate_scope';
  end if;
  if not exists (select 1 from cases.proposal_item i where i.id = new.item_id and i.outcome = new.outcome and i.party_id is not distinct from new.party_id) then
    raise exception 'the decision is not what was reviewed' using errcode = 'check_violation', constraint = 'decision_gate_content';
  end if;
  return new;
end $$;
create trigger guard_decision before insert on cases.decision for each row execute function cases.guard_decision();

-- After it is made, only the fact of its revocation may be added to a decision.
create function cases.guard_decision_change() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{revoked_on,revoked_by,revoked_reason}'::text[]) is distinct from (to_jsonb(old) - '{revoked_on,revoked_by,revoked_reason}'::text[]) then
    raise exception 'a decision does not change' using errcode = 'check_violation', constraint = 'decision_immutable';
  end if;
  return new;
end $$;
create trigger guard_decision_change before update on cases.decision for each row execute function cases.guard_decision_change();

-- Whether the law itself demands the review. @law APL 58, PSA-2025 114
create function cases.review_demanded(proposal uuid) returns boolean language sql stable as $$
  select p.public_interest or p.complex or exists (select 1 from cases.hearing h where h.case_id = p.case_id and h.held_on is not null)
  from cases.proposal p where p.id = proposal
$$;

-- What was reviewed is what is decided: nothing is added to a proposal once its review has spoken.
create function cases.guard_item() returns trigger language plpgsql as $$
begin
  if exists (select 1 from cases.review_outcome r where r.proposal_id = new.proposal_id) then
    raise exception 'the proposal was reviewed without this item' using errcode = 'check_violation', constraint = 'item_after_review';
  end if;
  return new;
end $$;
create trigger guard_item before insert on cases.proposal_item for each row execute function cases.guard_item();

-- A withdrawn proposal stays withdrawn.
create function cases.guard_withdrawal() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a withdrawn proposal stays withdrawn' using errcode = 'check_violation', constraint = 'proposal_stays_withdrawn';
  end if;
  return new;
end $$;
create trigger guard_withdrawal before update on cases.proposal for each row execute function cases.guard_withdrawal();

-- The summary procedure is chosen when the case begins: turned into one later, a case would slip past its review.
create function cases.guard_procedure() returns trigger language plpgsql as $$
begin
  if new.procedure = 'summary' and old.procedure <> 'summary' then
    raise exception 'a case does not become summary' using errcode = 'check_violation', constraint = 'procedure_not_to_summary';
  end if;
  return new;
end $$;
create trigger guard_procedure before update of procedure on cases.administrative_case for each row execute function cases.guard_procedure();

-- A reviewer never handled the case, and "not required" exists only while the bureau's setting is the statutory scope.
create function cases.guard_review() returns trigger language plpgsql as $$
begin
  if new.reviewer_id is not null and exists (
    select 1 from cases.handler h where h.case_id = new.case_id and h.person_id = new.reviewer_id
    union all select 1 from cases.proposal p where p.id = new.proposal_id and p.proposed_by = new.reviewer_id
    union all select 1 from cases.questioning q where q.case_id = new.case_id and new.reviewer_id = any (q.officers)
    union all select 1 from cases.measure m where m.case_id = new.case_id and new.reviewer_id = any (m.officers)
    union all select 1 from cases.evidence e where e.case_id = new.case_id and new.reviewer_id = any (e.collected_by)) then
    raise exception 'reviewer handled this case' using errcode = 'check_violation', constraint = 'review_not_by_handler';
  end if;
  if new.result = 'not-required' and (select value from platform.setting where key = 'reviewScope' order by id desc limit 1) is distinct from '"statutory"'::jsonb then
    raise exception 'every case is reviewed' using errcode = 'check_violation', constraint = 'review_scope_all';
  end if;
  if new.result = 'not-required' and cases.review_demanded(new.proposal_id) then
    raise exception 'the law demands this review' using errcode = 'check_violation', constraint = 'review_demanded_by_law';
  end if;
  return new;
end $$;
create trigger guard_review before insert on cases.review_outcome for each row execute function cases.guard_review();
