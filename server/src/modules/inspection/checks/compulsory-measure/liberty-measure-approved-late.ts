import { atOnceHours } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** A person held on the spot: the report and the approval follow at once on the return to the unit. What "at once" measures is a setting. */
export const libertyMeasureApprovedLate: Check = {
  code: 'liberty-measure-approved-late',
  title: '当场限制人身自由未立即补办批准',
  area: 'compulsory-measure',
  severity: 'veto',
  law: ['ACL:20', 'PROC:56'],
  owner: 'case-officer',
  remedy: '尚未补办的立即报批，不批准的立即解除；逾期的依规追究责任。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 当场采取措施，{hours} 小时内没有补办批准。',
  settings: [atOnceHours],
  sql: `
    select m.case_id, m.id as subject_id, ((m.taken_at + make_interval(hours => s.value::int)) at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'hours', s.value) as details
    from inspected c
    join setting s on s.name = 'cases.at-once-hours'
    join cases.measure m on m.case_id = c.id and m.urgent and m.kind in ('continued-questioning', 'restraint-until-sober')
    where coalesce(m.approved_at, m.refused_at, $1) > m.taken_at + make_interval(hours => s.value::int)`,
}
