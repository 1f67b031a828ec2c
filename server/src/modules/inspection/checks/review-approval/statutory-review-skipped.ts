import type { Check } from '../../types-check.ts'

/** What touches a major public interest, went through a hearing or is complex is reviewed whatever the bureau has chosen for the rest. */
export const statutoryReviewSkipped: Check = {
  code: 'statutory-review-skipped',
  title: '依法应当法制审核的案件未经审核',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:58', 'PSA-2025:114'],
  owner: 'bureau-chief',
  remedy: '撤销该决定，经法制审核后重新作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出的决定依法应当经过法制审核，登记为无需审核。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.revoked_on is null
    join cases.review_outcome r on r.id = d.review_id and r.result = 'not-required'
    join cases.proposal p on p.id = d.proposal_id
    where p.public_interest or p.complex or d.case_id in (select h.case_id from cases.hearing h where h.held_on is not null)`,
}
