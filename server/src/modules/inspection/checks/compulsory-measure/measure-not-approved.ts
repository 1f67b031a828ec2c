import type { Check } from '../../types-check.ts'

/** A measure that was not urgent is reported and approved before it is taken. */
export const measureNotApproved: Check = {
  code: 'measure-not-approved',
  title: '采取强制措施未经批准',
  area: 'compulsory-measure',
  severity: 'veto',
  law: ['ACL:18', 'PROC:55', 'PSA-2025:105'],
  owner: 'case-officer',
  remedy: '立即解除未经批准的强制措施；确需采取的依法报批。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 采取措施，没有批准记录。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    where not m.urgent and (m.approved_at is null or m.approved_by is null)`,
}
