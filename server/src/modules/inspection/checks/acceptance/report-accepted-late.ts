import type { Check } from '../../types-check.ts'

/** Whether to take a report up is settled in 24 hours; a difficult matter has three days, which no field records, so the officer says so in answer. */
export const reportAcceptedLate: Check = {
  code: 'report-accepted-late',
  title: '接报后超过二十四小时未受案（立案）',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PSA-2012:77', 'PSA-2025:90', 'PROC:60', 'PROC:61'],
  owner: 'case-officer',
  remedy: '书面说明受案（立案）迟延的原因；确属疑难复杂的，附审查材料；无正当理由的，依规追究责任。',
  correctable: false,
  subject: 'case',
  facts: '{reportedAt} 接报，{acceptedAt} 受案（立案）。',
  sql: `
    select c.id as case_id, c.id as subject_id, ((c.reported_at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('reportedAt', to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'acceptedAt', to_char(c.accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    where c.procedure <> 'summary' and c.source <> 'on-the-spot' and c.accepted_at > c.reported_at + interval '24 hours'
      and not exists (select from cases.timeline t where t.case_id = c.id and t.act = 'transferReport')`,
}
