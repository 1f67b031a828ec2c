import type { Check } from '../../types-check.ts'

/** Who asks for more time does not grant it. */
export const extensionApprovedByApplicant: Check = {
  code: 'extension-approved-by-applicant',
  title: '延长办案期限由申请人本人批准',
  area: 'time-limit',
  severity: 'serious',
  law: ['PSA-2012:99', 'PSA-2025:118'],
  owner: 'bureau-chief',
  remedy: '由有权机关的其他负责人重新审查；不应延长的，该次延长不作为期限依据。',
  correctable: false,
  subject: 'extension',
  facts: '{approvedOn} 由申请人本人批准延长。',
  sql: `
    select e.case_id, e.id as subject_id, e.approved_on as since, jsonb_build_object('approvedOn', e.approved_on) as details
    from inspected c
    join cases.extension e on e.case_id = c.id
    where e.approved_on is not null and e.approved_by = e.requested_by`,
}
