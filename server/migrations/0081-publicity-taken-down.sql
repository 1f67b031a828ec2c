-- Why: an address that was public keeps answering, whatever took the page down; and a page that was corrected says when and in which fields.

-- Every address whose page is gone: how, on which day, and the public reason. Of what is sealed, only that it is.
create view publicity.public_taken_down with (security_barrier) as
  select r.record_no, (coalesce(e.at, r.withdrawn_at, r.acted_at, r.end_on::timestamp at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')::date as gone_on,
    case when s.sealed then 'sealed' else r.state end as how,
    case when s.sealed then '该记录依法封存，不再公示。' when r.state = 'withdrawn' then r.withdrawn_reason end as reason
  from publicity.record r
  cross join lateral (select coalesce(r.reason_code in ('sealed-psa', 'sealed-psa-legacy', 'minor'), false) as sealed) s
  left join lateral (select at from publicity.event where record_id = r.id and event in ('withdrawn', 'expired', 'repaired', 'sealed') order by id desc limit 1) e
    on r.state in ('expired', 'repaired')
  where r.state in ('withdrawn', 'expired', 'repaired') and r.published_at is not null;

-- What happened to a page that is public: days and names of fields, never what stood there before.
create view publicity.public_history with (security_barrier) as
  select r.record_no, e.id as nth, e.event, (e.at at time zone 'Asia/Shanghai')::date as on_day,
    coalesce((select array_agg(key order by key) from jsonb_object_keys(v.public_fields) as key
      where v.public_fields -> key is distinct from coalesce(n.public_fields, r.public_fields) -> key), '{}') as fields,
    e.event = 'updated' and exists (select 1 from publicity.objection o where o.record_id = r.id and o.accepted_at <= e.at
      and coalesce(o.decided_at, e.at) >= e.at and (o.outcome is null or o.outcome in ('corrected', 'partly-corrected'))) as by_objection
  from publicity.record r
  join publicity.event e on e.record_id = r.id and e.event in ('published', 'updated', 'withdrawn', 'sealed', 'restored')
  left join publicity.version v on e.event = 'updated' and v.record_id = r.id and v.edition = (e.details ->> 'edition')::int - 1
  left join publicity.version n on n.record_id = v.record_id and n.edition = v.edition + 1
  where r.state in ('published', 'under-objection');

create index record_taken_down on publicity.record (state) where state in ('withdrawn', 'expired', 'repaired');
grant select on publicity.public_taken_down, publicity.public_history to fadu_portal;
