import type { Check } from '../../types-check.ts'

/** Electronic service needs the signed consent of the party. */
export const electronicWithoutConsent: Check = {
  code: 'electronic-without-consent',
  title: '未经同意采用电子方式送达',
  area: 'service',
  severity: 'ordinary',
  law: ['APL:61(2)', 'PROC:36'],
  owner: 'case-officer',
  remedy: '补签送达确认书，或者以其他方式重新送达。',
  correctable: true,
  subject: 'delivery',
  facts: '{deliveredOn} 电子送达，没有受送达人签订的确认书。',
  sql: `
    select v.case_id, v.id as subject_id, v.delivered_on as since, jsonb_build_object('deliveredOn', v.delivered_on) as details
    from inspected c
    join cases.delivery v on v.case_id = c.id and v.method = 'electronic' and not v.consent_signed`,
}
