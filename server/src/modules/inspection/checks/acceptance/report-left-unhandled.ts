import type { Check } from '../../types-check.ts'

/** A report nobody has taken up, turned away or passed on for 24 hours; from its arrival when another unit passed it on. */
export const reportLeftUnhandled: Check = {
  code: 'report-left-unhandled',
  title: '接报后既不受案（立案）也不答复',
  area: 'acceptance',
  severity: 'serious',
  law: ['PSA-2012:77', 'PSA-2025:90', 'PROC:60', 'PROC:61', 'APL:76'],
  owner: 'case-officer',
  remedy: '立即审查：符合条件的受案（立案），不属于本单位管辖的移送，不予受理的告知报案人并说明理由。',
  correctable: true,
  subject: 'case',
  facts: '{from} 收到报案，至今未处理。',
  sql: `
    select c.id as case_id, c.id as subject_id, ((s.at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('from', to_char(s.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    cross join lateral (select coalesce(max(t.at), c.reported_at) as at from cases.timeline t where t.case_id = c.id and t.act = 'transferReport') s
    where c.stage = 'reported' and $1 > s.at + interval '24 hours'`,
}
