import type { Check } from '../../types-check.ts'

/** A matter of another police unit is passed on within 24 hours; only the first passing-on is counted from the report. */
export const reportTransferredLate: Check = {
  code: 'report-transferred-late',
  title: '超过二十四小时移送管辖',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PROC:61.2'],
  owner: 'case-officer',
  remedy: '书面说明移送迟延的原因，并核实是否已告知报案人。',
  correctable: false,
  subject: 'case',
  facts: '{reportedAt} 接报，{transferredAt} 移送。',
  sql: `
    select c.id as case_id, c.id as subject_id, ((c.reported_at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('reportedAt', to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'transferredAt', to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'transferReport'
    where t.at > c.reported_at + interval '24 hours'
      and not exists (select from cases.timeline o where o.case_id = c.id and o.act = 'transferReport' and o.at < t.at)`,
}
