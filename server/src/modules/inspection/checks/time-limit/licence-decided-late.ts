import type { Check } from '../../types-check.ts'

/** A licence is decided within the term of its kind, twenty working days unless its own law says otherwise, and ten more by the head of the organ; hearings, inspections and tests do not count. */
export const licenceDecidedLate: Check = {
  code: 'licence-decided-late',
  title: '行政许可决定超过法定期限',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:42', 'LIC:45', 'LIC:82'],
  owner: 'licence-examiner',
  remedy: '尚未决定的立即决定；已逾期的，书面说明原因。',
  correctable: false,
  subject: 'licence-application',
  facts: '{acceptedOn} 受理，最迟应于 {dueOn} 作出决定。',
  outside: true,
  sql: `
    with made as (
      select application_id, min(decided_on) as decided_on from licences.inspected_decision where outcome not in ('revoked', 'cancelled') group by application_id
    ),
    paused as (
      select p.application_id, sum(b.worked - a.worked) as days
      from (select application_id, unnest(range_agg(daterange(from_on, coalesce(to_on, $2)))) as span from licences.inspected_pause group by application_id) p
      join inspection.calendar a on a.day = lower(p.span)
      join inspection.calendar b on b.day = upper(p.span)
      group by p.application_id
    )
    select a.unit_id, a.id as subject_id, w.day + 1 as since, jsonb_build_object('acceptedOn', a.accepted_on, 'dueOn', w.day) as details
    from licences.inspected_application a
    left join made m on m.application_id = a.id
    left join paused p on p.application_id = a.id
    join inspection.calendar k on k.day = a.accepted_on
    join inspection.working_day w on w.number = k.worked + a.decision_days + coalesce(a.extension_days, 0) + coalesce(p.days, 0)
    where a.stage <> 'withdrawn' and coalesce(m.decided_on, $2) > w.day`,
}
