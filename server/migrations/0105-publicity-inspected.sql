-- Why: inspection judges the days of a page, never its text, and of an objection its days, never who objected.
grant usage on schema publicity to fadu_inspector;
create policy inspected on publicity.record for select to fadu_inspector using (true);
create policy inspected on publicity.objection for select to fadu_inspector using (true);
grant select (id, decision_id, imported_id, licence_decision_id, unit_id, decided_on, kind, state, party_type, due_from, due_on, published_at,
  withdrawn_at, correct_from, correct_due_on, end_on) on publicity.record to fadu_inspector;
grant select (id, record_id, submitted_at, due_on, decided_at) on publicity.objection to fadu_inspector;

create view publicity.inspected_record with (security_invoker = true) as
  select id, decision_id, imported_id, licence_decision_id, unit_id, decided_on, kind, state, party_type, due_from, due_on,
    (published_at at time zone 'Asia/Shanghai')::date as published_on,
    (withdrawn_at at time zone 'Asia/Shanghai')::date as withdrawn_on, correct_from, correct_due_on, end_on
  from publicity.record;
create view publicity.inspected_objection with (security_invoker = true) as
  select o.id, o.record_id, r.unit_id, (o.submitted_at at time zone 'Asia/Shanghai')::date as submitted_on, o.due_on,
    (o.decided_at at time zone 'Asia/Shanghai')::date as decided_on
  from publicity.objection o join publicity.record r on r.id = o.record_id;
grant select on publicity.inspected_record, publicity.inspected_objection to fadu_inspector;
