-- Why: daily inspection asks some eighty questions of every case, whoever may see it. Row rights compared row by row would cost more than the
-- questions, so they are asked by a role of their own that reads and never writes, and no names: fadu_app becomes it for the length of a statement
-- (platform/migrate.ts makes the role). What a check finds is written by fadu_app and seen within the reader's units.
create schema inspection;
grant usage on schema inspection to fadu_app, fadu_inspector;

-- The days of the loaded years, so that a check counts working days by a join and no function.
create table inspection.calendar (
  day         date primary key,
  worked      integer not null, -- working days from the first loaded day up to and including this one
  next_worked date              -- the day itself when worked, else the next working day; null after the last one loaded
);
-- The working days alone, numbered as in `worked`: N working days after a day whose `worked` is w is the one numbered w + N.
create view inspection.working_day with (security_invoker = true) as
  select worked as number, day from inspection.calendar where day = next_worked;
grant select on inspection.calendar, inspection.working_day to fadu_app, fadu_inspector;
grant insert, update (worked, next_worked) on inspection.calendar to fadu_app; -- the yearly notice, when the program starts

grant usage on schema cases, organisations, law to fadu_inspector;
do $$
declare
  name text;
begin
  foreach name in array array['administrative_case', 'timeline', 'handler', 'evidence', 'questioning', 'measure', 'measure_extension', 'pause', 'extension',
    'fast_track', 'mediation', 'notice', 'statement', 'hearing', 'discussion', 'proposal', 'proposal_item', 'review_outcome', 'decision', 'delivery',
    'payment', 'instalment_plan', 'execution', 'closure'] loop
    execute format('create policy inspected on cases.%I for select to fadu_inspector using (true)', name);
    execute format('grant select on cases.%I to fadu_inspector', name);
  end loop;
  foreach name in array array['unit', 'posting', 'credential', 'qualification', 'reviewer_post'] loop
    execute format('create policy inspected on organisations.%I for select to fadu_inspector using (true)', name);
    execute format('grant select on organisations.%I to fadu_inspector', name);
  end loop;
end $$;
-- Of people only what a check may judge: never a name, a number, a telephone, an address.
create policy inspected on cases.party for select to fadu_inspector using (true);
grant select (id, case_id, role, kind, id_type, sole_trader, birth_on, guards_party, vulnerabilities, nursing_or_pregnant, congress_deputy, prior_detained,
  version, recorded_at, removed_at) on cases.party to fadu_inspector;
create policy inspected on organisations.person for select to fadu_inspector using (true);
grant select (id, unit_id, unit_path, kind, active_from, left_on) on organisations.person to fadu_inspector;
grant select on law.law_version, law.cause_of_action, law.document_number to fadu_inspector;
create policy inspected on law.document_number for select to fadu_inspector using (true);
