import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 one officer alone decides on the spot only where nobody disputes it and all of it is recorded. */
export const disputedSpotByOneOfficer: Check = {
  code: 'disputed-spot-by-one-officer',
  title: '有异议或未全程录音录像，由一名民警当场处罚',
  area: 'review-approval',
  severity: 'veto',
  law: ['PSA-2025:120'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '由所属公安机关复核该当场处罚决定；不符合条件的予以撤销，另按普通程序办理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 由 {officers} 名民警当场处罚；当事人{disputed}，{avRecorded}。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'officers', jsonb_array_length(d.spot -> 'officers'),
        'disputed', case when d.spot ->> 'disputed' = 'true' then '有异议' else '无异议' end,
        'avRecorded', case when d.spot ->> 'avRecorded' = 'true' then '全程录音录像' else '未全程录音录像' end) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    where c.family = 'psa' and d.decided_on >= date '2026-01-01'
      and jsonb_array_length(d.spot -> 'officers') < 2
      and (d.spot ->> 'disputed' = 'true' or d.spot ->> 'avRecorded' = 'false')`,
}
