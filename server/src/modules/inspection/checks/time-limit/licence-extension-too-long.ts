import type { Check } from '../../types-check.ts'

/** The head of the organ adds ten working days at most. */
export const licenceExtensionTooLong: Check = {
  code: 'licence-extension-too-long',
  title: '行政许可决定的延长期限超过十个工作日',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:42(1)', 'LIC:82'],
  owner: 'unit-head',
  remedy: '按十个工作日计算期限，逾期的书面说明原因。',
  correctable: false,
  subject: 'licence-application',
  facts: '延长 {days} 个工作日。',
  outside: true,
  sql: `
    select a.unit_id, a.id as subject_id, a.accepted_on as since, jsonb_build_object('days', a.extension_days) as details
    from licences.inspected_application a
    where a.extension_days > 10`,
}
