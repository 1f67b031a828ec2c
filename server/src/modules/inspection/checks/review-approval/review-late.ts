import { reviewHearingWorkingDays, reviewWorkingDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** No law limits the review; the bureau gives itself some working days, more after a hearing. */
export const reviewLate: Check = {
  code: 'review-late',
  title: '法制审核超过规定期限',
  area: 'review-approval',
  severity: 'flaw',
  law: ['APL:58', 'PSA-2025:114'],
  owner: 'legal-reviewer',
  remedy: '尚未审核的立即审核；已逾期的，说明原因。',
  correctable: false,
  subject: 'proposal',
  facts: '{proposedOn} 送审，最迟应于 {dueOn} 审核完毕。',
  settings: [reviewHearingWorkingDays, reviewWorkingDays],
  sql: `
    select p.case_id, p.id as subject_id, w.day + 1 as since,
      jsonb_build_object('proposedOn', (p.proposed_at at time zone 'Asia/Shanghai')::date, 'dueOn', w.day) as details
    from inspected c
    join cases.proposal p on p.case_id = c.id
    left join cases.review_outcome r on r.proposal_id = p.id
    join inspection.calendar k on k.day = (p.proposed_at at time zone 'Asia/Shanghai')::date
    join setting s on s.name = case when p.case_id in (select h.case_id from cases.hearing h where h.held_on is not null)
      then 'cases.review-hearing-working-days' else 'cases.review-working-days' end
    join inspection.working_day w on w.number = k.worked + s.value
    where coalesce((r.at at time zone 'Asia/Shanghai')::date, (p.withdrawn_at at time zone 'Asia/Shanghai')::date, $2) > w.day`,
}
