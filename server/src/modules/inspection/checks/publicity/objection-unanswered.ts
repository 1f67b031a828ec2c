import type { Check } from '../../types-check.ts'

/** Who objects to a public page hears within the term the bureau gives itself. */
export const objectionUnanswered: Check = {
  code: 'objection-unanswered',
  title: '公示异议未按期答复',
  area: 'publicity',
  severity: 'ordinary',
  law: ['APL:48', 'PIPL:46'],
  owner: 'legal-reviewer',
  remedy: '尚未答复的立即核查答复；已逾期的，说明原因。',
  correctable: false,
  subject: 'publicity-record',
  facts: '{submittedOn} 提出的异议最迟应于 {dueOn} 答复。',
  outside: true,
  sql: `
    select o.unit_id, o.id as subject_id, o.due_on + 1 as since, jsonb_build_object('submittedOn', o.submitted_on, 'dueOn', o.due_on) as details
    from publicity.inspected_objection o
    where coalesce(o.decided_on, $2) > o.due_on`,
}
