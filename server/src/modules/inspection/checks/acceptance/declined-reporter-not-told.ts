import type { Check } from '../../types-check.ts'

/** Who reported, complained or surrendered is told that the matter is not taken up; a note stands in for it where nobody could be reached. */
export const declinedReporterNotTold: Check = {
  code: 'declined-reporter-not-told',
  title: '不予受理未告知报案人',
  area: 'acceptance',
  severity: 'ordinary',
  law: ['PSA-2012:78', 'PSA-2025:90', 'PROC:61'],
  owner: 'case-officer',
  remedy: '立即告知报案人、控告人、举报人或者投案人并说明理由；无法告知的，注明原因。',
  correctable: true,
  subject: 'case',
  facts: '{declinedOn} 决定不予受理，没有告知记录。',
  sql: `
    select c.id as case_id, c.id as subject_id, (t.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('declinedOn', (t.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'decline'
    where c.source in ('report', 'surrender', 'transfer') and c.stage = 'declined'
      and t.details ->> 'toldOn' is null and coalesce(t.details ->> 'told', '') <> 'unreachable'`,
}
