import type { Check } from '../../types-check.ts'

/** Whoever handled the case, proposed its outcome or collected its evidence does not review it. */
export const reviewerTookPart: Check = {
  code: 'reviewer-took-part',
  title: '法制审核人员参与过本案办理',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:58', 'PSA-2025:114', 'PROC:24'],
  owner: 'legal-reviewer',
  remedy: '由未参与本案办理的审核人员重新审核；已经作出决定的，复核后依法撤销或者维持。',
  correctable: true,
  subject: 'proposal',
  facts: '{reviewedOn} 的审核由参与过本案办理的人员作出。',
  sql: `
    select r.case_id, r.proposal_id as subject_id, (r.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('reviewedOn', (r.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.review_outcome r on r.case_id = c.id and r.reviewer_id is not null
    join cases.proposal p on p.id = r.proposal_id
    where p.proposed_by = r.reviewer_id
      or exists (select from cases.handler x where x.case_id = r.case_id and x.person_id = r.reviewer_id)
      or exists (select from cases.questioning x where x.case_id = r.case_id and r.reviewer_id = any (x.officers))
      or exists (select from cases.measure x where x.case_id = r.case_id and r.reviewer_id = any (x.officers))
      or exists (select from cases.evidence x where x.case_id = r.case_id and r.reviewer_id = any (x.collected_by))`,
}
