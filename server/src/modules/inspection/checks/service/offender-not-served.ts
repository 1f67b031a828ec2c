import type { Check } from '../../types-check.ts'

/** That service is impossible may be noted of a victim; the punished is then served by public notice. */
export const offenderNotServed: Check = {
  code: 'offender-not-served',
  title: '以无法送达代替公告送达被处罚人',
  area: 'service',
  severity: 'serious',
  law: ['PROC:36', 'APL:61'],
  owner: 'case-officer',
  remedy: '依法公告送达被处罚人。',
  correctable: true,
  subject: 'delivery',
  facts: '{deliveredOn} 登记对被处罚人无法送达，没有公告送达。',
  sql: `
    select v.case_id, v.id as subject_id, v.delivered_on as since, jsonb_build_object('deliveredOn', v.delivered_on) as details
    from inspected c
    join cases.delivery v on v.case_id = c.id and v.method = 'impossible'
    join cases.decision d on d.id = v.decision_id and d.party_id = v.party_id and d.revoked_on is null`,
}
