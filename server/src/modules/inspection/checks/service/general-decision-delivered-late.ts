import type { Check } from '../../types-check.ts'

/** Outside the public-security law a decision reaches the party in 7 working days, unless the party was there when it was announced. */
export const generalDecisionDeliveredLate: Check = {
  code: 'general-decision-delivered-late',
  title: '行政处罚决定书逾期送达',
  area: 'service',
  severity: 'ordinary',
  law: ['APL:61', 'APL:85', 'PROC:36'],
  owner: 'case-officer',
  remedy: '尚未送达的立即送达；已逾期送达的，书面说明原因并追究责任。',
  correctable: false,
  subject: 'decision',
  facts: '决定日期 {decidedOn}，最迟应于 {dueOn} 送达。',
  sql: `
    with decided as materialized ( -- of the cases asked about: not day by day of the calendar
      select d.case_id, d.id, d.party_id, d.decided_on, d.revoked_on
      from inspected c
      join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty'
      where c.family = 'general'
    )
    select d.case_id, d.id as subject_id, (w.day + 1) as since,
      jsonb_build_object('decidedOn', d.decided_on, 'dueOn', w.day) as details
    from decided d
    join inspection.calendar k on k.day = d.decided_on
    join inspection.working_day w on w.number = k.worked + 7
    left join cases.delivery v on v.decision_id = d.id and v.party_id = d.party_id
    where coalesce(v.published_on, v.delivered_on, d.revoked_on, $2) > w.day`,
}
