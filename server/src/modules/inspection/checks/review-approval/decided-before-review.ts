import type { Check } from '../../types-check.ts'

/** The review comes before the decision. */
export const decidedBeforeReview: Check = {
  code: 'decided-before-review',
  title: '决定早于法制审核',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:58', 'PSA-2025:114'],
  owner: 'bureau-chief',
  remedy: '撤销该决定，经法制审核后重新作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出决定，{reviewedOn} 才通过法制审核。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'reviewedOn', (r.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.revoked_on is null
    join cases.review_outcome r on r.id = d.review_id
    where (r.at at time zone 'Asia/Shanghai')::date > d.decided_on`,
}
