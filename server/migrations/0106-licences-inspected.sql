-- Why: inspection judges the days of an application for a licence, never who asks for what.
grant usage on schema licences to fadu_inspector;
do $$
declare
  name text;
begin
  foreach name in array array['application', 'correction', 'non_acceptance', 'excluded_time', 'extension', 'hearing', 'decision', 'delivery'] loop
    execute format('create policy inspected on licences.%I for select to fadu_inspector using (true)', name);
  end loop;
end $$;
grant select (id, unit_id, stage, purpose, prior_decision_id, decision_days, received_at, accepted_at, accepted_on, by_silence) on licences.application to fadu_inspector;
grant select (application_id, told_on, answered_on) on licences.correction to fadu_inspector;
grant select (application_id, told_on) on licences.non_acceptance to fadu_inspector;
grant select (application_id, from_on, to_on) on licences.excluded_time to fadu_inspector;
grant select (application_id, days) on licences.extension to fadu_inspector;
grant select (id, application_id, ground, told_on, requested_on, waived_on, notified_on, held_on) on licences.hearing to fadu_inspector;
grant select (id, application_id, unit_id, outcome, decided_on, by_silence, valid_to) on licences.decision to fadu_inspector;
grant select (decision_id, delivered_on) on licences.delivery to fadu_inspector;

create view licences.inspected_application with (security_invoker = true) as
  select a.id, a.unit_id, a.stage, a.purpose, a.prior_decision_id, a.decision_days, e.days as extension_days,
    (a.received_at at time zone 'Asia/Shanghai')::date as received_on, (a.accepted_at at time zone 'Asia/Shanghai')::date as acceptance_recorded_on,
    a.accepted_on, a.by_silence, c.told_on as corrections_told_on, c.answered_on as corrected_on, n.told_on as declined_on
  from licences.application a
  left join licences.correction c on c.application_id = a.id
  left join licences.non_acceptance n on n.application_id = a.id
  left join licences.extension e on e.application_id = a.id;
create view licences.inspected_decision with (security_invoker = true) as
  select d.id, d.application_id, d.unit_id, d.outcome, d.decided_on, d.by_silence, d.valid_to, v.delivered_on
  from licences.decision d left join licences.delivery v on v.decision_id = d.id;
create view licences.inspected_hearing with (security_invoker = true) as
  select id, application_id, ground, told_on, requested_on, waived_on, notified_on, held_on from licences.hearing;
-- Time that does not count towards the decision (LIC 45): the first day is not part of it, the last one is; open while `to_on` is null.
create view licences.inspected_pause with (security_invoker = true) as
  select application_id, from_on, to_on from licences.excluded_time
  union all select application_id, coalesce(requested_on, told_on), coalesce(held_on, waived_on) from licences.hearing
    where requested_on is not null or ground <> 'great-interest';
grant select on licences.inspected_application, licences.inspected_decision, licences.inspected_hearing, licences.inspected_pause to fadu_inspector;
