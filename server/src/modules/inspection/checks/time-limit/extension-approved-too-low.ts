import type { Check } from '../../types-check.ts'

/** The organ one level up approves; from 2026, for a police station’s case, the bureau it belongs to. Above the city stands the province, outside this house. */
export const extensionApprovedTooLow: Check = {
  code: 'extension-approved-too-low',
  title: '延长办案期限未经有权机关批准',
  area: 'time-limit',
  severity: 'serious',
  law: ['PSA-2012:99', 'PSA-2025:118', 'PROC:165'],
  owner: 'bureau-chief',
  remedy: '该次延长不能作为延长期限的依据；逾期的书面说明原因，今后依法报批。',
  correctable: false,
  subject: 'extension',
  facts: '{approvedOn} 批准延长，批准单位级别不符合规定。',
  sql: `
    select e.case_id, e.id as subject_id, e.approved_on as since, jsonb_build_object('approvedOn', e.approved_on) as details
    from inspected c
    join cases.extension e on e.case_id = c.id and e.approved_on is not null
    join organisations.unit u on u.id = c.unit_id
    join organisations.unit o on o.id = c.organ_id and o.level = 'county'
    join organisations.unit a on a.id = e.approver_unit and a.level <> 'city'
    where not (e.approved_on >= date '2026-01-01' and u.level = 'station' and a.level = 'county' and a.organ_id = c.organ_id)`,
}
