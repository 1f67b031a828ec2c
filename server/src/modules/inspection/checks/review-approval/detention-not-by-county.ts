import type { Check } from '../../types-check.ts'

/** Detention is decided by police of the county level or above, never by a station or an officer. */
export const detentionNotByCounty: Check = {
  code: 'detention-not-by-county',
  title: '行政拘留不是由县级以上公安机关决定',
  area: 'review-approval',
  severity: 'veto',
  law: ['PSA-2012:91', 'PSA-2025:109', 'PROC:173'],
  owner: 'bureau-chief',
  remedy: '撤销该决定，依法应当拘留的由县级以上公安机关决定；已经执行的，依法赔偿。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 由派出所或者民警决定行政拘留。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null and d.level in ('officer', 'station')
    join cases.proposal_item i on i.id = d.item_id
    where i.penalties @> '[{"kind": "detention"}]'`,
}
