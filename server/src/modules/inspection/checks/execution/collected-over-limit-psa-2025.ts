import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 an officer collects undisputed fines of 200 yuan at most. */
export const collectedOverLimitPsa2025: Check = {
  code: 'collected-over-limit-psa-2025',
  title: '当场收缴罚款超过二百元（2026年1月1日以后的治安案件）',
  area: 'execution',
  severity: 'ordinary',
  law: ['PSA-2025:123'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '核实当场收缴的理由，没有法定理由的向被处罚人说明并追究责任。',
  correctable: false,
  subject: 'decision',
  facts: '{decidedOn} 当场收缴罚款 {collectedYuan} 元。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'collectedYuan', (d.spot ->> 'collectedFen')::bigint / 100) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null and d.spot ->> 'collectedWhy' = 'small'
    where c.family = 'psa' and d.decided_on >= date '2026-01-01'
      and ((d.spot ->> 'collectedFen')::bigint > 20000 or d.spot ->> 'disputed' = 'true')`,
}
