import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 a public-security fine on the spot is 500 yuan at most. */
export const spotFineOverLimitPsa2025: Check = {
  code: 'spot-fine-over-limit-psa-2025',
  title: '当场处罚款超过五百元（2026年1月1日以后的治安案件）',
  area: 'review-approval',
  severity: 'veto',
  law: ['PSA-2025:119'],
  from: day('2026-01-01'),
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
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen from jsonb_array_elements(d.spot -> 'penalties') p) f
    where c.family = 'psa' and d.decided_on >= date '2026-01-01' and f.fen > 50000`,
}
