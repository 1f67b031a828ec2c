import type { Check } from '../../types-check.ts'

/** Who takes the measure does not approve it. */
export const measureApprovedByTaker: Check = {
  code: 'measure-approved-by-taker',
  title: '强制措施由采取措施的民警本人批准',
  area: 'compulsory-measure',
  severity: 'serious',
  law: ['ACL:18', 'PROC:55'],
  owner: 'bureau-chief',
  remedy: '由公安机关负责人重新审查该措施，不应采取的立即解除。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 的措施由采取人本人批准。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    where m.approved_by = any (m.officers)`,
}
