import type { Check } from '../../types-check.ts'

/** Prostitution, gambling and drugs are never decided on the spot. */
export const spotBarredCause: Check = {
  code: 'spot-barred-cause',
  title: '对卖淫、嫖娼、赌博、毒品案件当场处罚',
  area: 'review-approval',
  severity: 'veto',
  law: ['PROC:37'],
  owner: 'case-officer',
  remedy: '撤销该当场处罚决定，按普通程序办理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 对不适用当场处罚的案件当场处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    join law.cause_of_action k on k.code = d.spot ->> 'causeCode'
    where k.field = 'drugs' or k.code ~ 'prostitut|whoring|solicit|gambl|vice|tipping-off|drug|poppy'`,
}
