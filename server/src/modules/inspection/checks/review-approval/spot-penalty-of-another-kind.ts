import type { Check } from '../../types-check.ts'

/** On the spot there are warnings and fines, and no other penalty. */
export const spotPenaltyOfAnotherKind: Check = {
  code: 'spot-penalty-of-another-kind',
  title: '当场处以警告、罚款以外的处罚',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:51', 'PSA-2012:100', 'PSA-2025:119', 'PROC:37'],
  owner: 'case-officer',
  remedy: '撤销该当场处罚决定，依法应当处罚的按普通程序办理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 当场处以警告、罚款以外的处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    where exists (select from jsonb_array_elements(d.spot -> 'penalties') p where p ->> 'kind' not in ('warning', 'fine'))`,
}
