import type { Check } from '../../types-check.ts'

/** Who turns a report away says why, in both wordings of the law. */
export const declinedWithoutReason: Check = {
  code: 'declined-without-reason',
  title: '不予受理未说明理由',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PSA-2012:78', 'PSA-2025:90'],
  owner: 'case-officer',
  remedy: '补充不予受理的具体理由并告知报案人；理由不成立的，依法受案（立案）。',
  correctable: true,
  subject: 'case',
  facts: '{declinedOn} 决定不予受理，理由为空。',
  sql: `
    select c.id as case_id, c.id as subject_id, (t.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('declinedOn', (t.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'decline'
    where c.stage = 'declined' and coalesce(btrim(t.details ->> 'reason'), '') = ''`,
}
