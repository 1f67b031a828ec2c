import type { Check } from '../../types-check.ts'

/** Outside the public-security law a fine on the spot is 200 yuan at most for a person, 3,000 for a unit. */
export const spotFineOverLimitGeneral: Check = {
  code: 'spot-fine-over-limit-general',
  title: '当场处罚款超过法定数额（其他行政案件）',
  area: 'review-approval',
  severity: 'veto',
  law: ['APL:51', 'PROC:37'],
  owner: 'case-officer',
  remedy: '撤销该当场处罚决定，依法应当处罚的按普通程序办理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 当场处罚款 {fineYuan} 元。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'fineYuan', f.fen / 100) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    join cases.party who on who.id = d.party_id
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen from jsonb_array_elements(d.spot -> 'penalties') p) f
    where c.family = 'general' and f.fen > case when who.kind = 'unit' then 300000 else 20000 end`,
}
