import type { Check } from '../../types-check.ts'

/** Outside the public-security law a station has no power to punish in its own name. */
export const stationDecidedGeneral: Check = {
  code: 'station-decided-general',
  title: '派出所以本所名义决定其他行政处罚',
  area: 'review-approval',
  severity: 'serious',
  law: ['APL:17'],
  owner: 'unit-head',
  remedy: '撤销该决定，由所属公安机关作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 由派出所决定的不是治安管理处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null and d.level = 'station'
    where c.family = 'general'`,
}
