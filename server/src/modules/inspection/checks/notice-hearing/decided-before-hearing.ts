import type { Check } from '../../types-check.ts'

/** Who has asked for a hearing is heard before the decision. */
export const decidedBeforeHearing: Check = {
  code: 'decided-before-hearing',
  title: '当事人要求听证，听证举行前即作出处罚决定',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['APL:63', 'APL:64', 'APL:65', 'PSA-2012:98', 'PSA-2025:117'],
  owner: 'bureau-chief',
  remedy: '撤销该处罚决定，依法举行听证后重新作出决定。',
  correctable: true,
  subject: 'hearing',
  facts: '{requestedOn} 要求听证，{decidedOn} 作出决定，此前没有举行听证。',
  sql: `
    select h.case_id, h.id as subject_id, d.decided_on as since,
      jsonb_build_object('requestedOn', h.requested_on, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.withdrawn_on is null and h.refused_reason is null
    join cases.decision d on d.case_id = h.case_id and d.party_id = h.party_id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    where h.requested_on <= d.decided_on and coalesce(h.held_on > d.decided_on, true)`,
}
