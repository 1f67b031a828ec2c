import type { Check } from '../../types-check.ts'

/** Who took up review in 2018 or later holds the national legal profession qualification on the day of the review. Fast-track cases may be reviewed inside their unit. */
export const reviewerUnqualified: Check = {
  code: 'reviewer-unqualified',
  title: '法制审核人员不具备法律职业资格',
  area: 'review-approval',
  severity: 'serious',
  law: ['APL:58', 'PSA-2025:114', 'PROC:171'],
  owner: 'legal-reviewer',
  remedy: '由具备资格的审核人员重新审核，调整审核岗位人员。',
  correctable: true,
  subject: 'proposal',
  facts: '{reviewedOn} 的审核由当日不具备法律职业资格的人员作出。',
  sql: `
    select r.case_id, r.proposal_id as subject_id, (r.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('reviewedOn', (r.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.review_outcome r on r.case_id = c.id and r.reviewer_id is not null
    where c.procedure <> 'fast-track'
      and not exists (select from organisations.qualification q where q.person_id = r.reviewer_id and q.kind = 'legal-profession'
        and q.obtained_on <= (r.at at time zone 'Asia/Shanghai')::date and coalesce(q.valid_to >= (r.at at time zone 'Asia/Shanghai')::date, true))
      and not exists (select from organisations.reviewer_post o where o.person_id = r.reviewer_id and o.first_took_up_on < date '2018-01-01')`,
}
