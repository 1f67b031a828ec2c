import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** Until 2025 an officer collects undisputed fines of 50 yuan at most. */
export const collectedOverLimitPsa2012: Check = {
  code: 'collected-over-limit-psa-2012',
  title: '当场收缴罚款超过五十元（2025年12月31日以前的治安案件）',
  area: 'execution',
  severity: 'ordinary',
  law: ['PSA-2012:104', 'PROC:214'],
  until: day('2025-12-31'),
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
    where c.family = 'psa' and d.decided_on < date '2026-01-01'
      and ((d.spot ->> 'collectedFen')::bigint > 5000 or d.spot ->> 'disputed' = 'true')`,
}
