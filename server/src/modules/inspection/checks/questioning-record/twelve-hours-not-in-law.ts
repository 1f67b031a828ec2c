import type { Check } from '../../types-check.ts'

/** The ground of many people or an unknown identity, with its twelve hours, stands in the public-security law from 2026 only. */
export const twelveHoursNotInLaw: Check = {
  code: 'twelve-hours-not-in-law',
  title: '没有法律依据适用十二小时询问查证时限',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PSA-2012:83', 'PROC:69'],
  owner: 'case-officer',
  remedy: '更正适用的询问查证时限；超过八小时的，依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 到案，登记的事由没有法律依据。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.ground = 'many-or-unknown'
    where c.family = 'general' or q.arrived_at < timestamptz '2026-01-01 00:00+08'`,
}
