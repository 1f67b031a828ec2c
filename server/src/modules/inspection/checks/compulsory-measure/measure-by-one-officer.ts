import type { Check } from '../../types-check.ts'

/** Two officers take a measure. Seizures in public-security cases from 2026 may be one officer’s in a recorded handling place, which the measure does not say, so nothing is said of them. */
export const measureByOneOfficer: Check = {
  code: 'measure-by-one-officer',
  title: '一名民警采取强制措施',
  area: 'compulsory-measure',
  severity: 'veto',
  law: ['ACL:18', 'PROC:52', 'PSA-2025:108'],
  owner: 'case-officer',
  remedy: '审查强制措施的合法性，不合法的立即解除；确需采取的依法重新办理。',
  correctable: false,
  subject: 'measure',
  facts: '{takenAt} 的措施由 {officers} 名民警采取。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'officers', o.officers) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    cross join lateral (select count(distinct id) as officers from unnest(m.officers) id) o
    where o.officers < 2 and not (c.family = 'psa' and m.kind = 'seizure' and m.taken_at >= timestamptz '2026-01-01 00:00+08')`,
}
