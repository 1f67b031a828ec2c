-- Why: a check passes when it is unknown, and `null <> ''` is unknown: what had to be written could be left out altogether.
alter table licences.decision
  drop constraint refusal_says_why,
  add constraint refusal_says_why check (outcome not in ('refused', 'revoked') or (coalesce(reasons, '') <> '' and coalesce(remedies, '') <> '')); -- LIC 38
alter table licences.hearing
  add constraint held_whole check (held_on is null or (notified_on is not null and chair_id is not null and open_to_public is not null and coalesce(record, '') <> '')),
  add constraint closed_says_why check (open_to_public is not false or coalesce(closed_reason, '') <> '');
alter table licences.supervision
  add constraint finding_is_handled check (result = 'in-order' or coalesce(handling, '') <> '');
