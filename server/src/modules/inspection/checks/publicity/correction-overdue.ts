import type { Check } from '../../types-check.ts'

/** Public data found wrong is put right within the bureau’s term. */
export const correctionOverdue: Check = {
  code: 'correction-overdue',
  title: '发现公示信息有误未按期更正',
  area: 'publicity',
  severity: 'ordinary',
  law: ['PIPL:46', 'OGI:6'],
  owner: 'clerk',
  remedy: '立即更正或者撤回。',
  correctable: true,
  subject: 'publicity-record',
  facts: '{foundOn} 发现有误，最迟应于 {dueOn} 更正。',
  outside: true,
  sql: `
    select r.unit_id, r.id as subject_id, r.correct_due_on + 1 as since, jsonb_build_object('foundOn', r.correct_from, 'dueOn', r.correct_due_on) as details
    from publicity.inspected_record r
    where r.state in ('published', 'under-objection') and r.correct_due_on is not null`,
}
