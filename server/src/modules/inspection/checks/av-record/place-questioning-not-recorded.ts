import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 a suspect questioned in the handling place is recorded throughout. */
export const placeQuestioningNotRecorded: Check = {
  code: 'place-questioning-not-recorded',
  title: '在执法办案场所询问未全程同步录音录像',
  area: 'av-record',
  severity: 'serious',
  law: ['PSA-2025:97(1)'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '书面说明未录音录像的原因，审查笔录效力，依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 在执法办案场所询问，没有同步录音录像。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.in_handling_place and not q.av_recorded
    join cases.party p on p.id = q.party_id and p.role = 'offender'
    where c.family = 'psa' and q.arrived_at >= timestamptz '2026-01-01 00:00+08'`,
}
