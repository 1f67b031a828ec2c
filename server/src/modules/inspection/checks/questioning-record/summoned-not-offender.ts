import type { Check } from '../../types-check.ts'

/** Only suspects are summoned; victims and witnesses are asked where they are or invited. */
export const summonedNotOffender: Check = {
  code: 'summoned-not-offender',
  title: '传唤了违法嫌疑人以外的人',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PSA-2012:82', 'PSA-2012:85', 'PSA-2025:96', 'PSA-2025:99', 'PROC:67', 'PROC:79'],
  owner: 'case-officer',
  remedy: '向被传唤人说明情况；审查笔录效力，依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 被传唤的不是违法嫌疑人。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.summons <> 'voluntary'
    join cases.party p on p.id = q.party_id and p.role <> 'offender'`,
}
