import type { Check } from '../../types-check.ts'

/** Blind, deaf, mute, suspectedly mentally ill people and minors are never on the fast track. */
export const fastTrackBarred: Check = {
  code: 'fast-track-barred',
  title: '不得快速办理的人员适用了快速办理',
  area: 'law-application',
  severity: 'serious',
  law: ['PROC:41', 'PROC:48'],
  owner: 'unit-head',
  remedy: '立即转为一般程序办理；已作决定的，复核程序和裁量。',
  correctable: true,
  subject: 'fast-track',
  facts: '{consentedOn} 起快速办理，违法嫌疑人属于不适用快速办理的人员。',
  sql: `
    select f.case_id, f.id as subject_id, (f.consented_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('consentedOn', (f.consented_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.fast_track f on f.case_id = c.id and f.converted_at is null
    join cases.party p on p.id = f.party_id
    where cardinality(p.vulnerabilities) > 0 or (f.consented_at at time zone 'Asia/Shanghai')::date <= p.birth_on + interval '18 years'`,
}
