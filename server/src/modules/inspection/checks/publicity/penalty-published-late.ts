import type { Check } from '../../types-check.ts'

/** Penalties and licences are public within seven working days. */
export const penaltyPublishedLate: Check = {
  code: 'penalty-published-late',
  title: '处罚、许可决定未在七个工作日内公示',
  area: 'publicity',
  severity: 'ordinary',
  law: ['APL:48', 'LIC:40'],
  owner: 'clerk',
  remedy: '尚未公示的立即公示；已逾期的，说明原因。',
  correctable: false,
  subject: 'publicity-record',
  facts: '应自 {dueFrom} 起计算，最迟 {dueOn} 公示。',
  outside: true,
  sql: `
    select r.unit_id, r.id as subject_id, w.day + 1 as since,
      jsonb_build_object('dueFrom', coalesce(r.due_from, r.decided_on), 'dueOn', w.day) as details
    from publicity.inspected_record r
    join inspection.calendar k on k.day = coalesce(r.due_from, r.decided_on)
    join inspection.working_day w on w.number = k.worked + 7
    where r.kind in ('penalty', 'licence') and r.due_on is not null and r.state <> 'not-public' and r.imported_id is null
      and coalesce(r.published_on, $2) > w.day`,
}
