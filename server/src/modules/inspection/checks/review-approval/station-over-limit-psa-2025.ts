import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 a police station decides warnings and fines up to 1,000 yuan by itself. */
export const stationOverLimitPsa2025: Check = {
  code: 'station-over-limit-psa-2025',
  title: '派出所超越权限决定处罚（2026年1月1日以后）',
  area: 'review-approval',
  severity: 'veto',
  law: ['PSA-2025:109'],
  from: day('2026-01-01'),
  owner: 'unit-head',
  remedy: '撤销该决定，报所属公安机关决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 由派出所决定罚款 {fineYuan} 元等处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'fineYuan', f.fen / 100) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null and d.level = 'station'
    join cases.proposal_item i on i.id = d.item_id
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen from jsonb_array_elements(i.penalties) p) f
    where c.family = 'psa' and d.decided_on >= date '2026-01-01'
      and (f.fen > 100000 or exists (select from jsonb_array_elements(i.penalties) p where p ->> 'kind' not in ('warning', 'fine', 'detention')))`,
}
