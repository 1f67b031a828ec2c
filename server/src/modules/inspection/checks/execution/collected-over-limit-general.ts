import type { Check } from '../../types-check.ts'

/** Outside the public-security law an officer collects fines of 100 yuan at most. */
export const collectedOverLimitGeneral: Check = {
  code: 'collected-over-limit-general',
  title: '当场收缴罚款超过一百元（其他行政案件）',
  area: 'execution',
  severity: 'ordinary',
  law: ['APL:68', 'PROC:214'],
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
    where c.family = 'general' and (d.spot ->> 'collectedFen')::bigint > 10000`,
}
