import type { Check } from '../../types-check.ts'

/** A review is given by someone who holds a post as reviewer on that day. Fast-track cases may be reviewed inside their unit. */
export const reviewerWithoutPost: Check = {
  code: 'reviewer-without-post',
  title: '审核当日不在法制审核岗位',
  area: 'review-approval',
  severity: 'serious',
  law: ['APL:58', 'PSA-2025:114', 'PROC:171'],
  owner: 'legal-reviewer',
  remedy: '由在岗的审核人员重新审核，并核对审核岗位登记。',
  correctable: true,
  subject: 'proposal',
  facts: '{reviewedOn} 的审核由当日不在审核岗位的人员作出。',
  sql: `
    select r.case_id, r.proposal_id as subject_id, (r.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('reviewedOn', (r.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.review_outcome r on r.case_id = c.id and r.reviewer_id is not null
    where c.procedure <> 'fast-track'
      and not exists (select from organisations.reviewer_post o where o.person_id = r.reviewer_id
        and o.from_on <= (r.at at time zone 'Asia/Shanghai')::date and coalesce(o.to_on > (r.at at time zone 'Asia/Shanghai')::date, true))`,
}
