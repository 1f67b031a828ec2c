import type { Check } from '../../types-check.ts'

/** A public-security decision is handed over when it is announced, or reaches the party within two days. */
export const psaDecisionDeliveredLate: Check = {
  code: 'psa-decision-delivered-late',
  title: '治安管理处罚决定书逾期送达',
  area: 'service',
  severity: 'ordinary',
  law: ['PSA-2012:97', 'PSA-2025:116', 'PROC:36'],
  owner: 'case-officer',
  remedy: '尚未送达的立即送达；已逾期送达的，书面说明原因并追究责任。',
  correctable: false,
  subject: 'decision',
  facts: '决定日期 {decidedOn}，最迟应于 {dueOn} 送达。',
  sql: `
    select d.case_id, d.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('decidedOn', d.decided_on, 'dueOn', k.next_worked) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome in ('penalty', 'no-penalty')
    join inspection.calendar k on k.day = d.decided_on + 2
    left join cases.delivery v on v.decision_id = d.id and v.party_id = d.party_id
    where c.family = 'psa'
      and coalesce(v.published_on, v.delivered_on, d.revoked_on, $2) > k.next_worked`,
}
