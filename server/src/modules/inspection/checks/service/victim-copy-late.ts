import type { Check } from '../../types-check.ts'

/** In public-security cases every victim gets the decision within two days. */
export const victimCopyLate: Check = {
  code: 'victim-copy-late',
  title: '决定书未在二日内送达被侵害人',
  area: 'service',
  severity: 'ordinary',
  law: ['PSA-2012:97', 'PSA-2025:116', 'PROC:172'],
  owner: 'case-officer',
  remedy: '尚未送达的立即送达；无法送达的注明情况。',
  correctable: false,
  subject: 'decision',
  facts: '决定日期 {decidedOn}，最迟应于 {dueOn} 送达被侵害人。',
  sql: `
    select distinct d.case_id, d.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('decidedOn', d.decided_on, 'dueOn', k.next_worked) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome in ('penalty', 'no-penalty')
    join cases.party who on who.case_id = c.id and who.role = 'victim' and who.removed_at is null
    join inspection.calendar k on k.day = d.decided_on + 2
    left join cases.delivery v on v.decision_id = d.id and v.party_id = who.id
    where c.family = 'psa'
      and coalesce(v.published_on, v.delivered_on, d.revoked_on, $2) > k.next_worked`,
}
