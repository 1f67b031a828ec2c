import type { Check } from '../../types-check.ts'

/** The signature comes after the written information. */
export const fastTrackConsentBeforeTold: Check = {
  code: 'fast-track-consent-before-told',
  title: '快速办理先同意后告知',
  area: 'law-application',
  severity: 'ordinary',
  law: ['PROC:42'],
  owner: 'case-officer',
  remedy: '核对告知和签名的时间；确属先签名后告知的，重新告知并取得同意。',
  correctable: false,
  subject: 'fast-track',
  facts: '{consentedAt} 签名同意，{informedAt} 才书面告知。',
  sql: `
    select f.case_id, f.id as subject_id, (f.consented_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('consentedAt', to_char(f.consented_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'informedAt', to_char(f.informed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.fast_track f on f.case_id = c.id
    where f.consented_at < f.informed_at`,
}
