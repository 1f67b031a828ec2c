import type { Check } from '../../types-check.ts'

/** Turning a report away takes no longer than taking it up: 24 hours. */
export const reportDeclinedLate: Check = {
  code: 'report-declined-late',
  title: '超过二十四小时才决定不予受理',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PSA-2012:78', 'PSA-2025:90', 'PROC:61'],
  owner: 'case-officer',
  remedy: '书面说明迟延的原因，并核实是否已告知报案人。',
  correctable: false,
  subject: 'case',
  facts: '{reportedAt} 接报，{declinedAt} 决定不予受理。',
  sql: `
    select c.id as case_id, c.id as subject_id, ((c.reported_at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('reportedAt', to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'declinedAt', to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'decline'
    where t.at > c.reported_at + interval '24 hours'`,
}
