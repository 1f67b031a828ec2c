import type { Check } from '../../types-check.ts'

/** The traffic police file what they decide on the spot within two working days. */
export const trafficSpotFiledLate: Check = {
  code: 'traffic-spot-filed-late',
  title: '交通警察当场处罚决定未在二个工作日内备案',
  area: 'filing',
  severity: 'ordinary',
  law: ['PROC:39', 'TRAF:44'],
  owner: 'case-officer',
  remedy: '立即备案，书面说明原因。',
  correctable: false,
  subject: 'decision',
  facts: '{decidedOn} 当场处罚，最迟应于 {dueOn} 备案。',
  sql: `
    select d.case_id, d.id as subject_id, w.day + 1 as since, jsonb_build_object('decidedOn', d.decided_on, 'dueOn', w.day) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    join law.cause_of_action f on f.code = d.spot ->> 'causeCode' and f.field = 'traffic'
    join inspection.calendar k on k.day = ((d.spot ->> 'decidedAt')::timestamptz at time zone 'Asia/Shanghai')::date
    join inspection.working_day w on w.number = k.worked + 2
    where (d.recorded_at at time zone 'Asia/Shanghai')::date > w.day`,
}
