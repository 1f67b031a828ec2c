import type { Check } from '../../types-check.ts'

/** A page whose decision was changed, revoked or found unlawful comes down within three working days. */
export const pageWithdrawnLate: Check = {
  code: 'page-withdrawn-late',
  title: '处罚决定撤销后公示信息未在三个工作日内撤回',
  area: 'publicity',
  severity: 'serious',
  law: ['APL:48(2)', 'APL:85'],
  owner: 'clerk',
  remedy: '立即撤回并公开说明理由。',
  correctable: false,
  subject: 'publicity-record',
  facts: '处罚决定 {revokedOn} 撤销，公示信息最迟应于 {dueOn} 撤回。',
  sql: `
    select d.case_id, r.id as subject_id, w.day + 1 as since, jsonb_build_object('revokedOn', d.revoked_on, 'dueOn', w.day) as details
    from inspected c
    join cases.decision d on d.case_id = c.id
    join publicity.inspected_record r on r.decision_id = d.id
    join inspection.calendar k on k.day = d.revoked_on
    join inspection.working_day w on w.number = k.worked + 3
    where r.published_on <= d.revoked_on
      and (r.state in ('published', 'under-objection') or r.withdrawn_on > w.day)`,
}
