import type { Check } from '../../types-check.ts'

/** A fast-track case is decided within 48 hours of the suspect’s coming into the unit’s hands, unless it was turned into an ordinary one. */
export const fastTrackLate: Check = {
  code: 'fast-track-late',
  title: '快速办理案件超过四十八小时未作决定',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PROC:47', 'PROC:48'],
  owner: 'case-officer',
  remedy: '尚未决定的转为一般程序或者立即作出决定；已逾期的书面说明原因。',
  correctable: false,
  subject: 'fast-track',
  facts: '{custodyFrom} 到案，四十八小时内没有作出决定。',
  sql: `
    select f.case_id, f.id as subject_id, ((f.custody_from + interval '48 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('custodyFrom', to_char(f.custody_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.fast_track f on f.case_id = c.id and f.converted_at is null
    cross join lateral (
      select min(case when (d.recorded_at at time zone 'Asia/Shanghai')::date = d.decided_on then d.recorded_at else d.decided_on::timestamp at time zone 'Asia/Shanghai' end) as at
      from cases.decision d where d.case_id = c.id) d
    where coalesce(d.at, $1) > f.custody_from + interval '48 hours'`,
}
