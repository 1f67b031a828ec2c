import { returnAnswerWorkingDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** The handling unit answers a return or a disagreement, puts the case forward again, or takes it to the chief. */
export const returnUnanswered: Check = {
  code: 'return-unanswered',
  title: '对退回、不同意的审核意见未作回应',
  area: 'review-approval',
  severity: 'ordinary',
  law: ['PROC:170', 'APL:58'],
  owner: 'case-officer',
  remedy: '按审核意见补正后重新送审，或者书面回复、提请负责人决定。',
  correctable: true,
  subject: 'opinion',
  facts: '{writtenOn} 退回或者不同意，至今没有回复或者重新送审。',
  settings: [returnAnswerWorkingDays],
  sql: `
    select o.case_id, o.id as subject_id, w.day + 1 as since, jsonb_build_object('writtenOn', o.written_on) as details
    from inspected c
    join legal_review.inspected_opinion o on o.case_id = c.id and o.result in ('returned', 'disagreed')
    join cases.proposal p on p.id = o.proposal_id
    join inspection.calendar k on k.day = o.written_on
    join setting s on s.name = 'inspection.return-answer-working-days'
    join inspection.working_day w on w.number = k.worked + s.value
    where not exists (select from legal_review.inspected_answer a where a.opinion_id = o.id)
      and not exists (select from cases.proposal newer where newer.case_id = p.case_id and newer.version > p.version)`,
}
