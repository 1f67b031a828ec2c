-- Why: the newest leaf of a record is looked up through the index of its record (`+ 0` keeps the planner from
-- walking the log from its end, which for a record that is not in it yet is the whole log).
create or replace function publicity.log_event() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  told   text := case when new.event in ('expired', 'repaired') then 'withdrawn' else new.event end;
  salt   bytea := publicity.random_bytes();
  record publicity.record;
  before timestamptz;
  moment timestamptz;
  shown  text;
begin
  select e.at into before from publicity.log_entry e where e.record_id = new.record_id order by e.event_id + 0 desc limit 1;
  if before is null and told <> 'published' then
    return null; -- what never was public under the log takes nothing down in it
  end if;
  moment := date_trunc('milliseconds', greatest(new.at, before)); -- clocks of two machines may differ; a record's own time does not run backwards
  select r.* into record from publicity.record r where r.id = new.record_id;
  shown := publicity.log_content(record, told, moment);
  insert into publicity.log_entry (event_id, record_id, event, at, entry) values (new.id, new.record_id, told, moment, convert_to(format(
    '{"record":"%s","event":"%s","at":"%s","commitment":"%s"}', new.record_no, told, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    encode(case when shown is null then publicity.random_bytes() else sha256(salt || convert_to(shown, 'UTF8')) end, 'base64')), 'UTF8'));
  if shown is not null then
    insert into publicity.log_salt values (new.id, salt);
  else -- sealed: nothing can be tried against any leaf of this record any more
    delete from publicity.log_salt s using publicity.log_entry e where e.record_id = new.record_id and s.event_id = e.event_id;
  end if;
  return null;
end $$;
