import type { Check } from '../../types-check.ts'

/** Detention for several acts is executed together, twenty days at most. */
export const detentionOver20Days: Check = {
  code: 'detention-over-20-days',
  title: '合并执行的行政拘留超过二十日',
  area: 'law-application',
  severity: 'veto',
  law: ['PSA-2012:16', 'PSA-2025:16', 'PROC:162'],
  owner: 'bureau-chief',
  remedy: '变更合并执行的期限；已经超期执行的，立即释放并依法赔偿。',
  correctable: true,
  subject: 'party',
  facts: '行政拘留合计 {days} 日。',
  sql: `
    select d.case_id, d.party_id as subject_id, max(d.decided_on) as since, jsonb_build_object('days', sum((p ->> 'days')::integer)) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.penalties @> '[{"kind": "detention"}]'
    cross join lateral jsonb_array_elements(i.penalties) p
    group by d.case_id, d.party_id
    having sum((p ->> 'days')::integer) > 20`,
}
