import type { Check } from '../../types-check.ts'

/** An urgent measure on things is reported and decided on within 24 hours; refusing it is deciding too. Measures on persons are another check. */
export const urgentMeasureApprovedLate: Check = {
  code: 'urgent-measure-approved-late',
  title: '当场采取的强制措施二十四小时内未补办批准',
  area: 'compulsory-measure',
  severity: 'serious',
  law: ['ACL:19', 'PROC:56'],
  owner: 'case-officer',
  remedy: '尚未补办的立即报批，不批准的立即解除；逾期的书面说明原因。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 当场采取措施，二十四小时内没有补办批准。',
  sql: `
    select m.case_id, m.id as subject_id, ((m.taken_at + interval '24 hours') at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.urgent and m.kind not in ('continued-questioning', 'restraint-until-sober')
    where coalesce(m.approved_at, m.refused_at, $1) > m.taken_at + interval '24 hours'`,
}
