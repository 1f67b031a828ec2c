import type { Check } from '../../types-check.ts'

/** Twelve hours from being brought in, 24 or 48 once extended so far. */
export const continuedQuestioningTooLong: Check = {
  code: 'continued-questioning-too-long',
  title: '继续盘问超过批准的时限',
  area: 'compulsory-measure',
  severity: 'veto',
  law: ['PROC:57'],
  owner: 'case-officer',
  remedy: '仍在盘问的立即解除；已超时的依规追究责任，受害人可以申请国家赔偿。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 开始，上限 {hours} 小时。',
  sql: `
    select m.case_id, m.id as subject_id, ((m.taken_at + make_interval(hours => l.hours)) at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'hours', l.hours) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind = 'continued-questioning'
    cross join lateral (select coalesce(max(e.hours), 12)::int as hours from cases.measure_extension e where e.measure_id = m.id) l
    where coalesce(m.lifted_at, $1) > m.taken_at + make_interval(hours => l.hours)`,
}
