-- Why: a person of one unit sees nothing of another, by any path. The case compares its unit's path with the actor's scope;
-- everything that hangs on a case follows the case.
alter table cases.administrative_case enable row level security;
create policy by_unit on cases.administrative_case to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));
alter table cases.imported_decision enable row level security;
create policy by_unit on cases.imported_decision to fadu_app
  using (unit_path ^@ (select platform.scope())) with check (unit_path ^@ (select platform.scope()));

do $$
declare
  name text;
begin
  foreach name in array array['timeline', 'handler', 'party', 'evidence', 'questioning', 'measure', 'measure_extension', 'pause', 'extension', 'fast_track',
    'mediation', 'notice', 'statement', 'hearing', 'discussion', 'proposal', 'proposal_item', 'review_outcome', 'decision', 'delivery', 'payment',
    'instalment_plan', 'execution', 'closure'] loop
    execute format('alter table cases.%I enable row level security', name);
    execute format('create policy by_case on cases.%I to fadu_app using (exists (select 1 from cases.administrative_case c where c.id = case_id))
                    with check (exists (select 1 from cases.administrative_case c where c.id = case_id))', name);
    execute format('grant select, insert on cases.%I to fadu_app', name);
  end loop;
end $$;

grant select, insert on cases.administrative_case, cases.imported_decision to fadu_app;
-- What may change, column by column; everything else is append-only.
grant update (title, unit_id, unit_path, organ_id, procedure, stage, family, cause_code, place, region_code, occurred_on, occurred_until, found_on, summary, secrecy, sensitive,
  accepted_at, closed_at, version) on cases.administrative_case to fadu_app;
grant update (until_at, reason) on cases.handler to fadu_app;
grant update (name, id_type, id_number, uscc, sole_trader, birth_on, legal_representative, phone, address, guards_party, vulnerabilities, nursing_or_pregnant,
  congress_deputy, prior_detained, version, removed_at, removed_reason) on cases.party to fadu_app;
grant update (excluded_on, excluded_reason) on cases.evidence to fadu_app;
grant update (left_at, guardian_present, guardian_absent_reason) on cases.questioning to fadu_app;
grant update (approved_by, approved_at, refused_at, lifted_at, lifted_reason) on cases.measure to fadu_app;
grant update (to_on) on cases.pause to fadu_app;
grant update (approved_by, approver_unit, approved_on, refused_reason, decided_at) on cases.extension to fadu_app;
grant update (converted_at, converted_reason) on cases.fast_track to fadu_app;
grant update (performed_on, failed_on) on cases.mediation to fadu_app;
grant update (decided_on, refused_reason, notice_served_on, planned_on, held_on, chair_id, members, clerk_id, open_to_public, record, withdrawn_on) on cases.hearing to fadu_app;
grant update (withdrawn_at) on cases.proposal to fadu_app;
grant update (revoked_on, revoked_by, revoked_reason) on cases.decision to fadu_app;
grant update (handed_in_on) on cases.payment to fadu_app;
grant delete on cases.imported_decision to fadu_app; -- an import can be undone as one act; the audit keeps that it was
