import type { Check } from '../../types-check.ts'

/** What was reviewed is what is decided: the opinion bears the digest of the very version it read. */
export const reviewOfAnotherVersion: Check = {
  code: 'review-of-another-version',
  title: '决定的内容与审核的内容不一致',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:58', 'PSA-2025:114', 'PROC:170'],
  owner: 'legal-reviewer',
  remedy: '将决定所依据的处理意见重新送审；已经作出的决定复核后依法处理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出的决定所依据的处理意见不是 {reviewedOn} 审核的版本。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'reviewedOn', o.written_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.revoked_on is null
    join cases.review_outcome r on r.id = d.review_id
    join cases.proposal p on p.id = d.proposal_id
    join legal_review.inspected_opinion o on o.id = r.opinion_id
    where (o.proposal_id, o.file_digest) is distinct from (p.id, p.file_digest)`,
}
