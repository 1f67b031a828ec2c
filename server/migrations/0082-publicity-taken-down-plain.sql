-- Why: the register of a large portal is one pass over plain columns; looking up the event of each ended page made it a million look-ups. Whoever ends
-- or repairs a page sets acted_at, so the day is the same.
create or replace view publicity.public_taken_down with (security_barrier) as
  select record_no, (coalesce(withdrawn_at, acted_at, end_on::timestamp at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')::date as gone_on,
    case when reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor') then 'sealed' else state end as how,
    case when reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor') then '该记录依法封存，不再公示。'
      when state = 'withdrawn' then withdrawn_reason end as reason
  from publicity.record
  where state in ('withdrawn', 'expired', 'repaired') and published_at is not null;
